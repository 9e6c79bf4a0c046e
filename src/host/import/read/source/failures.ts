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

export const projectFile = (path: string): Result<never> =>
  fail(
    'project-file',
    t(
      '“{{name}}” is a Throughline project, not a table. Nothing was imported. Open it instead.',
      nameOf(path),
    ),
  );

export const protectedWorkbook = (path: string): Result<never> =>
  fail(
    'password',
    t(
      '“{{name}}” is protected with a password. Nothing was imported. Save a copy without a password in Excel and import the copy.',
      nameOf(path),
    ),
  );

export const oldWorkbook = (path: string): Result<never> =>
  fail(
    'old-workbook',
    t(
      '“{{name}}” is a workbook in an old format of Excel. Nothing was imported. Save it in Excel as .xlsx or CSV and import that file.',
      nameOf(path),
    ),
  );

export const webPage = (path: string): Result<never> =>
  fail(
    'web-page',
    t(
      '“{{name}}” is a web page or XML, not a table. Nothing was imported. Open it in Excel, save it as .xlsx or CSV and import that file.',
      nameOf(path),
    ),
  );

export const otherKind = (path: string, kind: string): Result<never> =>
  fail(
    'other-kind',
    t(
      '“{{name}}” is not a table but a file of the kind {{kind}}. Nothing was imported. Choose a CSV, TSV, Excel (.xlsx) or JSON file.',
      { ...nameOf(path), kind },
    ),
  );

export const notText = (path: string): Result<never> =>
  fail(
    'not-text',
    t(
      '“{{name}}” is not a table: it holds data that is not text. Nothing was imported. Choose a CSV, TSV, Excel (.xlsx) or JSON file.',
      nameOf(path),
    ),
  );

export const damagedWorkbook = (path: string, place: string): Result<never> =>
  fail(
    'damaged-workbook',
    t(
      '“{{name}}” is damaged ({{place}}). Nothing was imported. Open it in Excel, save it again and import the new file.',
      { ...nameOf(path), place },
    ),
  );

export const workbookTooLarge = (path: string, place: string, most: number): Result<never> =>
  fail(
    'workbook-too-large',
    t(
      '“{{name}}” would take more than {{most}} MB when it is unpacked ({{place}}). Nothing was imported and no memory was used up. Save the sheet as CSV and import that file.',
      { ...nameOf(path), place, most: numberText(Math.round(most / 1024 ** 2)) },
    ),
  );

export const suspectWorkbook = (path: string, place: string): Result<never> =>
  fail(
    'zip-bomb',
    t(
      '“{{name}}” is packed so densely that it may be made to harm ({{place}}). It was not unpacked and nothing was imported. Import it only from a source you trust, saved as CSV.',
      { ...nameOf(path), place },
    ),
  );

export const sheetMissing = (path: string, sheet: string): Result<never> =>
  fail(
    'sheet-missing',
    t('“{{name}}” has no sheet “{{sheet}}”. Nothing was imported. Choose another sheet.', {
      ...nameOf(path),
      sheet: shownName(sheet),
    }),
  );

export const noSheets = (path: string): Result<never> =>
  fail(
    'no-sheets',
    t('“{{name}}” has no sheet with cells. Nothing was imported. Choose another file.', nameOf(path)),
  );

export const brokenJson = (path: string, line: number): Result<never> =>
  fail(
    'broken-json',
    t(
      '“{{name}}” is not valid JSON, or is cut off (line {{line}}). Nothing was imported. Export it again and import the new file.',
      { ...nameOf(path), line: numberText(line) },
    ),
  );

export const noRows = (path: string): Result<never> =>
  fail(
    'no-rows',
    t(
      'No rows were found in “{{name}}”. Nothing was imported. Choose where the rows are, or another file.',
      nameOf(path),
    ),
  );
