import { copyFileSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';

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
    return fail('not-written', `“${to}” could not be written: ${fileProblem(error)} Nothing was changed.`);
  }
}

/** What went wrong with a file, in words. An error that is not the file system's is thrown on. */
export function fileProblem(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  return problems[error.code] ?? `${error.message}.`;
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there.',
  EPERM: 'you may not write there.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'your share of the disk is full.',
  EROFS: 'the disk can only be read.',
  ENOENT: 'the folder is not there.',
  ENOTDIR: 'the folder is not there.',
  EISDIR: 'there is a folder of that name.',
  EBUSY: 'another program is using it.',
};
