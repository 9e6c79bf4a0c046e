import { recordKinds } from '../../shared/model/records.ts';
import type { Sqlite } from './sqlite/connection.ts';
import { tables } from './tables/index.ts';

/** How many rows a table has, whatever its indexes say. */
export const countOf = (sqlite: Sqlite, table: string): number =>
  sqlite.prepare<[], number>(`SELECT count(*) FROM ${table} NOT INDEXED`).pluck().get() ?? 0;

/** How many records of all kinds there are, also in an older format, which has no table for the newer kinds. */
export function countRecords(sqlite: Sqlite): number {
  const present = new Set(
    sqlite.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  return recordKinds
    .map((kind) => tables[kind].name)
    .filter((name) => present.has(name))
    .reduce((total, name) => total + countOf(sqlite, name), 0);
}
