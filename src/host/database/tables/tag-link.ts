import { defineTable } from '../sqlite/table.ts';

export const tagLinkTable = defineTable(
  'tagLink',
  {
    id: 'text',
    tagId: 'text',
    targetKind: 'text',
    targetId: 'text',
  },
  [
    `CREATE TABLE tag_link (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
      target_kind TEXT NOT NULL CHECK (target_kind IN ('card', 'evidence')),
      target_id TEXT NOT NULL CHECK (octet_length(target_id) = 36)
    ) STRICT`,
    'CREATE INDEX tag_link_by_tag ON tag_link (tag_id, id)',
    'CREATE INDEX tag_link_by_target ON tag_link (target_id, id)',
  ],
);
