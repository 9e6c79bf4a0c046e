#!/usr/bin/env node
/** `npm start`: builds what changed and opens the app; without a display, runs the demo instead. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { hasDisplay } from './electron-runtime.mjs';
import { runElectron } from './run-electron.mjs';
import { projectRoot } from './setup/paths.mjs';

try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function start() {
  process.stderr.write('Building what changed ...\n');
  const build = await ensureBuilt();
  if (!build.ok) {
    process.stderr.write(`${build.output}\nThe app could not be built; the reason is above.\n`);
    return 1;
  }
  if (hasDisplay()) return runElectron(process.argv.slice(2));
  process.stderr.write('There is no display here, so no window can open. Running the demo instead:\n');
  const script = join(projectRoot, 'build', 'throughline.mjs');
  const args = [script, 'demo', '--out', 'demo'];
  return spawnSync(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' }).status ?? 1;
}
