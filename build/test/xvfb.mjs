/** A virtual display for tests in a real window, on a Linux without one. */
import { spawn } from 'node:child_process';

const readyWithinMs = 20_000;

/**
 * Starts Xvfb on a free display number of its own choosing. Throws with a reason when it cannot.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startXvfb() {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const fail = (reason) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`Xvfb, the virtual display, did not start: ${reason}`));
    };
    const timer = setTimeout(() => fail('no answer'), readyWithinMs);
    child.stderr?.on('data', (data) => (said += data));
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => fail(said.trim() || 'it ended'));
    const stop = () => child.kill();
    process.once('exit', stop);
    let number = '';
    /** @type {import('node:stream').Readable} */ (child.stdio[3]).on('data', (data) => {
      number += data;
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}
