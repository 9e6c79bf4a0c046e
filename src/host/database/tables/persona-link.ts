import { defineTable } from '../sqlite/table.ts';

export const personaLinkTable = defineTable(
  'personaLink',
  {
    id: 'text',
    personaId: 'text',
    targetKind: 'text',
    targetId: 'text',
  },
  [
    `CREATE TABLE persona_link (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      target_kind TEXT NOT NULL CHECK (target_kind IN ('map', 'evidence', 'card')),
      target_id TEXT NOT NULL CHECK (octet_length(target_id) = 36)
    ) STRICT`,
    'CREATE INDEX persona_link_by_persona ON persona_link (persona_id, id)',
    'CREATE INDEX persona_link_by_target ON persona_link (target_id, id)',
  ],
);
