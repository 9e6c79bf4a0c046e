import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
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
