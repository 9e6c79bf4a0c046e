import { defineTable } from '../sqlite/table.ts';

export const connectionTable = defineTable(
  'connection',
  {
    id: 'text',
    mapId: 'text',
    fromCardId: 'text',
    toCardId: 'text',
    kind: 'text',
    label: 'text',
    share: 'real',
  },
  [
    `CREATE TABLE connection (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      from_card_id TEXT NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
      to_card_id TEXT NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('flow', 'answers')),
      label TEXT NOT NULL CHECK (octet_length(label) <= 6000),
      share REAL CHECK (share BETWEEN 0.0 AND 1.0)
    ) STRICT`,
    'CREATE INDEX connection_by_from_card ON connection (from_card_id, id)',
    'CREATE INDEX connection_by_to_card ON connection (to_card_id, id)',
    'CREATE INDEX connection_by_map ON connection (map_id, id)',
  ],
);
