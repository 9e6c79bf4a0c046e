/** Is `out/` what the sources say, and if not, a build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { electronEnvironment } from './electron-runtime.mjs';
import { withLock } from './setup/lock.mjs';
import { projectPaths, projectRoot } from './setup/paths.mjs';
import { readRecord, writeRecord } from './setup/records.mjs';
import { run } from './setup/run.mjs';

const paths = projectPaths();
const stamp = join(paths.modules, '.cache', 'throughline', 'build.json');
const single = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'build/start-chunks.mjs'];
const products = [
  'out/main/main.js',
  'out/main/host.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/dictionaries/made-from.json',
];

/**
 * Builds the app unless the last build was made from these very sources for this very Electron.
 *
 * @param {{ show?: boolean }} [options] show: let the build's output be seen while it runs
 * @returns {Promise<{ ok: true, built: boolean } | { ok: false, output: string }>}
 */
export async function ensureBuilt(options = {}) {
  const env = electronEnvironment();
  if (isCurrent(env)) return { ok: true, built: false };
  return withLock(
    join(projectRoot, '.cache', 'build.lock'),
    () => {},
    async () => {
      const sources = fingerprint(env);
      if (isCurrent(env)) return { ok: true, built: false };
      rmSync(stamp, { force: true });
      const script = join(paths.modules, 'electron-vite', 'bin', 'electron-vite.js');
      const node = existsSync(paths.node) ? paths.node : process.execPath;
      const result = await run(node, [script, 'build'], { cwd: projectRoot, env, show: options.show });
      if (result.code !== 0) return { ok: false, output: result.output };
      writeRecord(stamp, { sources });
      return { ok: true, built: true };
    },
  );
}

function isCurrent(env) {
  return (
    products.every((file) => existsSync(join(projectRoot, file))) &&
    readRecord(stamp)?.sources === fingerprint(env)
  );
}

/** A digest of every source file's path, size and time of change: far cheaper than reading them, and enough here. */
function fingerprint(env) {
  const hash = createHash('sha256').update(env.ELECTRON_MAJOR_VER);
  for (const file of [...single, ...filesBelow('src'), ...filesBelow('build/spelling')]) {
    const { size, mtimeMs } = statSync(join(projectRoot, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}
