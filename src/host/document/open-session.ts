import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import { type ProjectLimits, projectLimits } from '../../shared/model/limits.ts';
import type { OpenRequest } from '../../shared/protocol/host-control.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { type Checked, checkDatabase, sqliteDamage } from '../database/check-database.ts';
import { beginWork, createToPrepare, isDiskError, isSqliteError } from '../database/sqlite/connection.ts';
import type { Lock } from '../database/lock.ts';
import { migrate } from '../database/migrate.ts';
import { migrations } from '../database/migrations/index.ts';
import type { Migration } from '../database/migrations/migration.ts';
import { salvage } from '../database/salvage.ts';
import { asUtf8 } from '../database/text-encoding.ts';
import { copyIn, resolveProjectFile } from './copy-in.ts';
import { beginSync } from '../../files/durable-file.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { mayHoldProject } from '../../files/inside/take-out.ts';
import { makeProject } from './make-project.ts';
import { identify, type Identity, identifyCopied } from './identify.ts';
import { compareWithOrigin, type Origin } from './origin.ts';
import { backUp } from './backup.ts';
import { openInside, readInside } from './open-inside.ts';
import { lockFile } from './lock-file.ts';
import { readablePart, rescueInto } from './rescue.ts';
import { type ProjectFile, type Session, createSession } from './session.ts';
import { unsealWorkingCopy } from './kept-sealed.ts';
import { locked } from '../sealed/unlock.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import { sweepWorkingCopies } from './sweep.ts';
import {
  type WorkingCopy,
  blockText,
  createWorkingCopy,
  readState,
  removeWorkingCopy,
  reopenWorkingCopy,
  writeState,
} from './working-copy.ts';

export type OpenOptions = {
  /** The folder of working copies. */
  readonly dataFolder: string;
  readonly author: string;
  readonly now: () => string;
  /** The formats that can be read; tests replace the program's own. */
  readonly migrations?: readonly Migration[];
  /** How much a project may contain; tests replace the program's own limits. */
  readonly limits?: ProjectLimits;
};

const noFile = { origin: null, block: null, pending: null } as const;

const unlessChanged = (before: Identity): Origin | null =>
  compareWithOrigin(before) === 'same' ? before : null;

const limitsOf = ({ limits }: OpenOptions): ProjectLimits => limits ?? projectLimits;

/** Opens the requested project in a working copy, a locked one with its key. On a failure nothing is left behind. */
export function openSession(
  request: OpenRequest,
  options: OpenOptions,
  key: SealKey | null = null,
): Result<Session> {
  try {
    const opened = openRequested(request, options, key);
    // Afterwards, so that the requested working copy is in use by now.
    sweepWorkingCopies(options.dataFolder);
    return opened;
  } catch (error) {
    if (isSqliteError(error) && !isDiskError(error)) return unforeseen(request, error);
    if (!isFileSystemError(error) && !isDiskError(error)) throw error;
    // Whatever concerns the person's file was answered before; this is about our own folder.
    return fail(
      'no-working-copy-space',
      t(
        'Throughline could not write to its own folder on this computer ({{reason}}). No project was changed. Free some space there, or allow writing to it, and try again.',
        { reason: error.code ?? error.message },
      ),
    );
  }
}

/** SQLite finds fault with a file in more ways than can be listed; none of them is a bug of the program. */
function unforeseen(request: OpenRequest, error: Error): Result<never> {
  if (request.kind === 'new') throw error;
  const name = request.kind === 'file' ? basename(request.path) : t('The unsaved work');
  return { ok: false, failure: sqliteDamage(name, error) };
}

function openRequested(request: OpenRequest, options: OpenOptions, key: SealKey | null): Result<Session> {
  switch (request.kind) {
    case 'new':
      return openNew(request, options);
    case 'file':
      return request.salvage === true
        ? openRescued(request.path, options, key)
        : openFile(request.path, options, { anyway: request.anyway, onlyRead: request.onlyRead, key });
    case 'recover':
      return openRecovered(request.workingCopy, options, key);
  }
}

