/** Everything a Linux system must bring: what is missing of it, and installing that. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './apt.mjs';
import { hasDisplay, missingForHeadless, missingForTests } from './display.mjs';
import { missingLibraries, packagesForLibraries } from './system-libraries.mjs';

/**
 * @typedef {object} MissingSystem
 * @property {string[]} libraries file names of libraries without which Electron does not start
 * @property {string[]} headless packages for tests and the demo without a display
 * @property {string[]} buildTools packages for compiling better-sqlite3
 * @property {string[]} tests packages for tests alone
 */

/**
 * What the system lacks; nothing on other systems than Linux.
 *
 * @param {{ executable: string } | undefined} runtime
 * @param {boolean} compiles whether better-sqlite3 will have to be compiled
 * @param {boolean} tests whether tests will run
 * @returns {Promise<MissingSystem>}
 */
export async function missingSystem(runtime, compiles, tests) {
  if (process.platform !== 'linux') return { libraries: [], headless: [], buildTools: [], tests: [] };
  return {
    libraries: runtime ? await missingLibraries(runtime.executable) : [],
    headless: hasDisplay() ? [] : missingForHeadless(),
    buildTools: compiles ? missingBuildTools() : [],
    tests: tests ? missingForTests() : [],
  };
}

/** @param {MissingSystem} missing */
export function isComplete({ libraries, headless, buildTools, tests }) {
  return libraries.length + headless.length + buildTools.length + tests.length === 0;
}

/**
 * Installs what is missing, and says what is still missing after that.
 *
 * @param {MissingSystem} missing
 * @param {{ executable: string } | undefined} runtime
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<{ ok: boolean }>} not ok: Electron cannot start
 */
export async function ensureSystemPackages(missing, runtime, progress) {
  if (isComplete(missing)) return { ok: true };
  const { packages } = packagesForLibraries(missing.libraries);
  const result = await installPackages(
    [...packages, ...missing.headless, ...missing.buildTools, ...missing.tests],
    progress,
  );
  const after = await missingSystem(runtime, missing.buildTools.length > 0, missing.tests.length > 0);
  if (after.libraries.length > 0) {
    progress.warn(`Electron cannot start: the system has no ${after.libraries.join(', ')}.`);
  }
  if (after.headless.length > 0) {
    progress.warn(`without a display, tests and exports need: ${after.headless.join(', ')}.`);
  }
  if (after.buildTools.length > 0) {
    progress.warn(`better-sqlite3 cannot be compiled without: ${after.buildTools.join(', ')}.`);
  }
  if (after.tests.length > 0) {
    progress.warn(`tests of what is exported need: ${after.tests.join(', ')}.`);
  }
  if (!result.ok) progress.say(result.message);
  return { ok: after.libraries.length === 0 };
}

function missingBuildTools() {
  const programs = { python3: 'python3', make: 'make', 'g++': 'g++' };
  const folders = (process.env.PATH ?? '').split(delimiter);
  return Object.keys(programs).filter(
    (name) => !folders.some((folder) => existsSync(join(folder, programs[name]))),
  );
}
