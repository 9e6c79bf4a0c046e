#!/usr/bin/env node
/**
 * The command line: `node build/throughline.mjs export FILE --format pdf ...`. Electron is started as
 * `electron [switches] FOLDER --cli ARGS...`; what stands after `--cli` is the app's business.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { hasDisplay } from './electron-runtime.mjs';
import { runElectron } from './run-electron.mjs';

try {
  const build = await ensureBuilt();
  if (build.ok) {
    process.exitCode = await runElectron(['--cli', ...process.argv.slice(2)], { headless: !hasDisplay() });
  } else {
    process.stderr.write(`${build.output}\nThe app could not be built; the reason is above.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
