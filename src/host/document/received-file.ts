import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { shownName } from '../../files/file-failure.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { t } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A file to import. */
export type ReceivedFile = {
  readonly path: string;
  /** Whether it was sent and lies in the working copy's folder until the import ends; else it is a person's own. */
  readonly isTemporary: boolean;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

/** A file on the disk, which is only read. */
export async function fileOnDisk(path: string): Promise<Result<ReceivedFile>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (!found.isFile())
      return fail('not-a-file', t('“{{name}}” is not a file and was not imported.', { name }));
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return ok({ path, isTemporary: false, name, size: found.size, sha256: hash.digest('hex') });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const code = error.code ?? '';
    return fail(
      'cannot-read',
      t('“{{name}}” could not be read ({{code}}) and was not imported.', { name, code }),
    );
  }
}

/** The same result about the file as the person knows it: what was sent is read under a name of the working copy's. */
export function underItsName<T>(result: Result<T>, { path, name }: ReceivedFile): Result<T> {
  if (result.ok) return result;
  const { code, message } = result.failure;
  return fail(
    code,
    message.replaceAll(basename(path), () => shownName(name)),
  );
}
