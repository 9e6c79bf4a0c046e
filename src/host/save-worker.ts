import { closeSync, openSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { isSqliteError } from './database/sqlite/connection.ts';
import { checkCopy, writeCopy } from './database/write-copy.ts';
import type { CopyJob, CopyOutcome } from './document/copy-off-thread.ts';
import { identify } from './document/identify.ts';
import { syncFile } from '../files/durable-file.ts';
import { isFileSystemError } from '../files/file-system-error.ts';
import { sealFile } from './sealed/seal-file.ts';
import { receivedKey } from './sealed/seal-key.ts';

// A thread of the project host that writes one copy of the database, for a save, and ends. It has a connection of its own:
// in WAL mode it reads one state of the project while commands go on.

async function run(job: CopyJob): Promise<CopyOutcome> {
  try {
    return await (job.seal ? copySealed(job.database, job.path, job.seal) : copy(job.database, job.path));
  } catch (error) {
    if (!isSqliteError(error) && !isFileSystemError(error)) throw error;
    return { kind: 'refused', code: error.code ?? '' };
  }
}

async function copy(database: string, path: string): Promise<CopyOutcome> {
  writeCopy(database, path);
  // The disk takes it while it is read back.
  const synced = syncFile(path);
  try {
    const revision = checkCopy(path);
    return revision === null
      ? { kind: 'not-whole' }
      : { kind: 'written', revision, identity: identify(path) };
  } finally {
    await synced;
  }
}

/** What is not locked yet never lies beside the person's file, where a cloud may take it along. */
async function copySealed(
  database: string,
  path: string,
  { key, scratch }: NonNullable<CopyJob['seal']>,
): Promise<CopyOutcome> {
  removeScratch(scratch);
  closeSync(openSync(scratch, 'wx', 0o600));
  try {
    writeCopy(database, scratch);
    const revision = checkCopy(scratch);
    if (revision === null || !sealFile(scratch, path, receivedKey(key))) return { kind: 'not-whole' };
    await syncFile(path);
    return { kind: 'written', revision, identity: identify(path) };
  } finally {
    removeScratch(scratch);
  }
}

function removeScratch(scratch: string): void {
  for (const side of ['', '-journal']) rmSync(`${scratch}${side}`, { force: true });
}

parentPort?.postMessage(await run(workerData as CopyJob));
