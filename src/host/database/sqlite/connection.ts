import Database from 'better-sqlite3';
import type { Result } from '../../../shared/result.ts';

/** An open SQLite database. The driver is known in this folder only. */
export type Sqlite = Database.Database;
export type Statement = Database.Statement;

/** True for what SQLite itself reports (damaged, full, busy, ...), with its code, for example SQLITE_CORRUPT. */
export const isSqliteError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Database.SqliteError;

/** True where SQLite could not write or read its file: the disk is full, failing, or may not be written. */
export const isDiskError = (error: unknown): error is Error & { readonly code: string } =>
  isSqliteError(error) && /^SQLITE_(FULL|IOERR|CANTOPEN|READONLY)/.test(error.code);

/**
 * Opens a database that may come from anybody: SQL hidden in its schema cannot call functions, and the
 * driver's defensive mode (on unless switched off) keeps SQL from writing the schema or shadow tables.
 */
function openGuarded(path: string, options: Database.Options): Sqlite {
  const sqlite = new Database(path, { timeout: 0, ...options });
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('mmap_size = 0');
  return sqlite;
}

/** Opens a working copy to work in: every committed transaction is on the disk when it is answered. */
export function openForWork(path: string): Sqlite {
  const sqlite = openGuarded(path, { fileMustExist: true });
  beginWork(sqlite);
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

/**
 * Opens a copy that nothing else uses yet, to check or to fill it. Nothing in it has to outlast the program, so nothing
 * waits for the disk before `beginWork`. Transactions can be rolled back.
 */
export function openToPrepare(path: string): Sqlite {
  const sqlite = openGuarded(path, { fileMustExist: true });
  sqlite.pragma('journal_mode = MEMORY');
  sqlite.pragma('synchronous = OFF');
  // Most files as a whole: every row is looked at several times.
  sqlite.pragma('cache_size = -65536');
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

/** Makes a new, empty database file to fill. */
export function createToPrepare(path: string): Sqlite {
  new Database(path).close();
  return openToPrepare(path);
}

/** From now on every committed transaction is on the disk when it is answered, and all that was written before. */
export function beginWork(sqlite: Sqlite): void {
  // First: the switch to the log is itself a transaction, with which the whole file is synced.
  sqlite.pragma('synchronous = FULL');
  // On macOS an ordinary sync stops at the drive's own memory.
  sqlite.pragma('fullfsync = ON');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('cache_size = -16000');
}

/**
 * As `beginWork`, but what was written before is not on the disk yet: whoever calls this sees to it before a change is
 * answered.
 */
export function beginWorkUnsynced(sqlite: Sqlite): void {
  sqlite.pragma('journal_mode = WAL');
  beginWork(sqlite);
}

/**
 * Opens a database of things that can be made again, or makes it. What is committed outlasts the program, not the machine's
 * power: nothing waits for the disk.
 */
export function openIndex(path: string): Sqlite {
  const sqlite = openGuarded(path, {});
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('cache_size = -16000');
  return sqlite;
}

/** Opens a file to look at, without leaving anything beside it. */
export const openToRead = (path: string): Sqlite =>
  openGuarded(path, { readonly: true, fileMustExist: true });

/** Opens a file that nothing else uses yet, to finish it; no -wal is made beside it. */
export function openToFinish(path: string): Sqlite {
  const sqlite = openGuarded(path, { fileMustExist: true });
  sqlite.pragma('foreign_keys = ON');
  return sqlite;
}

/** Opens an empty file for its lock alone. */
export const openLockFile = (path: string): Sqlite => new Database(path, { timeout: 0 });

/** A database in memory, to learn what a schema looks like. */
export const openInMemory = (): Sqlite => new Database(':memory:');

/** Runs `work` in one transaction that takes the write lock at once; an exception rolls all of it back. */
export const inTransaction = <T>(sqlite: Sqlite, work: () => T): T => sqlite.transaction(work).immediate();

/** As `inTransaction`, for work that may be refused: a failure rolls all of it back too. */
export function attemptInTransaction<T>(sqlite: Sqlite, work: () => Result<T>): Result<T> {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    sqlite.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // SQLite ends the transaction by itself where the disk is full.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
}
