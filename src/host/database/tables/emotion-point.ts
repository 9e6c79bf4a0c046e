import { defineTable } from '../sqlite/table.ts';

export const emotionPointTable = defineTable(
  'emotionPoint',
  {
    id: 'text',
    mapId: 'text',
    stepId: 'text',
    personaId: 'text',
    value: 'real',
    source: 'text',
  },
  [
    `CREATE TABLE emotion_point (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      map_id TEXT NOT NULL REFERENCES map (id) DEFERRABLE INITIALLY DEFERRED,
      step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      value REAL NOT NULL CHECK (value BETWEEN -2.0 AND 2.0),
      source TEXT NOT NULL CHECK (source IN ('judged', 'measured'))
    ) STRICT`,
    'CREATE INDEX emotion_point_by_step_persona ON emotion_point (step_id, persona_id, id)',
    'CREATE INDEX emotion_point_by_persona ON emotion_point (persona_id, id)',
    'CREATE INDEX emotion_point_by_map ON emotion_point (map_id, id)',
  ],
);
