import { defineTable } from '../sqlite/table.ts';

export const stepTable = defineTable(
  'step',
  {
    id: 'text',
    mapId: 'text',
    stageId: 'text',
    order: 'text',
    name: 'text',
    momentOfTruth: 'boolean',
    width: 'integer',
    originId: 'text',
  },
  [
    `CREATE TABLE step (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      stage_id TEXT NOT NULL REFERENCES stage (id) DEFERRABLE INITIALLY DEFERRED,
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      name TEXT NOT NULL CHECK (octet_length(name) <= 6000),
      moment_of_truth INTEGER NOT NULL CHECK (moment_of_truth IN (0, 1))
    ) STRICT`,
    'CREATE INDEX step_by_stage_order ON step (stage_id, "order", id)',
    'CREATE INDEX step_by_map ON step (map_id, id)',
  ],
);
