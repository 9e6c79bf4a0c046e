import { phrase, t } from '../shared/language/translate.ts';
/** What went wrong with a file, in a clause. An error that is not the file system's is thrown on. */
export function fileProblem(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const problem = problems[error.code];
  return problem === undefined ? `${error.message}.` : t(problem);
}

const problems: Readonly<Record<string, string>> = {
  EACCES: phrase('you don’t have permission.'),
  EPERM: phrase('you don’t have permission.'),
  ENOSPC: phrase('the disk is full.'),
  EDQUOT: phrase('your disk quota is used up.'),
  EROFS: phrase('the disk is read-only.'),
  ENOENT: phrase('the folder could not be found.'),
  ENOTDIR: phrase('the folder could not be found.'),
  EISDIR: phrase('a folder with that name already exists.'),
  EBUSY: phrase('another program is using it.'),
};
