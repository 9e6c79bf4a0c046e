import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Evidence says whether it supports what it is linked to; so far all of it did. */
export const stances: Migration = {
  version: 90,
  name: 'stances',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`
      ALTER TABLE evidence_link ADD COLUMN stance TEXT NOT NULL DEFAULT 'supports'
        CHECK (stance IN ('supports', 'contradicts', 'context'))`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'evidenceLink' ? { ...record, stance: 'supports' } : record;
}
