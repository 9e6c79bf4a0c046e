import { parentPort, workerData } from 'node:worker_threads';
import { isSqliteError } from './database/sqlite/connection.ts';
import { copyDatabase } from './database/write-copy.ts';
import type { CopyJob, CopyOutcome } from './document/copy-off-thread.ts';
import { identify } from './document/identify.ts';
import { isFileSystemError } from '../files/file-system-error.ts';

// A thread of the project host that writes one copy of the database, for a save, and ends. It has a connection of its own:
// in WAL mode it reads one state of the project while commands go on.

function run({ database, path }: CopyJob): CopyOutcome {
  try {
    const revision = copyDatabase(database, path);
    return revision === null
      ? { kind: 'not-whole' }
      : { kind: 'written', revision, identity: identify(path) };
  } catch (error) {
    if (!isSqliteError(error) && !isFileSystemError(error)) throw error;
    return { kind: 'refused', code: error.code ?? '' };
  }
}

parentPort?.postMessage(run(workerData as CopyJob));
