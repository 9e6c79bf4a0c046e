/** True for what the file system reports, with its code, for example ENOSPC. */
export const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

/** For writes that only make a later start smoother: what was written before errs on the safe side. */
export function unlessDiskFails(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}
