import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { isFileSystemError, unlessDiskFails } from '../../files/file-system-error.ts';
import type { RenameEdge } from '../../files/patient-rename.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { lockFile } from './lock-file.ts';
import type { Origin } from './origin.ts';
import { type Saved, type SaveJob, writeProjectFile } from './save.ts';
import type { ProjectFile, Session } from './session.ts';
import { blockText, writeState } from './working-copy.ts';

export type SaveOptions = {
  /** The person has confirmed that the file is gone or has a second name. */
  readonly anyway: boolean;
  /** Calls the file system; tests insert failures that only Windows returns. */
  readonly edge?: RenameEdge | undefined;
};

/** What a file is locked with; null: it has no password. */
type Key = SealKey | null;

/** Saves to the file the project came from, locked where it is, or as `key` says. */
export async function saveSession(
  session: Session,
  options: SaveOptions,
  key: Key = session.file?.key ?? null,
): Promise<Result<Session>> {
  if (!session.file) throw new Error('A project without a file cannot be saved to it');
  const { origin, lock } = session.file;
  const written = await writeProjectFile(
    job(session, { target: origin.path, expected: origin, key }, options),
  );
  return after(session, { lock, key }, written);
}

export type SaveAsOptions = SaveOptions & { readonly dataFolder: string };

/** Saves to another file, and goes on with that one. */
export async function saveSessionAs(
  session: Session,
  path: string,
  overwrite: boolean,
  options: SaveAsOptions,
  key: Key = session.file?.key ?? null,
): Promise<Result<Session>> {
  const target = realTarget(path);
  // The person chose this name, knowing what is there or is not.
  if (session.file?.origin.path === target) return saveSession(session, { ...options, anyway: true }, key);
  if (existsSync(target) && !overwrite) {
    return fail(
      'file-exists',
      t('A file “{{name}}” already exists. It was not changed. Choose another name.', {
        name: basename(target),
      }),
    );
  }
  const taken = lockFile(options.dataFolder, target, false);
  if (!taken.ok) return taken;
  const written = await writeProjectFile(
    job(session, { target, expected: null, key }, { ...options, anyway: true }),
  );
  const saved = after(session, { lock: taken.value, key }, written);
  (saved.ok ? session.file?.lock : taken.value)?.release();
  return saved;
}

/** Writes a locked copy beside the project's own file, with which the project goes on. */
export async function saveLockedCopy(
  session: Session,
  path: string,
  options: SaveAsOptions,
  key: SealKey,
): Promise<Result<null>> {
  const target = realTarget(path);
  const taken = lockFile(options.dataFolder, target, false);
  if (!taken.ok) return taken;
  const copying = job(session, { target, expected: null, key }, { ...options, anyway: true });
  const written = await writeProjectFile({ ...copying, announce: () => undefined });
  taken.value.release();
  return written.ok ? ok(null) : written;
}

/** Writes another database than the working copy's to a file, beside the project's own, and without a password. */
export async function saveDatabaseTo(
  session: Session,
  database: string,
  path: string,
  options: SaveAsOptions,
): Promise<Result<null>> {
  const target = realTarget(path);
  const taken = lockFile(options.dataFolder, target, false);
  if (!taken.ok) return taken;
  const copying = job(session, { target, expected: null, key: null }, { ...options, anyway: true });
  const written = await writeProjectFile({ ...copying, database, announce: () => undefined });
  taken.value.release();
  return written.ok ? ok(null) : written;
}

/** Whether the path leads to the file that the project has. */
export const isOwnFile = ({ file }: Session, path: string): boolean => file?.origin.path === realTarget(path);

const job = (
  session: Session,
  { target, expected, key }: { readonly target: string; readonly expected: Origin | null; readonly key: Key },
  { anyway, edge }: SaveOptions,
): SaveJob => ({
  database: session.workingCopy.database,
  target,
  seal: key && { key, scratch: session.workingCopy.scratch },
  expected,
  anyway,
  edge,
  announce: (next) =>
    writeState(session.workingCopy, {
      origin: session.file?.origin ?? null,
      block: blockText(session.file?.key ?? null),
      savedRevision: session.savedRevision,
      pending: { ...next, block: blockText(key) },
    }),
});

function after(
  session: Session,
  { lock, key }: Pick<ProjectFile, 'lock' | 'key'>,
  written: Result<Saved>,
): Result<Session> {
  if (!written.ok) return written;
  const { origin, savedRevision } = written.value;
  // What was announced before the rename is the same.
  unlessDiskFails(() =>
    writeState(session.workingCopy, { origin, block: blockText(key), savedRevision, pending: null }),
  );
  return ok({ ...session, file: { origin, lock, key }, savedRevision });
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
