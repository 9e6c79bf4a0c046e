import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { syncFolderNow } from './durable-file.ts';
import { isFileSystemError } from './file-system-error.ts';
import { temporaryPath } from './temporary-file.ts';

/** Pauses between attempts to rename, milliseconds: in the app's own folders only a scanner is ever in the way. */
const PAUSES = [5, 10, 20, 40, 80];

/**
 * Replaces a small file of the app's own at once: settings, notes about working copies. A reader sees the old text or the
 * new one, also after a crash. It waits for the disk, since what follows relies on what was written; anything that may
 * be large, or lies where a person keeps files, is a `createWholeFile`. Throws what the system says.
 */
export function writeTextNow(path: string, text: string, rename: typeof renameSync = renameSync): void {
  mkdirSync(dirname(path), { recursive: true });
  const target = realPathNow(path);
  const temporary = temporaryPath(target);
  try {
    const file = openSync(temporary, 'wx', 0o666);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renamePatientlyNow(() => rename(temporary, target));
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolderNow(dirname(target));
}

function renamePatientlyNow(rename: () => void): void {
  for (const ms of PAUSES) {
    try {
      rename();
      return;
    } catch (error) {
      if (!isFileSystemError(error) || !['EBUSY', 'EPERM', 'EACCES'].includes(error.code ?? '')) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  }
  rename();
}

/** Somebody who keeps settings in a folder of their own links to them. */
function realPathNow(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isFileSystemError(error) && error.code === 'ENOENT') return path;
    throw error;
  }
}
