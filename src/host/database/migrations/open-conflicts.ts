import type { Migration } from './migration.ts';

/** Conflicts of a merge can be left open in the file. */
export const openConflicts: Migration = {
  version: 270,
  name: 'open conflicts',
  up: (sqlite) => {
    sqlite.exec(`
      CREATE TABLE conflict (
        id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
        about TEXT NOT NULL CHECK (about IN ('fields', 'place', 'removal', 'empty')),
        record_kind TEXT NOT NULL CHECK (octet_length(record_kind) BETWEEN 1 AND 120),
        record_id TEXT NOT NULL CHECK (octet_length(record_id) = 36),
        name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
        fields TEXT NOT NULL CHECK (octet_length(fields) BETWEEN 2 AND 6000),
        base TEXT CHECK (octet_length(base) BETWEEN 2 AND 600000),
        mine TEXT NOT NULL CHECK (octet_length(mine) BETWEEN 2 AND 600000),
        theirs TEXT NOT NULL CHECK (octet_length(theirs) BETWEEN 2 AND 600000),
        removed_by TEXT CHECK (removed_by IN ('mine', 'theirs')),
        taken TEXT NOT NULL CHECK (taken IN ('mine', 'theirs', 'both')),
        mine_by TEXT NOT NULL CHECK (octet_length(mine_by) <= 6000),
        theirs_by TEXT NOT NULL CHECK (octet_length(theirs_by) <= 6000),
        comments TEXT NOT NULL CHECK (octet_length(comments) BETWEEN 2 AND 6000),
        created_at TEXT NOT NULL CHECK (octet_length(created_at) BETWEEN 17 AND 40)
      ) STRICT`);
  },
};
