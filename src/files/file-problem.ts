import { phrase, t } from '../shared/language/translate.ts';
/** What went wrong with a file, in a clause. An error that is not the file system's is thrown on. */
export function fileProblem(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const problem = problems[error.code];
  return problem === undefined ? `${error.message}.` : t(problem);
}

const problems: Readonly<Record<string, string>> = {
  EACCES: phrase('you may not use it.'),
  EPERM: phrase('you may not use it.'),
  ENOSPC: phrase('the disk is full.'),
  EDQUOT: phrase('your share of the disk is full.'),
  EROFS: phrase('the disk can only be read.'),
  ENOENT: phrase('the folder is not there.'),
  ENOTDIR: phrase('the folder is not there.'),
  EISDIR: phrase('there is a folder of that name.'),
  EBUSY: phrase('another program is using it.'),
};
