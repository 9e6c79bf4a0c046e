import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Each card keeps where a person has put it in the flow. */
export const flowPlaces: Migration = {
  version: 80,
  name: 'flow places',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`
      ALTER TABLE card ADD COLUMN flow_x INTEGER CHECK (flow_x BETWEEN -1000000 AND 1000000);
      ALTER TABLE card ADD COLUMN flow_y INTEGER
        CHECK (flow_y BETWEEN -1000000 AND 1000000) CHECK ((flow_x IS NULL) = (flow_y IS NULL))`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'card' ? { ...record, flowX: null, flowY: null } : record;
}
