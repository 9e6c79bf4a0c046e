import { defineTable } from '../sqlite/table.ts';

export const attachmentTable = defineTable(
  'attachment',
  {
    id: 'text',
    ownerKind: 'text',
    ownerId: 'text',
    order: 'text',
    sha256: 'text',
    name: 'text',
    mediaType: 'text',
    size: 'integer',
  },
  [
    `CREATE TABLE attachment (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      owner_kind TEXT NOT NULL CHECK (owner_kind IN ('evidence', 'card', 'persona')),
      owner_id TEXT NOT NULL CHECK (octet_length(owner_id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      sha256 TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 6000),
      media_type TEXT NOT NULL CHECK (octet_length(media_type) <= 600),
      size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 209715200)
    ) STRICT`,
    'CREATE INDEX attachment_by_owner_order ON attachment (owner_id, "order", id)',
    'CREATE INDEX attachment_by_sha256 ON attachment (sha256)',
  ],
);
