import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** How much of a card shows is kept for each map. */
export const density: Migration = {
  version: 40,
  name: 'density',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`ALTER TABLE map ADD COLUMN density TEXT NOT NULL DEFAULT 'comfortable'
      CHECK (density IN ('comfortable', 'compact', 'titles'))`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'map' ? { ...record, density: 'comfortable' } : record;
}
