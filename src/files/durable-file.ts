import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isFileSystemError } from './file-system-error.ts';

/** Makes sure that a file's bytes are on the disk. */
export function syncFileNow(path: string): void {
  // Windows syncs only through a handle that may write.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** As `syncFileNow`, beside other work: the disk begins before this returns. */
export async function syncFile(path: string): Promise<void> {
  const file = openSync(path, 'r+');
  try {
    await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Begins to sync a file once this turn has ended: a small file that is synced beside it would wait for all of it. What is
 * returned waits until that is done, and throws where the disk did not take it; it answers at once where it is done already.
 */
export function beginSync(path: string): () => void {
  // Windows does not remove a folder while somebody has a file in it open.
  if (process.platform === 'win32') {
    syncFileNow(path);
    return () => undefined;
  }
  const file = openSync(path, 'r+');
  let isSynced = false;
  let failure: Error | null = null;
  const end = (error: Error | null): void => {
    // A system says once that bytes were lost. Asked again, it finds nothing left to write.
    failure ??= error;
    isSynced = true;
    closeSync(file);
  };
  setImmediate(() => {
    if (isSynced) end(null);
    else fsync(file, end);
  });
  return () => {
    if (!isSynced && failure === null) {
      try {
        fsyncSync(file);
      } catch (error) {
        failure = error as Error;
      }
      isSynced = true;
    }
    if (failure) throw failure;
  };
}

/**
 * Makes sure that a rename in a folder is on the disk. Windows has no such call and needs none, and some network drives
 * refuse it: there the rename itself is all that can be asked for.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}

/** As `syncFolder`, at once. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}
