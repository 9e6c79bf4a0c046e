import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration } from './migration.ts';

/** Imported answers: a record for each file, and the values of its rows, column by column. */
export const responses: Migration = {
  version: 100,
  name: 'responses',
  up: (sqlite: Sqlite) => {
    for (const statement of statements) sqlite.exec(statement);
  },
};

const statements = [
  `CREATE TABLE response_set (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      "order" TEXT NOT NULL CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('survey', 'poll', 'interview', 'observation', 'web-analytics', 'review', 'social-post', 'support-ticket', 'document')),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (octet_length(sha256) = 64),
      rows INTEGER NOT NULL CHECK (rows BETWEEN 0 AND 5000000),
      recipe TEXT NOT NULL,
      places TEXT NOT NULL
    ) STRICT`,
  'CREATE INDEX response_set_by_order ON response_set ("order")',
  `CREATE TABLE response_values (
      set_id TEXT NOT NULL CHECK (octet_length(set_id) = 36),
      field TEXT NOT NULL CHECK (octet_length(field) BETWEEN 1 AND 40),
      part INTEGER NOT NULL CHECK (part BETWEEN 0 AND 99),
      rows INTEGER NOT NULL CHECK (rows BETWEEN 1 AND 65536),
      bytes BLOB NOT NULL CHECK (octet_length(bytes) <= 67108864),
      PRIMARY KEY (set_id, field, part)
    ) STRICT`,
];
