import { spawnSync } from 'node:child_process';
import { readRuntime } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';

/**
 * `npm run package -- [--dir] [electron-builder arguments]`: builds the app where it is not current, then
 * hands it to electron-builder. Where Electron came from a registry package (see docs/decisions/0002), that folder is
 * packed for trying out only: a release is made where Electron's own download can be reached.
 */
const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

const runtime = readRuntime();
const own = runtime.fallback
  ? [`-c.electronDist=${runtime.electronDist}`, `-c.electronVersion=${runtime.electronVersion}`]
  : [];
if (runtime.fallback) {
  console.error('Packing with the fallback Electron: good for trying the package out, not for release.');
  if (!process.argv.includes('--dir')) {
    console.error('Only the unpacked folder can be made with it: call npm run package -- --dir');
    process.exit(1);
  }
}
// A build that is current stays: an app that runs from out/ would lose its files under it.
const built = await ensureBuilt({ show: true });
if (!built.ok) process.exit(1);
run('electron-builder', [...process.argv.slice(2), '--publish', 'never', ...own]);
