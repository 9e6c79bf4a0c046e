import type { Migration } from './migration.ts';

/** A project keeps presets of exports, with their logos and fonts as attachments. */
export const presets: Migration = {
  version: 220,
  name: 'presets',
  up: (sqlite) => {
    for (const statement of statements) sqlite.exec(statement);
  },
};

const statements = [
  `CREATE TABLE preset (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 240),
      choices TEXT NOT NULL CHECK (octet_length(choices) BETWEEN 2 AND 600000)
    ) STRICT`,
  // Made anew, because a rule of a column cannot be changed: a preset has files too.
  `CREATE TABLE attachment_new (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      owner_kind TEXT NOT NULL CHECK (owner_kind IN ('evidence', 'card', 'persona', 'source', 'preset')),
      owner_id TEXT NOT NULL CHECK (octet_length(owner_id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      sha256 TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 6000),
      media_type TEXT NOT NULL CHECK (octet_length(media_type) <= 600),
      size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 209715200)
    ) STRICT`,
  // In the order of the rows, so that a damaged file can still be read from both ends.
  'INSERT INTO attachment_new SELECT * FROM attachment ORDER BY rowid',
  'DROP TABLE attachment',
  'ALTER TABLE attachment_new RENAME TO attachment',
  'CREATE INDEX attachment_by_owner_order ON attachment (owner_id, "order", id)',
  'CREATE INDEX attachment_by_sha256 ON attachment (sha256)',
];
