import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Each source names the file that it was read from; of those from before it is not known. */
export const filesOfSources: Migration = {
  version: 190,
  name: 'files-of-sources',
  up: (sqlite) => {
    sqlite.exec('ALTER TABLE source ADD COLUMN file TEXT CHECK (octet_length(file) BETWEEN 2 AND 12000)');
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'source' ? { ...record, file: null } : record;
}
