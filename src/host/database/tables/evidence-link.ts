import { defineTable } from '../sqlite/table.ts';

export const evidenceLinkTable = defineTable(
  'evidenceLink',
  {
    id: 'text',
    evidenceId: 'text',
    targetKind: 'text',
    targetId: 'text',
    stance: 'text',
  },
  [
    `CREATE TABLE evidence_link (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      target_kind TEXT NOT NULL CHECK (target_kind IN ('stage', 'step', 'card')),
      target_id TEXT NOT NULL CHECK (octet_length(target_id) = 36)
    ) STRICT`,
    'CREATE INDEX evidence_link_by_evidence ON evidence_link (evidence_id, id)',
    'CREATE INDEX evidence_link_by_target ON evidence_link (target_id, id)',
  ],
);