function openNew(request: Extract<OpenRequest, { kind: 'new' }>, options: OpenOptions): Result<Session> {
  return inNewWorkingCopy(options, (workingCopy) => {
    const sqlite = createToPrepare(workingCopy.database);
    migrate(sqlite, migrations);
    makeProject(sqlite, request, options);
    beginWork(sqlite);
    const session = createSession(workingCopy, sqlite, {
      file: null,
      recovered: false,
      limits: limitsOf(options),
    });
    writeState(workingCopy, { ...noFile, savedRevision: session.savedRevision });
    return ok(session);
  });
}

/** A PDF or PNG with a project inside: it is only read. */
function openFromExport(path: string, options: OpenOptions): Result<Session> {
  const inside = readInside(path);
  if (!inside.ok) return inside;
  return inNewWorkingCopy(options, (workingCopy) =>
    openInside(path, inside.value, workingCopy, {
      known: options.migrations ?? migrations,
      limits: limitsOf(options),
    }),
  );
}

export type FileOpening = {
  /** The lock on the file, where the caller has it already and keeps it. */
  readonly held?: Lock;
  /** The person has confirmed that the file is open elsewhere on this computer. */
  readonly anyway?: boolean | undefined;
  /** Of a locked file. */
  readonly key?: SealKey | null;
  /** The file is never written: nobody who has it open is in the way, and it needs no backup before its copy is upgraded. */
  readonly onlyRead?: boolean | undefined;
};

const notLocked: Lock = { release: () => undefined };

export function openFile(
  path: string,
  options: OpenOptions,
  { onlyRead = false, held = onlyRead ? notLocked : undefined, anyway = false, key = null }: FileOpening = {},
): Result<Session> {
  const resolved = resolveProjectFile(path);
  if (!resolved.ok) return resolved;
  if (mayHoldProject(resolved.value)) return openFromExport(path, options);
  const locked = held ? ok(held) : lockFile(options.dataFolder, resolved.value, anyway);
  if (!locked.ok) return locked;
  const open = (): Result<Session> =>
    inNewWorkingCopy(options, (workingCopy) =>
      openCopyOf(resolved.value, workingCopy, { lock: locked.value, key }, { ...options, onlyRead }),
    );
  return held ? open() : unlessOpened(locked.value.release, open);
}

function openCopyOf(
  source: string,
  workingCopy: WorkingCopy,
  { lock, key }: Pick<ProjectFile, 'lock' | 'key'>,
  options: OpenOptions & Pick<FileOpening, 'onlyRead'>,
): Result<Session> {
  const known = options.migrations ?? migrations;
  const before = key ? identify(source) : null;
  const copied = copyIn(source, workingCopy.database, known, key);
  // What is in a locked file cannot be held against it; a file that changes while it is read shows as damaged, too.
  const origin = before ? unlessChanged(before) : copied.ok && identifyCopied(source, workingCopy.database);
  if (origin === null) {
    return fail(
      'open-elsewhere',
      t('“{{name}}” changed while it was being read: another program is saving it. Try again in a moment.', {
        name: basename(source),
      }),
    );
  }
  if (!copied.ok || !origin) return copied as Extract<typeof copied, { readonly ok: false }>;
  const links = asUtf8(workingCopy.database, known) ? undefined : copied.value;
  const checked = checkDatabase(
    { path: workingCopy.database, name: basename(source), isReopened: false, links },
    known,
    limitsOf(options),
    (version) => {
      if (options.onlyRead !== true) backUp(source, `format-${version}`, options);
    },
  );
  if (!checked.ok) return withReadablePart(checked, workingCopy.database, limitsOf(options));
  const session = createSession(workingCopy, checked.value, {
    file: { origin, lock, key },
    recovered: false,
    limits: limitsOf(options),
  });
  writeState(workingCopy, {
    ...noFile,
    origin,
    block: blockText(key),
    savedRevision: session.savedRevision,
  });
  return ok({ ...session, untilOnDisk: beginSync(workingCopy.database) });
}

