import { t } from '../../shared/language/translate.ts';
import { fail, type Result } from '../../shared/result.ts';

/** Why an import ends without a set; each says that nothing was added, and what to do. */
export const noImport = (): Result<never> =>
  fail('no-import', t('This import is no longer running. Nothing was imported. Choose the file again.'));

export const cancelled = (): Result<never> =>
  fail('cancelled', t('The import was cancelled. Nothing was imported.'));

export const nothingToKeep = (): Result<never> =>
  fail(
    'nothing-to-import',
    t(
      'No row of this file has anything in the chosen columns. Nothing was imported. Choose a role for more columns.',
    ),
  );

export const nothingNew = (rows: number): Result<never> =>
  fail(
    'nothing-new',
    t(
      'All {{count}} rows of this file were imported before. Nothing was added. If it is another run of the survey, give it another wave.',
      { count: rows },
    ),
  );

export const diskFull = (): Result<never> =>
  fail(
    'not-stored',
    t('The disk of this computer is full or failing. Nothing was imported. Free some space and try again.'),
  );
