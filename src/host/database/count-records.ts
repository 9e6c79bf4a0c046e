import { recordKinds } from '../../shared/model/records.ts';
import type { Sqlite } from './sqlite/connection.ts';
import { tables } from './tables/index.ts';

/** How many rows a table has. */
export const countOf = (sqlite: Sqlite, table: string): number =>
  sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;

/** How many records of all kinds there are. */
export const countRecords = (sqlite: Sqlite): number =>
  recordKinds.reduce((total, kind) => total + countOf(sqlite, tables[kind].name), 0);