/** A damaged file is never repaired in place: what can be read of it becomes a new project without a file. */
function openRescued(path: string, options: OpenOptions, key: SealKey | null): Result<Session> {
  const resolved = resolveProjectFile(path);
  if (!resolved.ok) return resolved;
  return inNewWorkingCopy(options, (workingCopy) => {
    const damagedCopy = join(workingCopy.folder, 'damaged.db');
    const copied = copyIn(resolved.value, damagedCopy, migrations, key);
    if (!copied.ok) return copied;
    asUtf8(damagedCopy, migrations);
    const sqlite = createToPrepare(workingCopy.database);
    migrate(sqlite, migrations);
    const rescued = rescueInto(sqlite, damagedCopy, resolved.value, {
      ...options,
      limits: limitsOf(options),
    });
    for (const side of ['', '-wal', '-shm', '-journal']) rmSync(`${damagedCopy}${side}`, { force: true });
    if (!rescued) {
      sqlite.close();
      return fail(
        'damaged',
        t('No part of “{{name}}” can be read. The file was not changed.', { name: basename(path) }),
      );
    }
    beginWork(sqlite);
    writeState(workingCopy, { ...noFile, savedRevision: 0 });
    return ok(
      createSession(workingCopy, sqlite, {
        file: null,
        recovered: false,
        savedRevision: 0,
        limits: limitsOf(options),
      }),
    );
  });
}

function withReadablePart(
  { failure, records }: Exclude<Checked, { readonly ok: true }>,
  database: string,
  limits: ProjectLimits,
): Result<never> {
  if (failure.code !== 'damaged') return { ok: false, failure };
  const part = readablePart(records ?? salvage(database, limits), limits);
  return part === '' ? { ok: false, failure } : fail('damaged-readable', `${failure.message} ${part}`);
}

function openRecovered(name: string, options: OpenOptions, key: SealKey | null): Result<Session> {
  const reopened = reopenWorkingCopy(options.dataFolder, name);
  if (!reopened.ok) return reopened;
  // Where it cannot be opened it stays where it is: it is the only copy of what was not saved.
  return unlessOpened(reopened.value.lock.release, () => openReopened(reopened.value, options, key));
}

function openReopened(workingCopy: WorkingCopy, options: OpenOptions, key: SealKey | null): Result<Session> {
  const state = readState(workingCopy);
  const origin = state?.origin ?? null;
  const name = t('The unsaved work');
  // Without the key it could not be saved again to its file, which is locked.
  if ((state?.block ?? null) !== blockText(key)) return { ok: false, failure: locked(name) };
  const unsealed = unsealWorkingCopy(workingCopy, key);
  if (!unsealed.ok) return unsealed;
  // Whoever else has the file open: this work is saved nowhere else, and saving looks at the file.
  const taken = origin ? lockFile(options.dataFolder, origin.path, true) : undefined;
  if (taken && !taken.ok) return taken;
  return unlessOpened(
    () => taken?.value.release(),
    () => {
      const checked = checkDatabase(
        { path: workingCopy.database, name, isReopened: true },
        options.migrations ?? migrations,
        limitsOf(options),
        (version) => backUp(workingCopy.database, `format-${version}`, options, key),
      );
      if (!checked.ok) return checked;
      return ok(
        createSession(workingCopy, checked.value, {
          file: origin && taken ? { origin, lock: taken.value, key } : null,
          recovered: true,
          limits: limitsOf(options),
          savedRevision: state?.savedRevision ?? 0,
        }),
      );
    },
  );
}

/** Removes the working copy again where the work in it fails or throws. */
function inNewWorkingCopy(
  options: OpenOptions,
  work: (workingCopy: WorkingCopy) => Result<Session>,
): Result<Session> {
  const workingCopy = createWorkingCopy(options.dataFolder, newId());
  return unlessOpened(
    () => removeWorkingCopy(workingCopy),
    () => work(workingCopy),
  );
}

/** Gives back what was taken for the work, where it fails or throws. */
function unlessOpened(giveBack: () => void, work: () => Result<Session>): Result<Session> {
  let opened: Result<Session> | undefined;
  try {
    opened = work();
    return opened;
  } finally {
    if (!opened?.ok) giveBack();
  }
}
