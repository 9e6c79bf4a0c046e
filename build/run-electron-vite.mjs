#!/usr/bin/env node
/** `npm run dev`: electron-vite with hot reload, on the Electron that the set-up found. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronArguments, electronEnvironment, hasDisplay } from './electron-runtime.mjs';
import { copyWithoutNoise } from './noise.mjs';
import { projectPaths, projectRoot } from './setup/paths.mjs';

if (hasDisplay()) start();
else {
  process.stderr.write('There is no display here, so no window can open.\n');
  process.exitCode = 1;
}

function start() {
  const paths = projectPaths();
  const script = join(paths.modules, 'electron-vite', 'bin', 'electron-vite.js');
  const noSandbox = electronArguments().includes('--no-sandbox') ? ['--noSandbox'] : [];
  const child = spawn(
    existsSync(paths.node) ? paths.node : process.execPath,
    [script, ...process.argv.slice(2), '--watch', ...noSandbox],
    { cwd: projectRoot, env: electronEnvironment(), stdio: ['inherit', 'inherit', 'pipe'] },
  );
  void copyWithoutNoise(child.stderr, process.stderr);
  process.on('SIGINT', () => child.kill('SIGINT'));
  child.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
