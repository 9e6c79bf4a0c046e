import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { syncFileNow } from '../../files/durable-file.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { t } from '../../shared/language/translate.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { readSealed } from '../sealed/read-sealed.ts';
import { sealFile } from '../sealed/seal-file.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import type { WorkingCopy } from './working-copy.ts';

const SIDES = ['', '-wal', '-shm', '-journal'];

/**
 * Locks the working copy of a locked project that is closed with unsaved work, so that nothing of it can be read in the data
 * folder. Its database must be closed. Where the disk refuses, it stays as it is: the work comes first.
 */
export function sealWorkingCopy(workingCopy: WorkingCopy, key: SealKey): void {
  const { database, sealed, index, scratch } = workingCopy;
  closeSync(openSync(sealed, 'w', 0o600));
  if (!sealFile(database, sealed, key))
    throw new Error('A working copy could not be read back after it was locked');
  syncFileNow(sealed);
  for (const path of [database, index, scratch])
    for (const side of SIDES) rmSync(`${path}${side}`, { force: true });
}

/** Makes a working copy that was locked ready to be worked on. Does nothing where it is. */
export function unsealWorkingCopy(workingCopy: WorkingCopy, key: SealKey | null): Result<null> {
  const { database, sealed, scratch } = workingCopy;
  for (const side of SIDES) rmSync(`${scratch}${side}`, { force: true });
  if (!existsSync(sealed)) return ok(null);
  // The database goes only after it was locked as a whole, so one that is there is newer.
  if (!existsSync(database)) {
    const unsealed = key !== null && unsealInto(sealed, database, key);
    if (!unsealed) {
      rmSync(database, { force: true });
      return fail(
        'damaged',
        t(
          'The unsaved work is damaged and cannot be unlocked. It was not changed; the file you saved last is safe.',
        ),
      );
    }
  }
  rmSync(sealed, { force: true });
  return ok(null);
}

function unsealInto(sealed: string, database: string, key: SealKey): boolean {
  const from = openSync(sealed, 'r');
  try {
    const reader = readSealed(from, key);
    if (!reader.ok) return false;
    const to = openSync(database, 'wx', 0o600);
    try {
      for (let piece = reader.value.next(); piece !== 'end'; piece = reader.value.next()) {
        if (piece === 'damaged') return false;
        writeWhole(to, piece);
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
  syncFileNow(database);
  return true;
}
