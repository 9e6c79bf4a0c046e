import type { Migration } from './migration.ts';

/** A file remembers which records were forgotten, so that they do not come back from another copy. */
export const forgottenRecords: Migration = {
  version: 240,
  name: 'forgotten-records',
  up: (sqlite) => {
    sqlite.exec(`CREATE TABLE forgotten_record (
      kind TEXT NOT NULL CHECK (kind IN ('participant', 'evidence', 'source')),
      id TEXT NOT NULL CHECK (octet_length(id) = 36),
      what TEXT NOT NULL CHECK (what IN ('record', 'words', 'history')),
      revision_id TEXT NOT NULL CHECK (octet_length(revision_id) = 36),
      PRIMARY KEY (kind, id)
    ) STRICT`);
  },
};
