import { parentPort, workerData } from 'node:worker_threads';
import { isSqliteError } from './database/sqlite/connection.ts';
import { checkCopy, writeCopy } from './database/write-copy.ts';
import type { CopyJob, CopyOutcome } from './document/copy-off-thread.ts';
import { identify } from './document/identify.ts';
import { syncFile } from '../files/durable-file.ts';
import { isFileSystemError } from '../files/file-system-error.ts';

// A thread of the project host that writes one copy of the database, for a save, and ends. It has a connection of its own:
// in WAL mode it reads one state of the project while commands go on.

async function run({ database, path }: CopyJob): Promise<CopyOutcome> {
  try {
    writeCopy(database, path);
    // The disk takes it while it is read back.
    const synced = syncFile(path);
    try {
      return readBack(path);
    } finally {
      await synced;
    }
  } catch (error) {
    if (!isSqliteError(error) && !isFileSystemError(error)) throw error;
    return { kind: 'refused', code: error.code ?? '' };
  }
}

function readBack(path: string): CopyOutcome {
  const revision = checkCopy(path);
  return revision === null ? { kind: 'not-whole' } : { kind: 'written', revision, identity: identify(path) };
}

parentPort?.postMessage(await run(workerData as CopyJob));
