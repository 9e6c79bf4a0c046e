import { type Sqlite, inTransaction } from './sqlite/connection.ts';
import { APPLICATION_ID } from './application-id.ts';
import type { Migration } from './migrations/migration.ts';

/** The format a database has now; 0 where it is new. */
export const formatOf = (sqlite: Sqlite): number => Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest of the migrations given. Each runs in one transaction together with
 * the version it leads to, so a program that ends in between leaves one format or the other.
 */
export function migrate(sqlite: Sqlite, migrations: readonly Migration[]): void {
  const enforced = sqlite.pragma('foreign_keys', { simple: true }) === 1;
  // SQLite's way to make a table anew. Every reference is checked after the last migration, before anything is used.
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const migration of migrations) {
      if (migration.version <= formatOf(sqlite)) continue;
      inTransaction(sqlite, () => {
        migration.up(sqlite);
        sqlite.pragma(`application_id = ${APPLICATION_ID}`);
        sqlite.pragma(`user_version = ${migration.version}`);
      });
    }
  } finally {
    if (enforced) sqlite.pragma('foreign_keys = ON');
  }
}
