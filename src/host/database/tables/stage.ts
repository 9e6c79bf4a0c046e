import { defineTable } from '../sqlite/table.ts';

export const stageTable = defineTable(
  'stage',
  {
    id: 'text',
    mapId: 'text',
    order: 'text',
    name: 'text',
    phase: 'text',
    hue: 'text',
    originId: 'text',
  },
  [
    `CREATE TABLE stage (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      phase TEXT NOT NULL CHECK (phase IN ('pre-purchase', 'purchase', 'post-purchase')),
      hue TEXT NOT NULL CHECK (hue IN ('iris', 'azure', 'teal', 'green', 'amber', 'orange', 'rose', 'slate'))
    ) STRICT`,
    'CREATE INDEX stage_by_map_order ON stage (map_id, "order", id)',
  ],
);
