import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { removeLeftovers } from '../../files/leftovers.ts';
import type { RenameEdge } from '../../files/patient-rename.ts';
import { createWholeFile, type WholeFile } from '../../files/whole-file.ts';
import { type Failure, type Result, ok } from '../../shared/result.ts';
import { type CopyJob, copyOffThread } from './copy-off-thread.ts';
import { type Origin, compareWithOrigin } from './origin.ts';
import {
  changedOnDisk,
  copyFailure,
  goneFromDisk,
  hasAnotherName,
  notWhole,
  saveFailure,
} from './save-failure.ts';

export type SaveJob = {
  /** The working copy's database. */
  readonly database: string;
  readonly target: string;
  /** The key that the file is locked with, and where it is made before it is; null: the file has no password. */
  readonly seal: CopyJob['seal'];
  /** What must still be there; null: anything. */
  readonly expected: Origin | null;
  /** True where the person has confirmed: the file may be gone, or have another name that keeps the old version. */
  readonly anyway: boolean;
  /**
   * Notes what the target will be just before it is: a crash in between must not make the new file look like somebody
   * else's.
   */
  readonly announce: (next: Saved) => void;
  readonly edge?: RenameEdge | undefined;
};

/** What the file is now, and the last revision it holds. */
export type Saved = { readonly origin: Origin; readonly savedRevision: number };

/**
 * Writes the project beside the target and puts it in the target's place in one step, so that the target is always the
 * old file or the new one, whole. Commands may run meanwhile: the file holds the project as it was at one moment, and the
 * answer says at which.
 */
export async function writeProjectFile(job: SaveJob): Promise<Result<Saved>> {
  const { target } = job;
  const before = unexpected(job);
  if (!before.ok) return before;
  const created = await createWholeFile(target, {
    say: (...what) => said(target, saveFailure(...what)),
    edge: job.edge,
  });
  if (!created.ok) return created;
  const file = created.value;
  try {
    if (file.links > 1 && !job.anyway) return { ok: false, failure: hasAnotherName(basename(target)) };
    return await write(job, file);
  } finally {
    await file.discard();
    await removeJournal(file.temporary);
  }
}

async function write(job: SaveJob, file: WholeFile): Promise<Result<Saved>> {
  const { target } = job;
  const copied = await copyOffThread({ database: job.database, path: file.temporary, seal: job.seal });
  switch (copied.kind) {
    case 'not-whole':
      return notWhole(basename(target));
    case 'refused':
      return { ok: false, failure: said(target, copyFailure(target, copied.code)) };
    case 'written': {
      // A rename keeps size, time and inode, so this is the target's identity as well.
      const saved: Saved = {
        origin: { ...copied.identity, path: target },
        savedRevision: copied.revision,
      };
      const committed = await file.commit(() => {
        const now = unexpected(job);
        if (now.ok) job.announce(saved);
        return Promise.resolve(now);
      });
      if (!committed.ok) return committed;
      await removeLeftovers(target);
      return ok(saved);
    }
  }
}

/** Whether the target is still what it was when it was opened or saved last. */
function unexpected({ expected, anyway }: SaveJob): Result<null> {
  const problem = expected && problemOnDisk(expected);
  return !problem || (anyway && problem.code === 'file-gone') ? ok(null) : { ok: false, failure: problem };
}

/** What happened to the file since it was opened or saved last; null where nothing did. */
export function problemOnDisk(origin: Origin): Failure | null {
  const name = basename(origin.path);
  switch (compareWithOrigin(origin)) {
    case 'same':
      return null;
    case 'changed':
      return changedOnDisk(name);
    case 'gone':
      // Without its folder it is a drive that was removed, which the writer reports.
      return existsSync(dirname(origin.path)) ? goneFromDisk(name) : null;
  }
}

/** Whatever error comes last, a drive that was removed is the reason. */
const said = (target: string, failure: Failure): Failure =>
  existsSync(dirname(target)) ? failure : saveFailure('folder-missing', target, '');

/** SQLite keeps a journal beside a file while it writes; after a failure it may still be there. */
async function removeJournal(temporary: string): Promise<void> {
  try {
    await rm(`${temporary}-journal`, { force: true });
  } catch (error) {
    // A drive that is gone takes its files along; there is nothing left to remove.
    if (!isFileSystemError(error)) throw error;
  }
}
