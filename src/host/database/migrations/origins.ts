import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

const kinds = ['map', 'stage', 'step', 'lane', 'card'];

/** A copy of a map or of a part of one names what it was copied from. */
export const origins: Migration = {
  version: 260,
  name: 'origins',
  up: (sqlite) => {
    for (const kind of kinds)
      sqlite.exec(`ALTER TABLE ${kind} ADD COLUMN origin_id TEXT CHECK (octet_length(origin_id) = 36)`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kinds.includes(kind) ? { ...record, originId: null } : record;
}
