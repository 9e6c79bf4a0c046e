import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { mayBeCopy } from './copy-names.ts';

/** Most files beside a project that are read to see whose they are: the newest. */
export const MOST_READ = 40;
/** Most whose times are compared to know the newest. */
const MOST_COMPARED = 10_000;

/** A file that may be a copy, as it is now. */
export type Candidate = {
  readonly path: string;
  /** Another one whenever the file is another. */
  readonly state: string;
};

/**
 * The files in a project's folder that may be copies of it, by their names. A folder that cannot be read has none: nobody asked
 * for them, so nobody is bothered.
 */
export async function candidatesFor(path: string): Promise<readonly Candidate[]> {
  const folder = dirname(path);
  const names = (await unlessRefused(readdir(folder))) ?? [];
  const own = await unlessRefused(stat(path, { bigint: true }));
  const files: (Candidate & { readonly modified: bigint })[] = [];
  for (const name of names.filter((one) => mayBeCopy(basename(path), one)).slice(0, MOST_COMPARED)) {
    const found = await unlessRefused(stat(join(folder, name), { bigint: true }));
    if (!found?.isFile() || found.size === 0n) continue;
    // Another name of the very file.
    if (own && found.ino === own.ino && found.dev === own.dev) continue;
    const state = `${found.size}:${found.mtimeNs}:${found.ino}`;
    files.push({ path: join(folder, name), state, modified: found.mtimeNs });
  }
  return files
    .sort((a, b) => Number(b.modified - a.modified))
    .slice(0, MOST_READ)
    .map((file) => ({ path: file.path, state: file.state }));
}

async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isFileSystemError(error)) return undefined;
    throw error;
  }
}
