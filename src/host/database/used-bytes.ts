import type { Sqlite, Statement } from './sqlite/connection.ts';

const statements = new WeakMap<Sqlite, Statement>();

/** How many bytes a compact copy of the database has, about: the running transaction is counted, free pages are not. */
export function usedBytes(sqlite: Sqlite): number {
  const statement =
    statements.get(sqlite) ??
    sqlite
      .prepare(
        `SELECT (page_count - freelist_count) * page_size
          FROM pragma_page_count, pragma_freelist_count, pragma_page_size`,
      )
      .pluck();
  statements.set(sqlite, statement);
  return Number(statement.get());
}
