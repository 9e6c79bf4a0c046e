import { defineTable } from '../sqlite/table.ts';

/** `search_number` is the row's number in the full text index `evidence_text`. `participant_id` came with format 120. */
export const evidenceTable = defineTable(
  'evidence',
  {
    id: 'text',
    kind: 'text',
    title: 'text',
    text: 'text',
    source: 'text',
    date: 'text',
    link: 'text',
    confidentiality: 'text',
    participantId: 'text',
  },
  [
    `CREATE TABLE evidence (
      search_number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (octet_length(id) = 36),
      kind TEXT NOT NULL CHECK (kind IN ('survey', 'poll', 'interview', 'observation', 'web-analytics', 'review', 'social-post', 'support-ticket', 'document')),
      title TEXT NOT NULL CHECK (octet_length(title) <= 6000),
      text TEXT NOT NULL CHECK (octet_length(text) <= 600000),
      source TEXT NOT NULL CHECK (octet_length(source) <= 6000),
      date TEXT CHECK (octet_length(date) = 10),
      link TEXT NOT NULL CHECK (octet_length(link) <= 6000),
      confidentiality TEXT NOT NULL CHECK (confidentiality IN ('public', 'internal', 'confidential'))
    ) STRICT`,
    'CREATE INDEX evidence_by_date ON evidence (date)',
  ],
);
