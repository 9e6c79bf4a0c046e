import type { Evidence } from '../../shared/model/evidence.ts';
import type { Sqlite } from './sqlite/connection.ts';

/** Keeps the full text index in step with `evidence`; the schema has no triggers that could do it. */
export type EvidenceIndex = {
  /** After the row is written. */
  readonly add: (evidence: Evidence) => void;
  /** Before the row is changed or gone. */
  readonly remove: (evidence: Evidence) => void;
};

export function createEvidenceIndex(sqlite: Sqlite): EvidenceIndex {
  const add = sqlite.prepare(
    `INSERT INTO evidence_text (rowid, title, text, source)
      SELECT search_number, title, text, source FROM evidence WHERE id = ?`,
  );
  const remove = sqlite.prepare(
    `INSERT INTO evidence_text (evidence_text, rowid, title, text, source)
      SELECT 'delete', search_number, title, text, source FROM evidence WHERE id = ?`,
  );
  return {
    add: ({ id }) => void add.run(id),
    remove: ({ id }) => void remove.run(id),
  };
}
