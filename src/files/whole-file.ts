import type { Stats } from 'node:fs';
import { type FileHandle, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Failure, fail, ok, type Result } from '../shared/result.ts';
import { syncFolder } from './durable-file.ts';
import { isFileSystemError } from './file-system-error.ts';
import { type RenameEdge, renamePatiently, systemEdge } from './patient-rename.ts';
import { targetPath } from './target-path.ts';
import { createTemporary, takeOver, temporaryPath } from './temporary-file.ts';
import {
  problemOfCode,
  problemOfExisting,
  problemOfRefusedRename,
  type WriteProblem,
} from './write-problem.ts';

/**
 * A file being written beside its target, which takes the target's place only when it is whole: what is at the target's
 * path is the old file or the new one at every moment, also after a power cut. Every whole file of the app is written so;
 * small ones of its own by `writeTextNow`, which does the same in one go.
 *
 * The new file keeps the old one's permissions, and its owner and extended attributes where the system lets it. It is
 * another file all the same: a hard link elsewhere keeps the old content. Writing into the old file instead would keep
 * the link, but leave half a file after a crash; who saves a project asks first (`document/save.ts`).
 */
export type WholeFile = {
  /** Where it is until then, for writers that want a path. */
  readonly temporary: string;
  /** Where it will be, with symbolic links followed. */
  readonly target: string;
  /** How many names the file has that will be replaced; 0 where there is none. */
  readonly links: number;
  /** Writes at the end. */
  readonly write: (bytes: Uint8Array) => Promise<Result<null>>;
  /** Reads back what was written, for checking. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
  /** Bytes written by `write` so far. */
  readonly size: () => number;
  /**
   * Makes sure that everything is on the disk and puts the file in the target's place. `last` runs when all else is done:
   * a failure of it leaves the target as it was.
   */
  readonly commit: (last?: () => Promise<Result<null>>) => Promise<Result<null>>;
  /** Removes what was written; the target stays as it was. Does nothing after `commit`. */
  readonly discard: () => Promise<void>;
};

export type WholeFileOptions = {
  /** Says what went wrong: for an export, a project, an attachment. `code` is the system's own. */
  readonly say: (problem: WriteProblem, path: string, code: string) => Failure;
  readonly edge?: RenameEdge | undefined;
};

/**
 * Begins a file that will become `path`. What cannot be replaced is refused before any work is done, a file that its
 * owner protected among it: a rename alone would not ask.
 */
export async function createWholeFile(path: string, options: WholeFileOptions): Promise<Result<WholeFile>> {
  const { say } = options;
  try {
    const target = await targetPath(path);
    const old = await existing(target);
    const problem = old && (await problemOfExisting(target));
    if (problem) return { ok: false, failure: say(problem, path, '') };
    const temporary = temporaryPath(target);
    const handle = await createTemporary(temporary, old && { path: target });
    return ok(wholeFile({ handle, temporary, target, old, path, edge: options.edge ?? systemEdge, say }));
  } catch (error) {
    return refused(error, path, say);
  }
}

type Parts = Required<Pick<WholeFileOptions, 'say'>> & {
  readonly handle: FileHandle;
  readonly temporary: string;
  readonly target: string;
  readonly old: Stats | null;
  /** As it was asked for, for what is said. */
  readonly path: string;
  readonly edge: RenameEdge;
};

function wholeFile({ handle, temporary, target, old, path, edge, say }: Parts): WholeFile {
  let size = 0;
  let isOpen = true;
  let isDone = false;

  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };

  return {
    temporary,
    target,
    links: old?.nlink ?? 0,
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
        return refused(error, path, say);
      }
    },
    read: async (position, length) => {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    commit: async (last) => {
      try {
        if (old) await takeOver(handle, old);
        await handle.sync();
        await close();
        const ready = (await last?.()) ?? ok(null);
        if (!ready.ok) return ready;
        await renamePatiently(temporary, target, edge);
        isDone = true;
        await syncFolder(dirname(target));
        return ok(null);
      } catch (error) {
        if (!isFileSystemError(error)) throw error;
        const code = error.code ?? '';
        const problem =
          error.syscall === 'rename' ? await problemOfRefusedRename(code, target) : problemOfCode(code);
        return { ok: false, failure: say(problem, path, code) };
      }
    },
    discard: async () => {
      await close();
      if (isDone) return;
      try {
        await rm(temporary, { force: true });
      } catch (error) {
        // A drive that is gone takes its files along; there is nothing left to remove.
        if (!isFileSystemError(error)) throw error;
      }
    },
  };
}

/** What is there to be replaced. */
async function existing(target: string): Promise<Stats | null> {
  try {
    return await stat(target);
  } catch (error) {
    if (isFileSystemError(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

function refused(error: unknown, path: string, say: WholeFileOptions['say']): Result<never> {
  if (!isFileSystemError(error)) throw error;
  const code = error.code ?? '';
  const { code: name, message } = say(problemOfCode(code), path, code);
  return fail(name, message);
}
