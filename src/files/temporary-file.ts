import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { copyFile, type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFileSystemError } from './file-system-error.ts';

/** A name beside the target that every disk takes, however long the target's own name is. */
export const temporaryPath = (target: string): string =>
  join(dirname(target), `.throughline-${randomBytes(6).toString('hex')}.part`);

/** Those names, and the journal that SQLite keeps beside one. */
export const TEMPORARY_NAME = /^\.throughline-[0-9a-f]{12}\.part(-journal)?$/;

/**
 * Makes an empty file that nobody else may read while it is written. One that will replace a file takes over its extended
 * attributes where the system has a way: macOS copies them with the file, elsewhere `cp` does. Node itself has none, and
 * on Windows they stay behind.
 */
export async function createTemporary(
  path: string,
  replaced: { readonly path: string } | null,
): Promise<FileHandle> {
  if (replaced && process.platform === 'darwin') {
    await copyFile(replaced.path, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return await open(path, constants.O_RDWR | constants.O_TRUNC);
  }
  const handle = await open(path, 'wx+', replaced ? 0o600 : 0o666);
  if (replaced && process.platform === 'linux') await copyAttributes(replaced.path, path);
  return handle;
}

/** Does nothing where there is no such program or it may not: the content is what counts. */
const copyAttributes = (from: string, to: string): Promise<void> =>
  new Promise((resolve) => {
    execFile('cp', ['--attributes-only', '--preserve=mode,xattr', '--', from, to], () => resolve());
  });

/** Gives the file the owner and the permissions of the one it will replace, as far as this user may. */
export async function takeOver(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  if (process.platform !== 'win32') {
    const own = await handle.stat();
    if (own.gid !== gid) await unlessRefused(handle.chown(own.uid, gid));
    if (own.uid !== uid) await unlessRefused(handle.chown(uid, gid));
  }
  // Afterwards: a change of owner takes some permissions away.
  await unlessRefused(handle.chmod(mode & 0o7777));
}

/** Only root gives files away, and some disks know no permissions. */
async function unlessRefused(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}
