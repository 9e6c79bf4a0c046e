#!/usr/bin/env node
/** `npm run pictures`: takes the pictures of the user guide and the README from the real window, on a display of its own. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { electronEnvironment } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { projectPaths, projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { startXvfb } from './test/xvfb.mjs';

process.exitCode = await takePictures();

async function takePictures() {
  // Another build can be named, so that pictures of it are taken.
  const built = process.env.THROUGHLINE_APP_DIR ? null : await ensureBuilt();
  if (built?.ok === false) {
    process.stderr.write(`${built.output}\nThe app could not be built; the reason is above.\n`);
    return 1;
  }
  mkdirSync(join(projectRoot, 'docs', 'images', 'guide'), { recursive: true });
  // A display of its own: pictures are the same wherever they are taken, and nobody's windows come into them.
  const screen = process.platform === 'linux' ? await startXvfb() : null;
  const env = screen ? { ...electronEnvironment(), DISPLAY: screen.display } : electronEnvironment();
  try {
    const script = join(projectRoot, 'tests', 'pictures', 'run.ts');
    const { node } = projectPaths();
    const { code } = await run(
      existsSync(node) ? node : process.execPath,
      [script, ...process.argv.slice(2)],
      {
        cwd: projectRoot,
        env,
        show: true,
      },
    );
    return code;
  } finally {
    screen?.stop();
  }
}
