/** Starting Electron with the app's folder, and being transparent about it. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { electronArguments, readRuntime } from './electron-runtime.mjs';
import { copyWithoutNoise } from './noise.mjs';
import { projectRoot } from './setup/paths.mjs';

/**
 * Starts the app and waits for it to end. Its stdin and stdout are ours, its stderr too but for Chromium's noise.
 *
 * @param {readonly string[]} args what follows the app's folder
 * @param {{ headless?: boolean }} [options] see electronArguments
 * @returns {Promise<number>} its exit code; 128 + the signal's number when a signal ended it
 */
export function runElectron(args, options = {}) {
  const { executable } = readRuntime();
  const child = spawn(executable, [...electronArguments(options), projectRoot, ...args], {
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  const copied = copyWithoutNoise(child.stderr, process.stderr);
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', async (code, signal) => {
      await copied;
      resolve(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0));
    });
  });
}
