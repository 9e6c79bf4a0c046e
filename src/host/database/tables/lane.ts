import { defineTable } from '../sqlite/table.ts';

export const laneTable = defineTable(
  'lane',
  {
    id: 'text',
    mapId: 'text',
    order: 'text',
    name: 'text',
    kind: 'text',
    collapsed: 'boolean',
    height: 'integer',
    hue: 'text',
    showsPieces: 'boolean',
    originId: 'text',
  },
  [
    `CREATE TABLE lane (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      kind TEXT NOT NULL CHECK (kind IN ('actions', 'touchpoints', 'thoughts', 'emotion', 'pain-points', 'evidence', 'opportunities', 'measures', 'backstage', 'images', 'free-text')),
      collapsed INTEGER NOT NULL CHECK (collapsed IN (0, 1))
    ) STRICT`,
    'CREATE INDEX lane_by_map_order ON lane (map_id, "order", id)',
  ],
);
