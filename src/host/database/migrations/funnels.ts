import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Each map keeps whether it draws the funnel of its stages. */
export const funnels: Migration = {
  version: 170,
  name: 'funnels',
  up: (sqlite) => {
    sqlite.exec('ALTER TABLE map ADD COLUMN funnel INTEGER NOT NULL DEFAULT 1 CHECK (funnel IN (0, 1))');
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'map' ? { ...record, funnel: true } : record;
}
