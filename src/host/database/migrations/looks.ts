import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Each map keeps how its cards are filled and whether answers are lines, each lane whether it shows pieces of evidence. */
export const looks: Migration = {
  version: 50,
  name: 'looks',
  up: (sqlite: Sqlite) => {
    sqlite.exec(`
      ALTER TABLE map ADD COLUMN card_fill TEXT NOT NULL DEFAULT 'plain' CHECK (card_fill IN ('plain', 'soft'));
      ALTER TABLE map ADD COLUMN answer_lines INTEGER NOT NULL DEFAULT 0 CHECK (answer_lines IN (0, 1));
      ALTER TABLE lane ADD COLUMN shows_pieces INTEGER NOT NULL DEFAULT 0 CHECK (shows_pieces IN (0, 1))`);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  if (kind === 'map') return { ...record, cardFill: 'plain', answerLines: false };
  return kind === 'lane' ? { ...record, showsPieces: false } : record;
}
