import { basename } from 'node:path';
import { numberText, t } from '../../../../shared/language/translate.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import { shownName } from '../../../../files/file-failure.ts';

/** The expected failures of reading a file that holds a table. Each says that nothing was imported, and what helps. */

const nameOf = (path: string): { readonly name: string } => ({ name: shownName(basename(path)) });

/** What the system says when the file cannot be opened or read. */
export function unreadable(path: string, code: string): Result<never> {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'file-missing',
        t('“{{name}}” could not be found. Nothing was imported. Choose the file again.', nameOf(path)),
      );
    // What Windows reports while Excel has the file open.
    case 'EBUSY':
    case 'EPERM':
      return fail(
        'file-in-use',
        t(
          '“{{name}}” is open in another program that keeps it locked. Nothing was imported. Close it there and try again.',
          nameOf(path),
        ),
      );
    case 'EACCES':
      return fail(
        'no-permission',
        t(
          'You don’t have permission to read “{{name}}”. Nothing was imported. Copy the file to a folder of yours and import the copy.',
          nameOf(path),
        ),
      );
    default:
      return fail(
        'read-failed',
        t(
          '“{{name}}” could not be read ({{code}}). Nothing was imported. Copy the file to this computer and import the copy.',
          { ...nameOf(path), code },
        ),
      );
  }
}

export const notAFile = (path: string): Result<never> =>
  fail(
    'not-a-file',
    t('“{{name}}” is not a regular file. Nothing was imported. Choose another file.', nameOf(path)),
  );

export const emptyFile = (path: string): Result<never> =>
  fail(
    'empty-file',
    t('“{{name}}” is empty. Nothing was imported. Export it again or choose another file.', nameOf(path)),
  );

export const fileChanged = (path: string): Result<never> =>
  fail(
    'file-changed',
    t(
      '“{{name}}” changed while it was being read. Nothing was imported. Wait until it is complete and import it again.',
      nameOf(path),
    ),
  );

export const cancelled = (): Result<never> =>
  fail('cancelled', t('The import was canceled. Nothing was imported.'));

export const rowTooLong = (path: string, line: number, most: number): Result<never> =>
  fail(
    'row-too-long',
    t(
      'The row in line {{line}} of “{{name}}” is longer than {{most}} characters. Nothing was imported. Check the delimiter and the quotation marks there, or remove the row.',
      { ...nameOf(path), line: numberText(line), most: numberText(most) },
    ),
  );

export const tooManyColumns = (path: string, line: number, most: number): Result<never> =>
  fail(
    'too-many-columns',
    t(
      'The row in line {{line}} of “{{name}}” has more than {{most}} columns. Nothing was imported. Check the delimiter, or split the table.',
      { ...nameOf(path), line: numberText(line), most: numberText(most) },
    ),
  );
