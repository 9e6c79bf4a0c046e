import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Each map keeps how many cards of one cell may lie side by side. */
export const cardsAcross: Migration = {
  version: 70,
  name: 'cards across',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`ALTER TABLE map ADD COLUMN cards_across INTEGER NOT NULL DEFAULT 3
      CHECK (cards_across BETWEEN 1 AND 3)`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'map' ? { ...record, cardsAcross: 3 } : record;
}
