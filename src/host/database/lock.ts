import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSqliteError, openLockFile } from './sqlite/connection.ts';

export type Lock = { readonly release: () => void };

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
  return {
    release: () => {
      // A second release is harmless: documents let go of locks on every way out.
      if (sqlite.open) sqlite.close();
    },
  };
}
