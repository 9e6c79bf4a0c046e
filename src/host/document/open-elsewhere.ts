import { createHash } from 'node:crypto';
import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFileSystemError, unlessDiskFails } from '../../files/file-system-error.ts';
import { newId } from '../../shared/model/new-id.ts';
import { isDiskError } from '../database/sqlite/connection.ts';
import { type Lock, isTaken, takeLock } from '../database/lock.ts';

/** Who else has a file open, as far as the system reports. */
export type Elsewhere = 'nobody' | 'same-user' | 'other-user';

export type Announced = { readonly lock: Lock; readonly elsewhere: Elsewhere };

/** More locks on one file than people have windows: the rest was put there to keep the program busy. */
const MAX_LOCKS = 64;
/** SQLite keeps one beside a lock that is held. */
const JOURNAL = '-journal';
/** A lock may have been made and not taken yet; milliseconds. */
const GRACE = 60 * 1000;

/**
 * Announces to every user of this computer that the file is open here, and finds out who else has it open. Each instance
 * has a lock of its own, which anybody may look at and nobody else needs to write. Where there is no such folder, nothing
 * is known and nothing is refused: what is at stake is a warning, and saving looks at the file in any case.
 */
export function announceOpen(path: string, folder: string = sharedFolder()): Announced {
  const key = createHash('sha256').update(path).digest('hex');
  const nothing = { lock: { release: () => undefined }, elsewhere: 'nobody' } as const;
  try {
    if (!makeShared(folder)) return nothing;
    const own = `${key}.${newId()}`;
    const lock = takeOwn(join(folder, own));
    // Taken before the others are looked at: of two that open at once, at least one sees the other.
    return { lock, elsewhere: others(folder, key, own) };
  } catch (error) {
    if (isFileSystemError(error) || isDiskError(error)) return nothing;
    throw error;
  }
}

/** A folder that all users of the computer share; what `TMPDIR` names is often one person's own. */
function sharedFolder(): string {
  return process.platform === 'win32'
    ? join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Throughline', 'Locks')
    : '/tmp/throughline-locks';
}

/** True where the folder can be used: a real folder, in which nobody but its owner can take away another's files. */
function makeShared(folder: string): boolean {
  const made = mkdirSync(folder, { recursive: true });
  if (process.platform === 'win32') return true;
  // `mkdir` leaves out what the umask forbids.
  if (made !== undefined) chmodSync(folder, 0o1777);
  const found = lstatSync(folder);
  return found.isDirectory() && ((found.mode & 0o1000) !== 0 || found.uid === process.getuid?.());
}

function takeOwn(path: string): Lock {
  // Created here and readable for all, whatever the umask is: SQLite would open what somebody had put in its place.
  closeSync(openSync(path, 'wx', 0o644));
  if (process.platform !== 'win32') chmodSync(path, 0o644);
  const lock = takeLock(path);
  if (!lock) throw new Error(`A new lock ${path} is taken`);
  return {
    release: () => {
      lock.release();
      unlessDiskFails(() => removeLock(path));
    },
  };
}

function removeLock(path: string): void {
  for (const side of ['', JOURNAL]) rmSync(`${path}${side}`, { force: true });
}

function others(folder: string, key: string, own: string): Elsewhere {
  const names = readdirSync(folder).filter(
    (name) => name.startsWith(`${key}.`) && name !== own && !name.endsWith(JOURNAL),
  );
  const holders = names.slice(0, MAX_LOCKS).map((name) => holderOf(join(folder, name)));
  return (
    holders.find((holder) => holder === 'other-user') ??
    holders.find((holder) => holder === 'same-user') ??
    'nobody'
  );
}

/** Who holds this lock. Anybody can write into the folder, so only an empty, ordinary file is opened. */
function holderOf(path: string): Elsewhere {
  try {
    const found = lstatSync(path);
    if (!found.isFile() || found.size !== 0) return 'nobody';
    const isOwn = process.platform === 'win32' || found.uid === process.getuid?.();
    if (isTaken(path)) return isOwn ? 'same-user' : 'other-user';
    // Left by a process that was killed.
    if (isOwn && Date.now() - found.mtimeMs > GRACE) removeLock(path);
    return 'nobody';
  } catch (error) {
    // It was let go of meanwhile.
    if (isFileSystemError(error) || isDiskError(error)) return 'nobody';
    throw error;
  }
}
