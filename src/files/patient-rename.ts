import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isFileSystemError } from './file-system-error.ts';
import { problemOfRefusedRename } from './write-problem.ts';

/** Where the file system is asked; tests put refusals in between that only Windows gives. */
export type RenameEdge = {
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Waits, milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
};

export const systemEdge: RenameEdge = { rename, pause: (ms) => pause(ms) };

/** What a virus scanner, a search index or a cloud folder answers while it has the file open, which it soon has not. */
const PASSING: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);
/** Pauses between the attempts, milliseconds; about six seconds together. */
const PAUSES = [20, 50, 100, 200, 400, 600, 800, 1_000, 1_300, 1_600];

/**
 * Renames a file over another. Where that is refused though both the folder and the file may be written, it is tried
 * again for some seconds. Throws what the system said last.
 */
export async function renamePatiently(from: string, to: string, edge: RenameEdge): Promise<void> {
  for (const ms of PAUSES) {
    try {
      await edge.rename(from, to);
      return;
    } catch (error) {
      if (!isFileSystemError(error) || !PASSING.has(error.code ?? '')) throw error;
      if ((await problemOfRefusedRename(error.code ?? '', to)) !== 'file-in-use') throw error;
    }
    await edge.pause(ms);
  }
  await edge.rename(from, to);
}
