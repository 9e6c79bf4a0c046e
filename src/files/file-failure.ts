import { basename, dirname } from 'node:path';
import { t } from '../shared/language/translate.ts';
import type { Failure } from '../shared/result.ts';

export type FileError = Error & { readonly code: string };

/** True for what the system answers when a file cannot be read or written. */
export const isFileError = (error: unknown): error is FileError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

/** Says what went wrong while writing `path`, what is safe and what to do. */
export function fileFailure(code: string, path: string): Failure {
  const name = basename(path);
  const folder = dirname(path);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: t(
          'There is not enough room for “{{name}}” in {{folder}}. Nothing was written and your project is safe. Free some space or choose another folder.',
          { name, folder },
        ),
      };
    case 'EFBIG':
      return {
        code: 'file-too-large',
        message: t(
          '“{{name}}” is too large for the disk of {{folder}}. Nothing was written and your project is safe. Choose another folder or a smaller scale.',
          { name, folder },
        ),
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'folder-missing',
        message: t(
          'The folder {{folder}} is not there. Nothing was written and your project is safe. Choose another folder.',
          { folder },
        ),
      };
    case 'EISDIR':
      return {
        code: 'target-is-folder',
        message: t(
          '“{{name}}” in {{folder}} is a folder. Nothing was written and your project is safe. Choose another name.',
          { name, folder },
        ),
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'no-permission',
        message: t(
          '“{{name}}” may not be written in {{folder}}. Nothing was written and your project is safe. Choose another folder, or close the program that has the file open.',
          { name, folder },
        ),
      };
    case 'EBUSY':
    case 'ETXTBSY':
      return {
        code: 'file-in-use',
        message: t(
          '“{{name}}” is open in another program. Nothing was written and your project is safe. Close it there, or choose another name.',
          { name },
        ),
      };
    case 'ENAMETOOLONG':
      return {
        code: 'name-too-long',
        message: t(
          'The name “{{name}}” is too long for this disk. Nothing was written and your project is safe. Choose a shorter name.',
          { name: `${name.slice(0, 40)}…` },
        ),
      };
    default:
      return {
        code: 'write-failed',
        message: t(
          '“{{name}}” could not be written in {{folder}} ({{code}}). Nothing was written and your project is safe. Choose another folder.',
          { name, folder, code },
        ),
      };
  }
}
