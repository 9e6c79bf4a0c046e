import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration } from './migration.ts';

/** People name versions of the project, and each revision says in which session it was made; of those before it is not known. */
export const versions: Migration = {
  version: 230,
  name: 'versions',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`
      ALTER TABLE revision ADD COLUMN session TEXT CHECK (octet_length(session) = 36);
      CREATE TABLE version (
        id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
        revision_id TEXT NOT NULL CHECK (octet_length(revision_id) = 36),
        name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 6000),
        note TEXT NOT NULL CHECK (octet_length(note) <= 600000),
        author TEXT NOT NULL CHECK (octet_length(author) <= 6000),
        created_at TEXT NOT NULL CHECK (octet_length(created_at) BETWEEN 17 AND 40)
      ) STRICT`);
  },
};
