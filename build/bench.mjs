import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hasDisplay } from './electron-runtime.mjs';

/** Builds what is measured, then measures it in real windows: under Xvfb where there is no display. */
const root = join(import.meta.dirname, '..');
const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

run('electron-vite', ['build', '--logLevel', 'error']);
const bench = ['node', 'tests/bench/run.ts', ...process.argv.slice(2)];
if (hasDisplay()) run(bench[0], bench.slice(1));
else run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24', ...bench]);
