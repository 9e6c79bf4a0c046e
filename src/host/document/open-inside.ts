import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beginSync } from '../../files/durable-file.ts';
import { takeOut } from '../../files/inside/take-out.ts';
import { t } from '../../shared/language/translate.ts';
import type { ProjectLimits } from '../../shared/model/limits.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { APPLICATION_ID } from '../database/application-id.ts';
import { checkDatabase } from '../database/check-database.ts';
import { HEADER_BYTES } from '../database/file-header.ts';
import type { Migration } from '../database/migrations/migration.ts';
import { asUtf8 } from '../database/text-encoding.ts';
import { isSealed } from '../sealed/header.ts';
import { copyIn } from './copy-in.ts';
import { type Session, createSession } from './session.ts';
import { type WorkingCopy, writeState } from './working-copy.ts';

/** The project that is inside a PDF or PNG, as it is there. Nothing is written. */
export function readInside(path: string): Result<Buffer> {
  const taken = takeOut(path, (start) => isProjectFile(start) || isSealed(start));
  return taken.ok && isSealed(taken.value)
    ? fail(
        'sealed-inside',
        t(
          'What is inside “{{name}}” is a locked copy. It was not changed. Save its attachment with a PDF reader, then open that here with its password.',
          { name: basename(path) },
        ),
      )
    : taken;
}

/** Opens what was inside an export in a working copy: a copy of the project that has no file yet, with nothing to save. */
export function openInside(
  path: string,
  inside: Uint8Array,
  workingCopy: WorkingCopy,
  { known, limits }: { readonly known: readonly Migration[]; readonly limits: ProjectLimits },
): Result<Session> {
  const name = basename(path);
  // Under the name that the person knows, for whatever is said about it.
  const folder = join(workingCopy.folder, 'inside');
  const source = join(folder, name);
  mkdirSync(folder);
  writeFileSync(source, inside, { flag: 'wx', mode: 0o600 });
  const copied = copyIn(source, workingCopy.database, known);
  rmSync(folder, { recursive: true, force: true });
  if (!copied.ok) return copied;
  const links = asUtf8(workingCopy.database, known) ? undefined : copied.value;
  // What it was taken from stays as it is, so nothing has to be kept of it before it is brought up to date.
  const checked = checkDatabase(
    { path: workingCopy.database, name, isReopened: false, links },
    known,
    limits,
    () => undefined,
  );
  if (!checked.ok) return { ok: false, failure: checked.failure };
  const session = createSession(workingCopy, checked.value, { file: null, recovered: false, limits });
  writeState(workingCopy, {
    origin: null,
    block: null,
    pending: null,
    savedRevision: session.savedRevision,
  });
  return ok({ ...session, untilOnDisk: beginSync(workingCopy.database) });
}

const isProjectFile = (start: Buffer): boolean =>
  start.length >= HEADER_BYTES &&
  start.toString('latin1', 0, 15) === 'SQLite format 3' &&
  start.readUInt32BE(68) === APPLICATION_ID;
