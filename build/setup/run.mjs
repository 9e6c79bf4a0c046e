/** Starting other programs. Nothing here blocks, so the lock's heartbeat goes on meanwhile. */
import { spawn } from 'node:child_process';

/**
 * @typedef {object} Finished
 * @property {number} code the exit code; 127 when the program is not there, 124 when it was stopped for time
 * @property {string} output stdout and stderr together, empty when they were passed through
 */

/**
 * Runs a program to its end. It never throws: a missing program is a code like any other.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number, shell?: boolean, onStart?: (pid: number | undefined) => void }} options
 *   show: pass the output through to stderr; timeout in ms
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: options.show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    });
    options.onStart?.(child.pid);
    let output = '';
    let late = false;
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const timer = options.timeout
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, options.timeout)
      : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      resolve({ code: late ? 124 : code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/**
 * How to start npm. Under `npm run` it is the very npm that is running, on the Node it runs on:
 * `npm ci` deletes node_modules/node, so it must not run on that one.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function npmCommand(env = process.env) {
  if (env.npm_execpath?.endsWith('.js') && env.npm_node_execpath) {
    return { command: env.npm_node_execpath, args: [env.npm_execpath], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * Runs npm to its end.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} options
 */
export function runNpm(args, options = {}) {
  const npm = npmCommand();
  return run(npm.command, [...npm.args, ...args], { ...options, shell: npm.shell });
}
