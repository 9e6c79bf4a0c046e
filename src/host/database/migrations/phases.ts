import { language } from '../../../shared/language/translate.ts';
import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Phases are named by a person. Each stage keeps the name of the phase that it showed, as that was called on screen. */
export const phases: Migration = {
  version: 60,
  name: 'phases',
  up: (sqlite: Sqlite) => {
    // Made anew, because a rule of a column cannot be changed; in the order of the rows, so that a damaged file can
    // still be read from both ends.
    sqlite.exec(`CREATE TABLE stage_new (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      phase TEXT NOT NULL CHECK (octet_length(phase) <= 6000),
      hue TEXT NOT NULL CHECK (hue IN ('iris', 'azure', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'))
    ) STRICT;
    INSERT INTO stage_new SELECT * FROM stage ORDER BY rowid;
    DROP TABLE stage;
    ALTER TABLE stage_new RENAME TO stage;
    CREATE INDEX stage_by_map_order ON stage (map_id, "order", id)`);
    const name = sqlite.prepare('UPDATE stage SET phase = ? WHERE phase = ?');
    for (const [phase, called] of Object.entries(phaseNames())) name.run(called, phase);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  const called = kind === 'stage' ? phaseNames()[String(record['phase'])] : undefined;
  return called === undefined ? record : { ...record, phase: called };
}

/** What the three phases of earlier formats were called on screen. */
const phaseNames = (): Readonly<Record<string, string>> =>
  language() === 'de'
    ? { 'pre-purchase': 'Vor dem Kauf', purchase: 'Kauf', 'post-purchase': 'Nach dem Kauf' }
    : { 'pre-purchase': 'Pre-purchase', purchase: 'Purchase', 'post-purchase': 'Post-purchase' };
