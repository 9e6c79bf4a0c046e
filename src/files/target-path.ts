import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isFileSystemError } from './file-system-error.ts';

/** As many links as Linux follows. */
const MAX_LINKS = 40;

/**
 * Where a file of this name will really be, with symbolic links followed: also a link to a file that is not there (yet).
 * Throws where the folder is missing or the name cannot be.
 */
export async function targetPath(path: string): Promise<string> {
  let current = resolve(path);
  for (let links = 0; links < MAX_LINKS; links += 1) {
    try {
      return await realpath(current);
    } catch (error) {
      if (!isFileSystemError(error) || error.code !== 'ENOENT') throw error;
    }
    const named = join(await realpath(dirname(current)), basename(current));
    const link = await linkAt(named);
    if (link === undefined) return named;
    current = resolve(dirname(named), link);
  }
  return current;
}

/** What a link says, or undefined where there is no link. */
async function linkAt(path: string): Promise<string | undefined> {
  try {
    return (await lstat(path)).isSymbolicLink() ? await readlink(path) : undefined;
  } catch (error) {
    if (isFileSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
