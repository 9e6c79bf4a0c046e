import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Heights, widths and colours of rows and columns; cards over several steps, with links and figures; saved views. */
export const structure: Migration = {
  version: 20,
  name: 'structure',
  up: (sqlite: Sqlite) => {
    for (const statement of [...columns, ...cards, ...views]) sqlite.exec(statement);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  switch (kind) {
    case 'lane':
      return { ...record, height: null, hue: null };
    case 'step':
      return { ...record, width: null };
    case 'card':
      return { ...record, span: 1, linkedMapId: null, value: null, unit: '' };
    default:
      return record;
  }
}

const columns = [
  'ALTER TABLE lane ADD COLUMN height INTEGER CHECK (height BETWEEN 40 AND 4000)',
  `ALTER TABLE lane ADD COLUMN hue TEXT
    CHECK (hue IN ('iris', 'azure', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'))`,
  'ALTER TABLE step ADD COLUMN width INTEGER CHECK (width BETWEEN 160 AND 1200)',
];

/** Made anew, because a rule of a column cannot be changed: there is one more kind of card. */
const cards = [
  `CREATE TABLE card_new (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      lane_id TEXT NOT NULL REFERENCES lane (id) DEFERRABLE INITIALLY DEFERRED,
      step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      kind TEXT NOT NULL CHECK (kind IN ('action', 'touchpoint', 'thought', 'pain-point', 'opportunity', 'note', 'image', 'measure')),
      title TEXT NOT NULL CHECK (octet_length(title) <= 6000),
      body TEXT NOT NULL CHECK (octet_length(body) <= 600000),
      owner TEXT NOT NULL CHECK (octet_length(owner) <= 6000),
      status TEXT NOT NULL CHECK (status IN ('open', 'investigating', 'planned', 'in-progress', 'done', 'declined')),
      severity INTEGER CHECK (severity BETWEEN 0 AND 4),
      frequency_share REAL CHECK (frequency_share BETWEEN 0.0 AND 1.0),
      frequency_rating INTEGER CHECK (frequency_rating BETWEEN 1 AND 5),
      root_cause TEXT NOT NULL CHECK (octet_length(root_cause) <= 600000),
      impact INTEGER CHECK (impact BETWEEN 1 AND 5),
      effort INTEGER CHECK (effort BETWEEN 1 AND 5),
      due TEXT CHECK (octet_length(due) = 10),
      channel TEXT CHECK (channel IN ('website', 'app', 'store', 'phone', 'email', 'chat', 'social', 'ad', 'newsletter', 'review-site', 'field', 'mail')),
      backing_channels TEXT NOT NULL CHECK (octet_length(backing_channels) BETWEEN 2 AND 400),
      success INTEGER CHECK (success BETWEEN -2 AND 2),
      ease INTEGER CHECK (ease BETWEEN -2 AND 2),
      emotion INTEGER CHECK (emotion BETWEEN -2 AND 2),
      span INTEGER NOT NULL CHECK (span BETWEEN 1 AND 500),
      linked_map_id TEXT REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      value REAL CHECK (value BETWEEN -1e15 AND 1e15),
      unit TEXT NOT NULL CHECK (octet_length(unit) <= 120)
    ) STRICT`,
  // In the order of the rows, so that a damaged file can still be read from both ends.
  "INSERT INTO card_new SELECT *, 1, NULL, NULL, '' FROM card ORDER BY rowid",
  'DROP TABLE card',
  'ALTER TABLE card_new RENAME TO card',
  'CREATE INDEX card_by_lane_step_order ON card (lane_id, step_id, "order", id)',
  'CREATE INDEX card_by_step_order ON card (step_id, "order", id)',
  'CREATE INDEX card_by_map ON card (map_id, id)',
  'CREATE INDEX card_by_linked_map ON card (linked_map_id, "order", id)',
];

const views = [
  `CREATE TABLE view (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 6000),
      filter TEXT NOT NULL CHECK (octet_length(filter) BETWEEN 2 AND 60000000)
    ) STRICT`,
  'CREATE INDEX view_by_order ON view ("order", id)',
];
