import { type Sqlite, inTransaction } from './connection.ts';
import type { Migration } from './migrations/migration.ts';

/** `THLN`: says that a SQLite file is a Throughline project. */
export const APPLICATION_ID = 0x54484c4e;

/** The format a database has now; 0 where it is new. */
export const formatOf = (sqlite: Sqlite): number => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest of the migrations given. Each runs in one transaction together with
 * the version it leads to, so a program that ends in between leaves one format or the other.
 */
export function migrate(sqlite: Sqlite, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (migration.version <= formatOf(sqlite)) continue;
    inTransaction(sqlite, () => {
      migration.up(sqlite);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.pragma(`user_version = ${migration.version}`);
    });
  }
}
