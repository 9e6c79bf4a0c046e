import type { Sqlite } from '../sqlite/connection.ts';
import type { Migration } from './migration.ts';

/** What people change about imported answers, and which answers a piece of evidence was made of. */
export const answerNotes: Migration = {
  version: 140,
  name: 'answer-notes',
  up: (sqlite: Sqlite) => {
    for (const statement of statements) sqlite.exec(statement);
  },
};

const statements = [
  `CREATE TABLE response_note (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      set_id TEXT NOT NULL REFERENCES response_set (id) DEFERRABLE INITIALLY DEFERRED,
      row INTEGER NOT NULL CHECK (row BETWEEN 0 AND 4999999),
      placed INTEGER NOT NULL CHECK (placed IN (0, 1)),
      place_kind TEXT CHECK (place_kind IN ('stage', 'step', 'card')),
      place_id TEXT CHECK (octet_length(place_id) = 36),
      left_out INTEGER NOT NULL CHECK (left_out IN (0, 1)),
      tone TEXT CHECK (tone IN ('positive', 'negative', 'unclear')),
      CHECK ((place_kind IS NULL) = (place_id IS NULL)),
      CHECK (placed = 1 OR place_id IS NULL)
    ) STRICT`,
  'CREATE INDEX response_note_by_set_row ON response_note (set_id, row, id)',
  `CREATE TABLE answer_link (
      id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
      evidence_id TEXT NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
      set_id TEXT NOT NULL REFERENCES response_set (id) DEFERRABLE INITIALLY DEFERRED,
      rows TEXT NOT NULL
    ) STRICT`,
  'CREATE INDEX answer_link_by_evidence ON answer_link (evidence_id, id)',
  'CREATE INDEX answer_link_by_set ON answer_link (set_id, id)',
];
