/** Where the set-up reads and writes. Every path is absolute. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository that holds this file. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The per-user folder for what is large and slow to make (an unpacked Electron, a compiled
 * better-sqlite3). It is outside node_modules, so `npm ci` does not throw it away.
 * `THROUGHLINE_CACHE_DIR` moves it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.THROUGHLINE_CACHE_DIR) return env.THROUGHLINE_CACHE_DIR;
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'throughline', 'cache');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'throughline');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'throughline');
}

/**
 * The files of one clone that the set-up owns.
 *
 * @param {string} root the clone's folder
 */
export function projectPaths(root = projectRoot) {
  const modules = join(root, 'node_modules');
  const records = join(modules, '.cache', 'throughline');
  return {
    root,
    modules,
    lockfile: join(root, 'package-lock.json'),
    /** Written by npm itself, last of all, when an installation is complete. */
    installedLockfile: join(modules, '.package-lock.json'),
    /** Says which lockfile node_modules was installed from. */
    installStamp: join(records, 'install.json'),
    /** Says which Electron this clone runs. */
    runtimeRecord: join(records, 'runtime.json'),
    /** Outside node_modules, because `npm ci` deletes that. */
    lock: join(root, '.cache', 'setup.lock'),
    /** The process id of the `npm ci` that is running. */
    npmRecord: join(root, '.cache', 'npm-ci.json'),
    electronPackage: join(modules, 'electron'),
    sqlitePackage: join(modules, 'better-sqlite3'),
    /** Node 24 from the `node` package; what npm scripts run under. */
    node: join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  };
}
