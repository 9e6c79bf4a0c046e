/** node_modules: is it what the lockfile says, and if not, `npm ci`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from './records.mjs';
import { runNpm } from './run.mjs';

/**
 * @param {string} lockfile
 * @returns {string} the SHA-256 of the lockfile, in hex
 */
export function lockfileHash(lockfile) {
  return createHash('sha256').update(readFileSync(lockfile)).digest('hex');
}

/**
 * Whether node_modules was completely installed from the present lockfile. The stamp is inside
 * node_modules and is written last, so an interrupted installation has none.
 *
 * @param {{ lockfile: string, installStamp: string }} paths
 */
export function isInstalled(paths) {
  return readRecord(paths.installStamp)?.lockfile === lockfileHash(paths.lockfile);
}

/**
 * Whether an installation that npm made without us holds exactly what the lockfile lists. npm
 * writes its own record last; a package may be missing from it only when it is optional.
 *
 * @param {{ lockfile: string, installedLockfile: string }} paths
 */
export function matchesInstalledLockfile(paths) {
  const wanted = readRecord(paths.lockfile)?.packages;
  const present = readRecord(paths.installedLockfile)?.packages;
  if (!wanted || !present) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const installed = present[path];
    if (!installed && (entry.optional || entry.devOptional)) continue;
    if (installed?.version !== entry.version || installed?.integrity !== entry.integrity) return false;
  }
  return Object.keys(present).every((path) => path in wanted);
}

/**
 * Installs what the lockfile lists, when node_modules is not that already.
 *
 * @param {ReturnType<typeof import('./paths.mjs').projectPaths>} paths
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<{ ok: true, changed: boolean } | { ok: false, message: string }>}
 */
export async function ensureDependencies(paths, progress) {
  if (isInstalled(paths)) return { ok: true, changed: false };
  await orphanedNpmToEnd(paths);
  if (!matchesInstalledLockfile(paths)) {
    progress.say('Installing packages (npm ci), about a minute ...');
    moveRunningNodeAside(paths);
    // Errors only: npm would warn of every package that wants the newer Node which is being installed with it.
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    const onStart = (pid) => writeRecord(paths.npmRecord, { pid });
    const npm = await runNpm(args, { cwd: paths.root, show: true, onStart });
    rmSync(paths.npmRecord, { force: true });
    if (npm.code !== 0) {
      return { ok: false, message: `npm ci failed (exit code ${npm.code}); what npm said is above.` };
    }
  }
  writeRecord(paths.installStamp, { lockfile: lockfileHash(paths.lockfile) });
  return { ok: true, changed: true };
}

/** A set-up that was killed leaves its npm running; two of them in one node_modules would ruin each other's work. */
async function orphanedNpmToEnd(paths) {
  const { pid } = readRecord(paths.npmRecord) ?? {};
  while (pid && /npm[\s\S]*\bci\b/.test(commandLine(pid)))
    await new Promise((resolve) => setTimeout(resolve, 250));
}

/** The arguments of a running process, empty where it has ended or the system has no /proc. */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Windows refuses to delete a program that is running, but lets it be moved. */
function moveRunningNodeAside(paths) {
  if (process.platform !== 'win32' || !process.execPath.startsWith(paths.modules)) return;
  const aside = join(paths.root, '.cache', 'old-node');
  mkdirSync(aside, { recursive: true });
  if (existsSync(process.execPath)) renameSync(process.execPath, join(aside, `node-${process.pid}.exe`));
}
