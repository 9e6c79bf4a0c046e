import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Sqlite, isSqliteError, openLockFile, openToRead } from './sqlite/connection.ts';

export type Lock = { readonly release: () => void };

/** A connection that nobody refers to is closed with the rubbish, and its lock with it. */
const held = new Set<Sqlite>();

/**
 * Takes a lock that ends with this process, however it ends: SQLite's exclusive lock on an empty file, which
 * the system itself takes back. So there are no stale locks to recognise. Undefined where somebody has it.
 */
export function takeLock(path: string): Lock | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const sqlite = openLockFile(path);
  try {
    sqlite.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    sqlite.close();
    if (isSqliteError(error) && error.code === 'SQLITE_BUSY') return undefined;
    throw error;
  }
  held.add(sqlite);
  return {
    release: () => {
      held.delete(sqlite);
      // A second release is harmless: documents let go of locks on every way out.
      if (sqlite.open) sqlite.close();
    },
  };
}

/** Whether somebody holds the lock, without taking it: for locks of other users, which can only be read. */
export function isTaken(path: string): boolean {
  const sqlite = openToRead(path);
  try {
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    return false;
  } catch (error) {
    // What is no lock at all is nobody's.
    if (isSqliteError(error)) return error.code === 'SQLITE_BUSY';
    throw error;
  } finally {
    sqlite.close();
  }
}
