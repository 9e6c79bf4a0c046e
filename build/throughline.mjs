#!/usr/bin/env node
/**
 * The command line: `node build/throughline.mjs export FILE --format pdf ...`. Electron is started as
 * `electron [switches] FOLDER --cli ARGS...`; what stands after `--cli` is the app's business.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { runElectron } from './run-electron.mjs';

// It shows no window, so on Linux it never needs the display. Nor should it use one: asked for a picture right after
// loading, a hidden window there now and then gives an empty one; without a display and a graphics card it never did.
const headless = process.platform === 'linux';

try {
  const build = await ensureBuilt();
  if (build.ok) {
    // For “git-setup”: the Node by which git can start this again.
    process.env.THROUGHLINE_NODE = process.execPath;
    process.exitCode = await runElectron(['--cli', ...process.argv.slice(2)], { headless });
  } else {
    process.stderr.write(`${build.output}\nThe app could not be built; the reason is above.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
