/** What Chromium says on stderr on every machine without a desktop session, and nobody can act on. */
import { createInterface } from 'node:readline';

/** Chromium's own sources whose complaints mean only "there is no D-Bus" or "there is no graphics card". */
const harmlessSources = [
  'angle_platform_impl',
  'browser_main_loop',
  'bus',
  'command_buffer_proxy_impl',
  'gl_display',
  'gl_factory',
  'gl_ozone_egl',
  'gl_surface_presentation_helper',
  'gles2_cmd_decoder_passthrough',
  'gpu_blocklist',
  'gpu_channel_manager',
  'gpu_process_host',
  'object_proxy',
  'sandbox_linux',
  'shared_context_state',
  'vaapi_wrapper',
  'viz_main_impl',
  'vulkan_instance',
];

const patterns = [
  // [pid:MMDD/HHMMSS.us:ERROR:bus.cc(407)] or, since Chrome 135, [pid:tid:MMDD/HHMMSS.us:ERROR:dbus/bus.cc:408]
  new RegExp(
    `^\\[[\\d:]+\\d{4}/[\\d.]+:(?:ERROR|WARNING|INFO):(?:[\\w./-]*/)?(?:${harmlessSources.join('|')})\\.cc[(:]\\d+`,
  ),
  /^ERR: Display\.cpp:\d+/,
  /^Warning: vkCreateInstance: Found no drivers!/,
  /^(?:Warning: )?(?:libva|MESA|libEGL)(?: error| warning|: )/i,
];

/**
 * Whether a line of stderr is one of Chromium's harmless ones. The app's own messages never are.
 *
 * @param {string} line
 */
export function isNoise(line) {
  return patterns.some((pattern) => pattern.test(line));
}

/**
 * Copies a stream line by line, leaving the noise out.
 *
 * @param {NodeJS.ReadableStream} from
 * @param {NodeJS.WritableStream} to
 * @returns {Promise<void>} when the stream has ended and all is written
 */
export function copyWithoutNoise(from, to) {
  const lines = createInterface({ input: from, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => isNoise(line) || to.write(`${line}\n`));
  return new Promise((resolve) => lines.once('close', resolve));
}
