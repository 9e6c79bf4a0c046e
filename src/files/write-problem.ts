import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isFileSystemError } from './file-system-error.ts';

/** What keeps a file from being written, distinguished by what the person can do about it. */
export type WriteProblem =
  | 'disk-full'
  | 'file-too-large'
  | 'folder-missing'
  | 'target-is-folder'
  /** A device, a pipe or a socket. */
  | 'not-a-file'
  /** The file itself is protected: by its permissions, or because it is locked (immutable). */
  | 'read-only'
  | 'folder-read-only'
  | 'disk-read-only'
  | 'file-in-use'
  | 'name-too-long'
  | 'write-failed';

const problems: Readonly<Record<string, WriteProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'file-too-large',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EISDIR: 'target-is-folder',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'disk-read-only',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENAMETOOLONG: 'name-too-long',
};

/** What a system's code means for a file that is being made in its folder. */
export const problemOfCode = (code: string): WriteProblem => problems[code] ?? 'write-failed';

/** Why the file that is there must not be replaced; undefined where nothing speaks against it. */
export async function problemOfExisting(path: string): Promise<WriteProblem | undefined> {
  const found = await stat(path);
  if (found.isDirectory()) return 'target-is-folder';
  if (!found.isFile()) return 'not-a-file';
  // Root may write everything, and a rename asks only the folder: the owner's wish is in the mode.
  if ((found.mode & 0o222) === 0) return 'read-only';
  const code = await refusal(path);
  if (code === 'EROFS') return 'disk-read-only';
  return code === undefined ? undefined : 'read-only';
}

/**
 * Why a rename over `path` was refused with a code that may pass by itself. Where both the folder and the file may be
 * written another program holds the file, which is the usual case on Windows.
 */
export async function problemOfRefusedRename(code: string, path: string): Promise<WriteProblem> {
  const meant = problemOfCode(code);
  if (meant !== 'folder-read-only') return meant;
  if ((await refusal(dirname(path))) !== undefined) return 'folder-read-only';
  try {
    return (await problemOfExisting(path)) ?? 'file-in-use';
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    // Nothing is there yet: what is being looked at is the new file itself.
    return 'file-in-use';
  }
}

/** The code with which writing is refused to this user. */
async function refusal(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.W_OK);
    return undefined;
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return error.code ?? '';
  }
}
