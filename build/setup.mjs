#!/usr/bin/env node
/**
 * Makes a clone ready to start and test: packages, an Electron, a better-sqlite3 that fits it, system libraries.
 * Run before every npm script; does nothing, fast, when nothing is to do. Plain Node 20, no dependencies.
 *
 *   node build/setup.mjs [--quiet] [--tests] [--fresh]
 *
 * --quiet says nothing when nothing is to do; --tests succeeds without an Electron (the tests that need one
 * then fail and say why); --fresh looks for an Electron again.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, isInstalled } from './setup/dependencies.mjs';
import { findRuntime, recordedRuntime } from './setup/find-runtime.mjs';
import { withLock } from './setup/lock.mjs';
import { cacheFolder, projectPaths } from './setup/paths.mjs';
import { createProgress } from './setup/progress.mjs';
import { ensureSqlite, hasFittingSqlite } from './setup/sqlite-build.mjs';
import { ensureSystemPackages, isComplete, missingSystem } from './setup/system-packages.mjs';

const options = new Set(process.argv.slice(2));
const paths = projectPaths();
const cache = cacheFolder();
const progress = createProgress();
const waiting = (pid) => progress.say(`Another set-up (process ${pid}) is running here; waiting for it ...`);

process.exitCode = await main();

async function main() {
  if (options.has('--fresh')) rmSync(paths.runtimeRecord, { force: true });
  const nothingToDo = await readyRuntime();
  if (nothingToDo) {
    if (!options.has('--quiet')) progress.say(ready(nothingToDo));
    return 0;
  }
  const installed = await withLock(paths.lock, waiting, () => ensureDependencies(paths, progress));
  if (!installed.ok) return fail(installed.message);
  // What was just installed (node-gyp, the fuses) wants a newer Node than this may be, and brings it.
  if (isOldNode()) return continueOnInstalledNode();
  return withLock(paths.lock, waiting, prepareRuntime);
}

/** The runtime, if there is nothing to do at all. */
async function readyRuntime() {
  if (!isInstalled(paths)) return undefined;
  const runtime = recordedRuntime(paths);
  if (!runtime || !hasFittingSqlite(paths, cache, runtime)) return undefined;
  return isComplete(await missingSystem(runtime, false, options.has('--tests'))) ? runtime : undefined;
}

async function prepareRuntime() {
  const recorded = recordedRuntime(paths);
  const found = recorded ? { runtime: recorded } : await findRuntime(paths, cache, progress);
  const runtime = 'runtime' in found ? found.runtime : undefined;
  const compiles = runtime !== undefined && !hasFittingSqlite(paths, cache, runtime);
  const system = await ensureSystemPackages(
    await missingSystem(runtime, compiles, options.has('--tests')),
    runtime,
    progress,
  );
  if (runtime) {
    try {
      await ensureSqlite(paths, cache, runtime, progress);
    } catch (error) {
      return fail(error.message);
    }
  }
  if (runtime && system.ok) {
    progress.say(ready(runtime));
    return 0;
  }
  if ('message' in found) progress.say(found.message);
  return options.has('--tests') ? 0 : 1;
}

function ready(runtime) {
  return `Ready: Electron ${runtime.electronVersion}${runtime.fallback ? ' (development runtime)' : ''}.`;
}

function isOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 12);
}

function continueOnInstalledNode() {
  if (process.env.THROUGHLINE_SETUP_NODE) {
    return fail(`The Node of this project did not start; this is ${process.version}.`);
  }
  const env = { ...process.env, THROUGHLINE_SETUP_NODE: '1' };
  const script = fileURLToPath(import.meta.url);
  const args = [script, ...[...options].filter((option) => option !== '--fresh')];
  const child = spawnSync(paths.node, args, { stdio: 'inherit', env });
  return child.status ?? fail(`${paths.node} could not be started: ${child.error?.message}`);
}

function fail(message) {
  progress.say(message);
  return 1;
}
