import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import {
  createToPrepare,
  inTransaction,
  isSqliteError,
  openToRead,
  type Sqlite,
} from './sqlite/connection.ts';
import { walkPages } from './sqlite/page-walk.ts';
import { MAX_SCHEMA_BYTES, expectedSchema, schemaProblem } from './expected-schema.ts';
import { formatOf, migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { EVIDENCE_TEXT } from './tables/evidence-text.ts';

/** The offset of the text encoding in the header of a file. */
const AT = 56;
const UTF_8 = 1;

/**
 * Makes a copy of a project one whose texts are in UTF-8, as we write them. A header with another encoding is put
 * right where the texts are in UTF-8 all the same; texts in UTF-16 are copied row by row. Anything else stays as it is.
 * Answers whether the file was written anew.
 */
export function asUtf8(path: string, known: readonly Migration[]): boolean {
  const said = readEncoding(path);
  if (said === UTF_8) return false;
  writeEncoding(path, UTF_8);
  const isUtf16 = (said & 3) === 2 || (said & 3) === 3;
  if (!isUtf16 || isOurs(path, known)) return false;
  writeEncoding(path, said);
  if (isOurs(path, known) && rewrite(path, known)) return true;
  writeEncoding(path, UTF_8);
  return false;
}

function isOurs(path: string, known: readonly Migration[]): boolean {
  const pages = walkPages(path);
  try {
    if (!pages.isTree(1, MAX_SCHEMA_BYTES)) return false;
  } finally {
    pages.close();
  }
  return reading(path, (sqlite) => schemaProblem(sqlite, formatOf(sqlite), known) === undefined) ?? false;
}

/** Copies every row into a new file and puts that in the place of the old one. False where a row does not fit. */
function rewrite(path: string, known: readonly Migration[]): boolean {
  const fresh = `${path}.utf-8`;
  try {
    const copied = reading(path, (old) => {
      const version = formatOf(old);
      const sqlite = createToPrepare(fresh);
      try {
        migrate(
          sqlite,
          known.filter((migration) => migration.version <= version),
        );
        sqlite.pragma('foreign_keys = OFF');
        inTransaction(sqlite, () => {
          for (const { type, name } of expectedSchema(version, known).values())
            if (type === 'table' && !name.startsWith(EVIDENCE_TEXT)) copyTable(old, sqlite, name);
        });
        return true;
      } finally {
        sqlite.close();
      }
    });
    if (copied) renameSync(fresh, path);
    return copied ?? false;
  } finally {
    for (const side of ['', '-wal', '-shm']) rmSync(`${fresh}${side}`, { force: true });
  }
}

function copyTable(from: Sqlite, to: Sqlite, table: string): void {
  const rows = from.prepare<[], readonly unknown[]>(`SELECT * FROM ${table}`).raw().safeIntegers();
  const marks = rows.columns().map(() => '?');
  const insert = to.prepare(`INSERT INTO ${table} VALUES (${marks.join(', ')})`);
  for (const row of rows.iterate()) insert.run(...row);
}

/** Undefined where SQLite cannot read the file. */
function reading<T>(path: string, work: (sqlite: Sqlite) => T): T | undefined {
  let sqlite: Sqlite | undefined;
  try {
    sqlite = openToRead(path);
    return work(sqlite);
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return undefined;
  } finally {
    sqlite?.close();
  }
}

function readEncoding(path: string): number {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(4);
    readSync(file, bytes, 0, 4, AT);
    return bytes.readUInt32BE();
  } finally {
    closeSync(file);
  }
}

function writeEncoding(path: string, encoding: number): void {
  const file = openSync(path, 'r+');
  try {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(encoding);
    writeSync(file, bytes, 0, 4, AT);
  } finally {
    closeSync(file);
  }
}
