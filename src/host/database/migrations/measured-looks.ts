import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Each map keeps whether it shows hot spots, and whether its emotion curve follows answers. */
export const measuredLooks: Migration = {
  version: 130,
  name: 'measured-looks',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`
      ALTER TABLE map ADD COLUMN hot_spots INTEGER NOT NULL DEFAULT 1 CHECK (hot_spots IN (0, 1));
      ALTER TABLE map ADD COLUMN emotion_from TEXT NOT NULL DEFAULT 'judged'
        CHECK (emotion_from IN ('judged', 'answers'))`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'map' ? { ...record, hotSpots: true, emotionFrom: 'judged' } : record;
}
