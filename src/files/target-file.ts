import { randomBytes } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileFailure, isFileError } from './file-failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** A file being written beside its target, which takes the target's place only when it is whole. */
export type TargetFile = {
  /** Writes at the end. */
  readonly write: (bytes: Uint8Array) => Promise<Result<null>>;
  /** Reads back what was written, for checking. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
  /** Bytes written so far. */
  readonly size: () => number;
  /** Makes sure that everything is on the disk and puts the file in the target's place. */
  readonly commit: () => Promise<Result<null>>;
  /** Removes what was written; the target stays as it was. Does nothing after `commit`. */
  readonly discard: () => Promise<void>;
};

/** Begins a file that will become `path`. A symbolic link is followed, so it stays a link. */
export async function createTargetFile(path: string): Promise<Result<TargetFile>> {
  const target = await resolved(path);
  if (!target.ok) return target;
  const name = basename(target.value);
  const partial = join(dirname(target.value), `.${name.slice(0, 80)}.${randomBytes(6).toString('hex')}.part`);
  let handle: FileHandle;
  try {
    handle = await open(partial, 'wx+');
  } catch (error) {
    return refused(error, path);
  }
  return ok(targetFile(handle, partial, target.value, path));
}

function targetFile(handle: FileHandle, partial: string, target: string, path: string): TargetFile {
  let size = 0;
  let state: 'open' | 'closed' | 'done' = 'open';

  const close = async (): Promise<void> => {
    if (state !== 'open') return;
    state = 'closed';
    await handle.close();
  };

  return {
    size: () => size,
    write: async (bytes) => {
      try {
        let from = 0;
        while (from < bytes.length) {
          const { bytesWritten } = await handle.write(bytes, from, bytes.length - from, size);
          from += bytesWritten;
          size += bytesWritten;
        }
        return ok(null);
      } catch (error) {
        return refused(error, path);
      }
    },
    read: async (position, length) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    commit: async () => {
      try {
        await handle.sync();
        await close();
        await rename(partial, target);
        state = 'done';
        await syncFolder(dirname(target));
        return ok(null);
      } catch (error) {
        return refused(error, path);
      }
    },
    discard: async () => {
      if (state === 'done') return;
      await close();
      await rm(partial, { force: true });
    },
  };
}

/** Where a rename must be written down to survive a power cut; Windows neither needs nor allows it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network drives have no such thing; there the rename itself is all that can be asked for.
    if (!isFileError(error) || !['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].includes(error.code)) throw error;
  } finally {
    await handle.close();
  }
}

/** Where the file will really lie. What cannot be replaced is refused before any work is done. */
async function resolved(path: string): Promise<Result<string>> {
  try {
    const target = await realpath(path);
    if ((await stat(target)).isDirectory()) {
      const { code, message } = fileFailure('EISDIR', path);
      return fail(code, message);
    }
    // A rename would replace a file that its owner protected.
    await access(target, constants.W_OK);
    return ok(target);
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return ok(path);
    return refused(error, path);
  }
}

function refused(error: unknown, path: string): Result<never> {
  if (!isFileError(error)) throw error;
  const { code, message } = fileFailure(error.code, path);
  return fail(code, message);
}
