import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { t } from '../../shared/language/translate.ts';
import { WORKING_COPY_NOTE, type WorkingCopyNote } from '../../shared/protocol/host-control.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { encodeKeyBlock } from '../sealed/key-block.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { type Lock, takeLock } from '../database/lock.ts';
import { writeJson } from '../../files/json-file.ts';
import { compareWithOrigin, originSchema } from './origin.ts';

/** The folder a project is worked on in: the database, what it came from, and a note for the start screen. */
export type WorkingCopy = {
  readonly name: string;
  readonly folder: string;
  readonly database: string;
  /** Of imported answers; made anew where it is not there. */
  readonly index: string;
  /** The database, locked, of a locked project that is not open. */
  readonly sealed: string;
  /** What a locked file is made from while it is saved. */
  readonly scratch: string;
  readonly lock: Lock;
};

/** What the key of a locked file was made with, base64; null of a file without a password. */
const block = z.string().max(1_000).nullable().default(null);

const stateSchema = z.object({
  origin: originSchema.nullable(),
  block,
  /** The last revision that the file on disk holds, or with which a new project began. */
  savedRevision: z.number().int(),
  /** A save that was about to replace the file: whether it did shows in the file itself. */
  pending: z.object({ origin: originSchema, block, savedRevision: z.number().int() }).nullable(),
});
/** What is needed to save a working copy, also by a later run. */
export type WorkingCopyState = z.infer<typeof stateSchema>;

const STATE = 'origin.json';
/** The database of a locked project that was closed with unsaved work, locked with the same key. */
const SEALED = 'project.locked';

const workingCopyAt = (dataFolder: string, name: string, lock: Lock): WorkingCopy => {
  const folder = join(dataFolder, name);
  return {
    name,
    folder,
    database: join(folder, 'project.db'),
    sealed: join(folder, SEALED),
    scratch: join(folder, 'saving.db'),
    index: join(folder, 'answers.db'),
    lock,
  };
};

/** Makes an empty folder and takes its lock. */
export function createWorkingCopy(dataFolder: string, name: string): WorkingCopy {
  const lock = takeLock(lockPath(dataFolder, name));
  if (!lock) throw new Error(`A new working copy ${name} is locked`);
  mkdirSync(join(dataFolder, name), { recursive: true });
  return workingCopyAt(dataFolder, name, lock);
}

/** What is stored of a key, to make it again from the password. */
export const blockText = (key: SealKey | null): string | null =>
  key && encodeKeyBlock(key.block).toString('base64');

/** What the key of a working copy was made with; null where it has none, or cannot be read. */
export function blockOfWorkingCopy(dataFolder: string, name: string): string | null {
  if (!isPlainName(name)) return null;
  return readStateIn(join(dataFolder, name))?.block ?? null;
}

/** A name comes from outside; it must not lead out of the folder. */
const isPlainName = (name: string): boolean =>
  name !== '' && !name.startsWith('.') && basename(name) === name;

/** Takes a folder that an earlier run left. */
export function reopenWorkingCopy(dataFolder: string, name: string): Result<WorkingCopy> {
  const gone = fail('no-working-copy', t('This unsaved work no longer exists. Nothing else is affected.'));
  if (!isPlainName(name)) return gone;
  if (!existsSync(join(dataFolder, name, 'project.db')) && !existsSync(join(dataFolder, name, SEALED)))
    return gone;
  const lock = takeLock(lockPath(dataFolder, name));
  if (!lock)
    return fail(
      'in-use',
      t('This unsaved work is open in another window. Continue there, or close it first.'),
    );
  return ok(workingCopyAt(dataFolder, name, lock));
}

/** Removes the folder for good. The database must be closed. */
export function removeWorkingCopy(workingCopy: WorkingCopy): void {
  rmSync(workingCopy.folder, { recursive: true, force: true });
  workingCopy.lock.release();
  // The name is never used again, so nobody can be waiting for this lock.
  rmSync(lockPath(dirname(workingCopy.folder), workingCopy.name), { force: true });
}

export const writeState = (workingCopy: WorkingCopy, state: WorkingCopyState): void =>
  writeJson(join(workingCopy.folder, STATE), state);

/** The state as written last; undefined where it cannot be read, which leaves only 'save as'. */
export const readState = ({ folder }: WorkingCopy): WorkingCopyState | undefined => readStateIn(folder);

function readStateIn(folder: string): WorkingCopyState | undefined {
  const path = join(folder, STATE);
  if (!existsSync(path)) return undefined;
  try {
    const state = stateSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
    return state?.pending && compareWithOrigin(state.pending.origin) === 'same'
      ? { ...state.pending, pending: null }
      : state;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const writeNote = (workingCopy: WorkingCopy, note: WorkingCopyNote): void =>
  writeJson(join(workingCopy.folder, WORKING_COPY_NOTE), note);

/** Locks are apart from what they guard, so that a working copy can be removed while its lock is held. */
export const lockPath = (dataFolder: string, name: string): string => join(dataFolder, '.locks', name);
