import { copyFileSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { t } from '../shared/language/translate.ts';
import { fileProblem } from './file-problem.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** Copies a file over another whole, by a temporary file beside it; a failure leaves the old one. */
export function replaceFile(from: string, to: string): Result<null> {
  const temporary = join(dirname(to), `.${basename(to)}.new-${process.pid}`);
  try {
    copyFileSync(from, temporary);
    const file = openSync(temporary, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, to);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return fail(
      'not-written',
      t('“{{path}}” could not be written: {{problem}} Nothing was changed.', {
        path: to,
        problem: fileProblem(error),
      }),
    );
  }
}
