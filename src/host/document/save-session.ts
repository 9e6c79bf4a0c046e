import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { isFileSystemError, unlessDiskFails } from '../../files/file-system-error.ts';
import { lockFile } from './open-session.ts';
import type { Origin } from './origin.ts';
import { writeProjectFile } from './save.ts';
import type { Session } from './session.ts';
import { writeState } from './working-copy.ts';

/** Saves to the file the project came from. */
export function saveSession(session: Session): Result<Session> {
  if (!session.file) throw new Error('A project without a file cannot be saved to it');
  const written = writeProjectFile(
    session,
    session.file.origin.path,
    session.file.origin,
    announceTo(session),
  );
  return written.ok ? ok(saved(session, session.file.lock, written.value)) : written;
}

/** Saves to another file, and goes on with that one. */
export function saveSessionAs(
  session: Session,
  path: string,
  overwrite: boolean,
  dataFolder: string,
): Result<Session> {
  const target = realTarget(path);
  if (session.file?.origin.path === target) return saveSession(session);
  if (existsSync(target) && !overwrite) {
    return fail(
      'file-exists',
      t('There is a file “{{name}}” already. It was not changed. Choose another name.', {
        name: basename(target),
      }),
    );
  }
  const locked = lockFile(dataFolder, target);
  if (!locked.ok) return locked;
  const written = writeProjectFile(session, target, null, announceTo(session));
  if (!written.ok) {
    locked.value.release();
    return written;
  }
  session.file?.lock.release();
  return ok(saved(session, locked.value, written.value));
}

const announceTo =
  (session: Session) =>
  (next: Origin): void =>
    writeState(session.workingCopy, {
      origin: session.file?.origin ?? null,
      savedRevision: session.savedRevision,
      pending: { origin: next, savedRevision: session.revisions.latest() },
    });

function saved(session: Session, lock: NonNullable<Session['file']>['lock'], origin: Origin): Session {
  const savedRevision = session.revisions.latest();
  // What was announced before the rename says the same.
  unlessDiskFails(() => writeState(session.workingCopy, { origin, savedRevision, pending: null }));
  return { ...session, file: { origin, lock }, savedRevision };
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
