import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration, StoredRecord } from './migration.ts';
import { upgradeHistory } from './upgrade-history.ts';

/** Transcripts and notes, what is marked in them, and who said it. */
export const sources: Migration = {
  version: 120,
  name: 'sources',
  up: (sqlite: Sqlite) => {
    for (const statement of [...tables, ...evidence, ...attachments]) sqlite.exec(statement);
    upgradeHistory(sqlite, upgradeRecord);
  },
  upgradeRecord,
};

function upgradeRecord(kind: string, record: StoredRecord): StoredRecord {
  return kind === 'evidence' ? { ...record, participantId: null } : record;
}

const tables = [
  `CREATE TABLE participant (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      code TEXT NOT NULL CHECK (octet_length(code) BETWEEN 1 AND 6000),
      persona_id TEXT REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      consent TEXT NOT NULL CHECK (consent IN ('not-set', 'may-quote', 'no-quotes')),
      consent_until TEXT CHECK (octet_length(consent_until) = 10),
      fields TEXT NOT NULL CHECK (octet_length(fields) BETWEEN 2 AND 600000),
      note TEXT NOT NULL CHECK (octet_length(note) <= 600000)
    ) STRICT`,
  'CREATE INDEX participant_by_order ON participant ("order", id)',
  'CREATE INDEX participant_by_persona ON participant (persona_id, "order", id)',
  `CREATE TABLE source (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      title TEXT NOT NULL CHECK (octet_length(title) BETWEEN 1 AND 6000),
      kind TEXT NOT NULL CHECK (kind IN ('survey', 'poll', 'interview', 'observation', 'web-analytics', 'review', 'social-post', 'support-ticket', 'document')),
      date TEXT CHECK (octet_length(date) = 10),
      text TEXT NOT NULL CHECK (octet_length(text) <= 3000000),
      speakers TEXT NOT NULL CHECK (octet_length(speakers) BETWEEN 2 AND 3000000),
      turns TEXT NOT NULL CHECK (octet_length(turns) BETWEEN 2 AND 3000000)
    ) STRICT`,
  'CREATE INDEX source_by_order ON source ("order", id)',
  `CREATE TABLE highlight (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      source_id TEXT NOT NULL REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
      start INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1000000),
      exact TEXT NOT NULL CHECK (octet_length(exact) BETWEEN 1 AND 600000),
      prefix TEXT NOT NULL CHECK (octet_length(prefix) <= 6000),
      suffix TEXT NOT NULL CHECK (octet_length(suffix) <= 6000),
      start_ms INTEGER CHECK (start_ms BETWEEN 0 AND 360000000),
      end_ms INTEGER CHECK (end_ms BETWEEN 0 AND 360000000),
      speaker TEXT NOT NULL CHECK (octet_length(speaker) <= 6000)
    ) STRICT`,
  'CREATE INDEX highlight_by_evidence ON highlight (evidence_id, id)',
  'CREATE INDEX highlight_by_source ON highlight (source_id, id)',
];

const evidence = [
  'ALTER TABLE evidence ADD COLUMN participant_id TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED',
  'CREATE INDEX evidence_by_participant ON evidence (participant_id, id)',
];

/** Made anew, because a rule of a column cannot be changed: a source has files too. */
const attachments = [
  `CREATE TABLE attachment_new (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      owner_kind TEXT NOT NULL CHECK (owner_kind IN ('evidence', 'card', 'persona', 'source')),
      owner_id TEXT NOT NULL CHECK (octet_length(owner_id) = 36),
      "order" TEXT NOT NULL COLLATE BINARY CHECK (octet_length("order") BETWEEN 1 AND 400),
      sha256 TEXT NOT NULL REFERENCES blob (sha256) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL CHECK (octet_length(name) BETWEEN 1 AND 6000),
      media_type TEXT NOT NULL CHECK (octet_length(media_type) <= 600),
      size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 209715200)
    ) STRICT`,
  // In the order of the rows, so that a damaged file can still be read from both ends.
  'INSERT INTO attachment_new SELECT * FROM attachment ORDER BY rowid',
  'DROP TABLE attachment',
  'ALTER TABLE attachment_new RENAME TO attachment',
  'CREATE INDEX attachment_by_owner_order ON attachment (owner_id, "order", id)',
  'CREATE INDEX attachment_by_sha256 ON attachment (sha256)',
];
