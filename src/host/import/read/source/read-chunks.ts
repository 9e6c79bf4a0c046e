import { open, stat } from 'node:fs/promises';
import { isFileSystemError } from '../../../../files/file-system-error.ts';
import type { FileState } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { cancelled, emptyFile, fileChanged, notAFile, unreadable } from './failures.ts';
import { CHUNK_BYTES } from './limits.ts';

/** A piece of a file. Its bytes are overwritten by the next one. The last one is empty. */
export type Chunk = { readonly bytes: Buffer; readonly isLast: boolean };

export type ReadOptions = {
  readonly signal?: AbortSignal | undefined;
  /** The file as it was looked at; it must not have changed since. */
  readonly state?: FileState | undefined;
};

/** The state of a regular file that is not empty. */
export async function stateOf(path: string): Promise<Result<FileState>> {
  try {
    const { size, mtimeMs, isFile } = await fileStat(path);
    if (!isFile) return notAFile(path);
    return size === 0 ? emptyFile(path) : ok({ bytes: size, modified: mtimeMs });
  } catch (error) {
    return systemFailure(path, error);
  }
}

const fileStat = async (path: string): Promise<{ size: number; mtimeMs: number; isFile: boolean }> => {
  const stats = await stat(path);
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
};

/** The failure for what the file system reports; any other error is a bug. */
export function systemFailure(path: string, error: unknown): Result<never> {
  if (!isFileSystemError(error)) throw error;
  return unreadable(path, error.code ?? '');
}

/** True where both are the same state of the file. */
export const isSameState = (one: FileState, other: FileState): boolean =>
  one.bytes === other.bytes && one.modified === other.modified;

/** The bytes of a file from its beginning, piece by piece; a failure is the last that comes. */
export async function* readChunks(
  path: string,
  { signal, state }: ReadOptions,
): AsyncGenerator<Result<Chunk>, void, undefined> {
  const before = await stateOf(path);
  if (!before.ok) return yield before;
  if (state && !isSameState(state, before.value)) return yield fileChanged(path);
  const opened = await openFile(path);
  if (!opened.ok) return yield opened;
  const file = opened.value;
  try {
    const buffer = Buffer.alloc(Math.min(CHUNK_BYTES, before.value.bytes + 1));
    for (let read = 0; ; ) {
      if (signal?.aborted) return yield cancelled();
      let bytesRead: number;
      try {
        ({ bytesRead } = await file.read(buffer, 0, buffer.length, read));
      } catch (error) {
        return yield systemFailure(path, error);
      }
      if (bytesRead === 0) break;
      read += bytesRead;
      if (read > before.value.bytes) return yield fileChanged(path);
      yield ok({ bytes: buffer.subarray(0, bytesRead), isLast: false });
    }
    const after = await stateOf(path);
    if (!after.ok || !isSameState(before.value, after.value)) return yield fileChanged(path);
    yield ok({ bytes: buffer.subarray(0, 0), isLast: true });
  } finally {
    await file.close();
  }
}

async function openFile(path: string) {
  try {
    return ok(await open(path, 'r'));
  } catch (error) {
    return systemFailure(path, error);
  }
}

/** Some bytes from the middle of a file, fewer where it ends before. */
export async function readPiece(path: string, start: number, length: number): Promise<Result<Buffer>> {
  const opened = await openFile(path);
  if (!opened.ok) return opened;
  try {
    const { buffer, bytesRead } = await opened.value.read(Buffer.alloc(length), 0, length, start);
    return ok(buffer.subarray(0, bytesRead));
  } catch (error) {
    return systemFailure(path, error);
  } finally {
    await opened.value.close();
  }
}
