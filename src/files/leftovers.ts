import { lstat, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isFileSystemError } from './file-system-error.ts';
import { TEMPORARY_NAME } from './temporary-file.ts';

/** No save takes that long; milliseconds. */
const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Removes what a crash in the middle of a save left beside the target. Only ordinary files of this user under the app's own
 * names that nobody has written to for a day: a younger one may be a save that another window is busy with.
 */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  await unlessGone(async () => {
    for (const name of await readdir(folder)) {
      if (TEMPORARY_NAME.test(name)) await unlessGone(() => removeOld(join(folder, name)));
    }
  });
}

async function removeOld(path: string): Promise<void> {
  const found = await lstat(path);
  const isOwn = process.platform === 'win32' || found.uid === process.getuid?.();
  if (found.isFile() && isOwn && Date.now() - found.mtimeMs > A_DAY) await rm(path, { force: true });
}

/** What cannot be removed stays: the file itself is saved by then. */
async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}
