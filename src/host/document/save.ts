import { chmodSync, closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { isSqliteError } from '../database/sqlite/connection.ts';
import { isWhole, writeCompactCopy } from '../database/write-copy.ts';
import { syncFile, syncFolder } from '../../files/durable-file.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { type Origin, compareWithOrigin, identify } from './origin.ts';
import type { Session } from './session.ts';

/**
 * Writes the project beside the target and puts it in the target's place in one step, so that the target
 * is always the old file or the new one, whole. `expected` is what must still be there; null: anything.
 * `announce` is told what the target will be just before it is: a crash in between must not make the new
 * file look like somebody else's.
 */
export function writeProjectFile(
  session: Session,
  target: string,
  expected: Origin | null,
  announce: (next: Origin) => void,
): Result<Origin> {
  const name = basename(target);
  const temporary = join(dirname(target), `.${name}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    // Made by us first, so that a folder that cannot be written is reported as what it is.
    const old = statSync(target, { throwIfNoEntry: false });
    closeSync(openSync(temporary, 'wx', old ? 0o600 : 0o666));
    writeCompactCopy(session.sqlite, temporary, session.blobs.orphans().length > 0);
    if (!isWhole(temporary)) {
      return fail(
        'save-failed',
        t(
          '“{{name}}” was not saved: what was written could not be read back whole, so the disk may be failing. The file is as it was before; your work is kept on this computer. Save to another disk.',
          { name },
        ),
      );
    }
    syncFile(temporary);
    if (old) chmodSync(temporary, old.mode & 0o777);
    if (expected && compareWithOrigin(expected) === 'changed') return changedOnDisk(name);
    // A rename keeps size, time and inode, so this is the target's identity as well.
    const next = { ...identify(temporary), path: target };
    announce(next);
    renameSync(temporary, target);
    syncFolder(dirname(target));
    return ok(next);
  } catch (error) {
    const failure = saveFailure(name, target, error);
    if (failure) return failure;
    throw error;
  } finally {
    removeTemporary(temporary);
  }
}

const changedOnDisk = (name: string): Result<never> =>
  fail(
    'file-changed',
    t(
      '“{{name}}” was changed by another program since it was opened, so it was not saved over. Your work is kept on this computer. Save it as a copy, or reload the file and lose the changes made here.',
      { name },
    ),
  );

function saveFailure(name: string, target: string, error: unknown): Result<never> | undefined {
  const code = isSqliteError(error) || isFileSystemError(error) ? (error.code ?? '') : undefined;
  if (code === undefined) return undefined;
  if (!existsSync(dirname(target))) {
    return fail(
      'folder-missing',
      t(
        '“{{name}}” was not saved: its folder is not there (a drive or stick may have been removed). Your work is kept on this computer. Bring the folder back, or save to another place.',
        { name },
      ),
    );
  }
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
    case 'SQLITE_FULL':
      return fail(
        'disk-full',
        t(
          '“{{name}}” was not saved: the disk is full. The file is as it was before; your work is kept on this computer. Free some space, or save to another disk.',
          { name },
        ),
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return fail(
        'read-only',
        t(
          '“{{name}}” was not saved: its folder may not be written. The file is as it was before; your work is kept on this computer. Save to another place.',
          { name },
        ),
      );
    default:
      return fail(
        'save-failed',
        t(
          '“{{name}}” was not saved ({{code}}). The file is as it was before; your work is kept on this computer. Try again, or save to another place.',
          { name, code },
        ),
      );
  }
}

/** SQLite keeps a journal beside a file while it writes; both go. */
function removeTemporary(temporary: string): void {
  for (const path of [temporary, `${temporary}-journal`]) {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      // A vanished drive takes its files along; there is nothing left to remove.
      if (!isFileSystemError(error)) throw error;
    }
  }
}
