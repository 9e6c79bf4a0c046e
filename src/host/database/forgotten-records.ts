import type { Id } from '../../shared/model/fields.ts';
import type { Sqlite } from './sqlite/connection.ts';

const kinds = ['participant', 'evidence', 'source'] as const;
/** What was forgotten of a record, the most first. */
const parts = ['record', 'words', 'history'] as const;

export const isForgottenKind = (value: unknown): value is ForgottenRecord['kind'] =>
  kinds.some((kind) => kind === value);
export const isForgottenPart = (value: unknown): value is ForgottenRecord['what'] =>
  parts.some((part) => part === value);

/** A record that was forgotten, or of which something was. Its id alone is kept, so that no other copy brings it back. */
export type ForgottenRecord = {
  readonly kind: (typeof kinds)[number];
  readonly id: Id;
  /** Whether it is gone, words in it are, or only what the history had of it. */
  readonly what: (typeof parts)[number];
  /** The newest revision then: what the history holds of the record from before has holes. */
  readonly revisionId: Id;
};

export function addForgottenRecords(sqlite: Sqlite, records: readonly ForgottenRecord[]): void {
  const known = sqlite
    .prepare<[string, string], ForgottenRecord['what']>(
      'SELECT what FROM forgotten_record WHERE kind = ? AND id = ?',
    )
    .pluck();
  const put = sqlite.prepare(
    'INSERT OR REPLACE INTO forgotten_record (kind, id, what, revision_id) VALUES (?, ?, ?, ?)',
  );
  for (const { kind, id, what, revisionId } of records) {
    const most = parts.find((part) => part === what || part === known.get(kind, id));
    put.run(kind, id, most, revisionId);
  }
}

export const forgottenRecords = (sqlite: Sqlite): readonly ForgottenRecord[] =>
  sqlite
    .prepare<[], ForgottenRecord>(
      'SELECT kind, id, what, revision_id AS revisionId FROM forgotten_record ORDER BY kind, id',
    )
    .all();
