import { basename, dirname } from 'node:path';
import type { Failure } from '../../shared/result.ts';

export type FileError = Error & { readonly code: string };

/** True for what the system answers when a file cannot be read or written. */
export const isFileError = (error: unknown): error is FileError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

/** Says what went wrong while writing `path`, what is safe and what to do. */
export function fileFailure(code: string, path: string): Failure {
  const name = basename(path);
  const folder = dirname(path);
  const safe = 'Nothing was written and your project is safe.';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: `There is not enough room for “${name}” in ${folder}. ${safe} Free some space or choose another folder.`,
      };
    case 'EFBIG':
      return {
        code: 'file-too-large',
        message: `“${name}” is too large for the disk of ${folder}. ${safe} Choose another folder or a smaller scale.`,
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'folder-missing',
        message: `The folder ${folder} is not there. ${safe} Choose another folder.`,
      };
    case 'EISDIR':
      return {
        code: 'target-is-folder',
        message: `“${name}” in ${folder} is a folder. ${safe} Choose another name.`,
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'no-permission',
        message: `“${name}” may not be written in ${folder}. ${safe} Choose another folder, or close the program that has the file open.`,
      };
    case 'EBUSY':
    case 'ETXTBSY':
      return {
        code: 'file-in-use',
        message: `“${name}” is open in another program. ${safe} Close it there, or choose another name.`,
      };
    case 'ENAMETOOLONG':
      return {
        code: 'name-too-long',
        message: `The name “${name.slice(0, 40)}…” is too long for this disk. ${safe} Choose a shorter name.`,
      };
    default:
      return {
        code: 'write-failed',
        message: `“${name}” could not be written in ${folder} (${code}). ${safe} Choose another folder.`,
      };
  }
}
