import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/**
 * Comments have replies, somebody who is asked, a day, and changes that they suggest. A file can say that it is a copy for review:
 * then it takes nothing else.
 */
export const reviews: Migration = {
  version: 250,
  name: 'reviews',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`
      ALTER TABLE comment ADD COLUMN reply_to TEXT CHECK (octet_length(reply_to) = 36);
      ALTER TABLE comment ADD COLUMN addressee TEXT NOT NULL DEFAULT '' CHECK (octet_length(addressee) <= 6000);
      ALTER TABLE comment ADD COLUMN due TEXT CHECK (octet_length(due) = 10);
      ALTER TABLE comment ADD COLUMN suggestion TEXT CHECK (octet_length(suggestion) <= 2400000);
      ALTER TABLE comment ADD COLUMN outcome TEXT CHECK (outcome IN ('accepted', 'rejected'));
      CREATE INDEX comment_by_reply ON comment (reply_to, id);
      CREATE TABLE review (
        only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
        author TEXT NOT NULL CHECK (octet_length(author) <= 6000),
        created_at TEXT NOT NULL CHECK (octet_length(created_at) BETWEEN 17 AND 40),
        note TEXT NOT NULL CHECK (octet_length(note) <= 600000),
        due TEXT CHECK (octet_length(due) = 10)
      ) STRICT`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'comment'
    ? { ...record, replyTo: null, addressee: '', due: null, suggestion: null, outcome: null }
    : record;
}
