import { spawn } from 'node:child_process';
import { electronArguments, readRuntime } from '../../build/electron-runtime.mjs';
import { appEnvironment, appFolder } from './launch-app.ts';

export type CliRun = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type CliOptions = {
  readonly dataFolder: string;
  readonly stdin?: string;
  readonly cwd?: string;
  /** Called with the number of the process once it runs. */
  readonly onStart?: (pid: number) => void;
};

/** Chromium's own complaints on a machine without a bus or a display; they are not the program's. */
const noise = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING)|^ERR: Display\.cpp|^libva|^MESA/;

/** Runs the real command line, without any display, and waits for its end. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliRun> {
  const child = spawn(
    readRuntime().executable,
    [...electronArguments({ headless: true }), appFolder, '--cli', ...args],
    { env: appEnvironment(options.dataFolder, { DISPLAY: '' }), cwd: options.cwd ?? options.dataFolder },
  );
  if (child.pid !== undefined) options.onStart?.(child.pid);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const said = stderr.split('\n').filter((line) => line !== '' && !noise.test(line));
      resolve({ code, stdout, stderr: said.join('\n') });
    });
  });
}
