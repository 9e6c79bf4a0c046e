/**
 * better-sqlite3 for an Electron older than 35. The binary it ships needs Node-API 10; such an Electron has 9
 * and crashes on it. The same source, compiled with Node-API's experimental switch, runs on both.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readRecord } from './records.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';

const firstElectronWithNodeApi10 = 35;
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** Raised when the flags change. */
const recipe = 1;

/** @param {{ electronVersion: string }} runtime */
export function needsOwnBuild(runtime) {
  const major = Number.parseInt(runtime.electronVersion, 10);
  return Number.isInteger(major) && major < firstElectronWithNodeApi10;
}

/**
 * Where better-sqlite3 looks before its shipped binaries, and where our build is kept.
 *
 * @param {{ sqlitePackage: string }} paths
 * @param {string} cache
 */
export function sqliteBinaries(paths, cache) {
  const version = readRecord(join(paths.sqlitePackage, 'package.json'))?.version;
  const release = join(paths.sqlitePackage, 'build', 'Release');
  return {
    installed: join(release, 'better_sqlite3.node'),
    /** Says which cached build the installed one is a copy of; written after it. */
    marker: join(release, 'copied-from.txt'),
    cached: join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}-${recipe}.node`),
  };
}

/**
 * Whether node_modules holds the binary this runtime needs.
 *
 * @param {{ sqlitePackage: string }} paths
 * @param {string} cache
 * @param {{ electronVersion: string }} runtime
 */
export function hasFittingSqlite(paths, cache, runtime) {
  const { installed, marker, cached } = sqliteBinaries(paths, cache);
  if (!needsOwnBuild(runtime)) return !existsSync(installed);
  return existsSync(installed) && existsSync(marker) && readFileSync(marker, 'utf8') === basename(cached);
}

/**
 * Puts the fitting binary in place, compiling it when the cache has none. Throws with a reason when it cannot.
 *
 * @param {ReturnType<typeof import('./paths.mjs').projectPaths>} paths
 * @param {string} cache
 * @param {{ electronVersion: string }} runtime
 * @param {import('./progress.mjs').Progress} progress
 */
export async function ensureSqlite(paths, cache, runtime, progress) {
  if (hasFittingSqlite(paths, cache, runtime)) return;
  const { installed, marker, cached } = sqliteBinaries(paths, cache);
  if (!needsOwnBuild(runtime)) {
    rmSync(dirname(dirname(installed)), { recursive: true, force: true });
    return;
  }
  if (!existsSync(cached)) {
    const waiting = (pid) =>
      progress.say(`Another set-up (process ${pid}) is compiling better-sqlite3; waiting for it ...`);
    await withLock(join(cache, 'sqlite.lock'), waiting, async () => {
      if (!existsSync(cached)) await compile(paths, cached, runtime, progress);
    });
  }
  mkdirSync(dirname(installed), { recursive: true });
  const temporary = `${installed}.${process.pid}`;
  copyFileSync(cached, temporary);
  renameSync(temporary, installed);
  writeFileSync(marker, basename(cached));
}

/** Compiles in a copy of the package, so that a killed build leaves nothing half-made in node_modules. */
async function compile(paths, cached, runtime, progress) {
  progress.say(
    `Compiling better-sqlite3 for Electron ${runtime.electronVersion}; once, about two minutes ...`,
  );
  const work = `${cached}.build`;
  rmSync(work, { recursive: true, force: true });
  const copy = join(work, 'node_modules', 'better-sqlite3');
  cpSync(paths.sqlitePackage, copy, { recursive: true });
  cpSync(join(paths.modules, 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  const gyp = join(paths.modules, 'node-gyp', 'bin', 'node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', ...headers(paths)];
  const env = { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${flags}`.trim() };
  const result = await run(process.execPath, args, { cwd: copy, env });
  const built = join(copy, 'build', 'Release', 'better_sqlite3.node');
  if (result.code !== 0 || !existsSync(built)) {
    const end = result.output.trim().split('\n').slice(-15).join('\n');
    throw new Error(`better-sqlite3 could not be compiled (it needs python3, make and g++):\n${end}`);
  }
  renameSync(built, cached);
  rmSync(work, { recursive: true, force: true });
}

/** The `node` package brings Node's headers along; without them node-gyp would fetch them from nodejs.org. */
function headers(paths) {
  const folder = join(paths.modules, 'node', 'node_modules', `node-${process.platform}-${process.arch}`);
  return existsSync(join(folder, 'include', 'node', 'node_api.h')) ? [`--nodedir=${folder}`] : [];
}
