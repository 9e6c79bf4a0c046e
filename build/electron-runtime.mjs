/** The Electron that the set-up found for this clone, for scripts and tests. */
import { existsSync } from 'node:fs';
import { hasDisplay } from './setup/display.mjs';
import { projectPaths } from './setup/paths.mjs';
import { readRecord } from './setup/records.mjs';

/**
 * The recorded runtime. Throws, saying what to do, when the set-up has not found one.
 *
 * @returns {import('./setup/find-runtime.mjs').Runtime}
 */
export function readRuntime() {
  const record = readRecord(projectPaths().runtimeRecord);
  if (!record || !existsSync(record.executable)) {
    throw new Error('There is no usable Electron here. Run "node build/setup.mjs"; it says what is missing.');
  }
  return record;
}

let warned = false;

/**
 * The Chromium switches to start Electron with on this machine; they come before the app's folder.
 * As root on Linux Chromium refuses its sandbox, so it is switched off there, with one warning.
 *
 * @param {{ headless?: boolean }} [options] headless: draw without any display; only hidden windows work then
 * @returns {string[]}
 */
export function electronArguments(options = {}) {
  const switches = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    if (!warned) process.stderr.write('Warning: running as root, so Electron runs without its sandbox.\n');
    warned = true;
    switches.push('--no-sandbox');
  }
  // Without a display there is no graphics card to ask for either; asking costs three failing processes.
  if (options.headless) switches.push('--ozone-platform=headless', '--disable-gpu');
  return switches;
}

/**
 * The environment in which `require('electron')`, electron-vite and Playwright use the recorded runtime.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(env = process.env) {
  const runtime = readRuntime();
  return {
    ...env,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.electronDist,
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: String(
      Number.parseInt(runtime.electronVersion, 10) || Number.parseInt(runtime.wanted, 10),
    ),
  };
}

export { hasDisplay };
