import { defineTable } from '../sqlite/table.ts';

/** Replies, who is asked, days and suggestions came with format 250. */
export const commentTable = defineTable(
  'comment',
  {
    id: 'text',
    targetKind: 'text',
    targetId: 'text',
    author: 'text',
    text: 'text',
    createdAt: 'text',
    resolved: 'boolean',
    replyTo: 'text',
    addressee: 'text',
    due: 'text',
    suggestion: 'json',
    outcome: 'text',
  },
  [
    `CREATE TABLE comment (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      target_kind TEXT NOT NULL CHECK (target_kind IN ('map', 'stage', 'step', 'card', 'evidence')),
      target_id TEXT NOT NULL CHECK (octet_length(target_id) = 36),
      author TEXT NOT NULL CHECK (octet_length(author) <= 6000),
      text TEXT NOT NULL CHECK (octet_length(text) <= 600000),
      created_at TEXT NOT NULL CHECK (octet_length(created_at) BETWEEN 17 AND 40),
      resolved INTEGER NOT NULL CHECK (resolved IN (0, 1))
    ) STRICT`,
    'CREATE INDEX comment_by_target ON comment (target_id, id)',
  ],
);
