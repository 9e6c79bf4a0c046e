import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { isFileSystemError, unlessDiskFails } from '../../files/file-system-error.ts';
import type { RenameEdge } from '../../files/patient-rename.ts';
import type { Lock } from '../database/lock.ts';
import { lockFile } from './lock-file.ts';
import type { Origin } from './origin.ts';
import { type Saved, type SaveJob, writeProjectFile } from './save.ts';
import type { Session } from './session.ts';
import { writeState } from './working-copy.ts';

export type SaveOptions = {
  /** The person has confirmed that the file is gone or has a second name. */
  readonly anyway: boolean;
  /** Calls the file system; tests insert failures that only Windows returns. */
  readonly edge?: RenameEdge | undefined;
};

/** Saves to the file the project came from. */
export async function saveSession(session: Session, options: SaveOptions): Promise<Result<Session>> {
  if (!session.file) throw new Error('A project without a file cannot be saved to it');
  const { origin, lock } = session.file;
  return after(session, lock, await writeProjectFile(job(session, origin.path, origin, options)));
}

/** Saves to another file, and goes on with that one. */
export async function saveSessionAs(
  session: Session,
  path: string,
  overwrite: boolean,
  options: SaveOptions & { readonly dataFolder: string },
): Promise<Result<Session>> {
  const target = realTarget(path);
  // The person chose this name, knowing what is there or is not.
  if (session.file?.origin.path === target) return saveSession(session, { ...options, anyway: true });
  if (existsSync(target) && !overwrite) {
    return fail(
      'file-exists',
      t('A file “{{name}}” already exists. It was not changed. Choose another name.', {
        name: basename(target),
      }),
    );
  }
  const locked = lockFile(options.dataFolder, target, false);
  if (!locked.ok) return locked;
  const saved = after(
    session,
    locked.value,
    await writeProjectFile(job(session, target, null, { ...options, anyway: true })),
  );
  (saved.ok ? session.file?.lock : locked.value)?.release();
  return saved;
}

const job = (
  session: Session,
  target: string,
  expected: Origin | null,
  { anyway, edge }: SaveOptions,
): SaveJob => ({
  database: session.workingCopy.database,
  target,
  expected,
  anyway,
  edge,
  announce: (next) =>
    writeState(session.workingCopy, {
      origin: session.file?.origin ?? null,
      savedRevision: session.savedRevision,
      pending: next,
    }),
});

function after(session: Session, lock: Lock, written: Result<Saved>): Result<Session> {
  if (!written.ok) return written;
  const { origin, savedRevision } = written.value;
  // What was announced before the rename is the same.
  unlessDiskFails(() => writeState(session.workingCopy, { origin, savedRevision, pending: null }));
  return ok({ ...session, file: { origin, lock }, savedRevision });
}

/** The path with links followed, so that a rename replaces the file and not the link to it. */
function realTarget(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
  try {
    return join(realpathSync.native(dirname(path)), basename(path));
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return resolve(path);
  }
}
