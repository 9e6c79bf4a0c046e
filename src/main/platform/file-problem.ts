/** What went wrong with a file, in words. An error that is not the file system's is thrown on. */
export function fileProblem(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  return problems[error.code] ?? `${error.message}.`;
}

const problems: Readonly<Record<string, string>> = {
  EACCES: 'you may not use it.',
  EPERM: 'you may not use it.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'your share of the disk is full.',
  EROFS: 'the disk can only be read.',
  ENOENT: 'the folder is not there.',
  ENOTDIR: 'the folder is not there.',
  EISDIR: 'there is a folder of that name.',
  EBUSY: 'another program is using it.',
};
