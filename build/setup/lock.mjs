/**
 * One set-up at a time. The lock is a file that holds who made it; the owner touches it every few
 * seconds. It is stale when its process is gone, or when it has not been touched for a while (the
 * process number may have been given to another program since).
 */
import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const heartbeatMs = 5_000;
const staleAfterMs = 60_000;
const retryMs = 250;

/**
 * Runs `work` while holding the lock file, waiting for another holder first.
 *
 * @template T
 * @param {string} file
 * @param {(holder: number) => void} onWait called once with the other process's id when it has to wait
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, onWait, work) {
  const token = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!tryTake(file, token)) {
    const holder = readHolder(file);
    if (holder && isStale(file, holder)) removeStale(file, holder.text);
    else {
      if (holder && !told) onWait(holder.pid);
      told ||= Boolean(holder);
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  const release = () => readHolder(file)?.text === token && rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** Makes the lock with its content in one step: a reader never sees an empty one. */
function tryTake(file, token) {
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, token);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function readHolder(file) {
  try {
    const text = readFileSync(file, 'utf8');
    return { text, ...JSON.parse(text) };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    return { text: undefined, pid: 0, host: '' };
  }
}

function isStale(file, holder) {
  try {
    if (Date.now() - statSync(file).mtimeMs > staleAfterMs) return true;
  } catch {
    return false;
  }
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Moves the lock away before deleting it: if another process had renewed it meanwhile, it is put back. */
function removeStale(file, seen) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (seen !== undefined && readFileSync(aside, 'utf8') !== seen) {
    try {
      linkSync(aside, file);
    } catch {
      // A third process holds it by now; the one whose lock this was works on unharmed, because
      // everything the set-up makes is put in place by one rename.
    }
  }
  rmSync(aside, { force: true });
}

function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The lock was taken away by hand; there is nothing left to renew.
  }
}
