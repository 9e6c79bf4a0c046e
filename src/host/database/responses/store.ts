import { type ProjectLimits, projectLimits } from '../../../shared/model/limits.ts';
import { inTransaction, type Sqlite } from '../sqlite/connection.ts';
import type { ResponseField } from './fields.ts';

/** The values of one field in one part of a set, packed. */
export type ResponsePart = {
  readonly setId: string;
  readonly field: ResponseField;
  /** From 0. */
  readonly part: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
};

/** The values of imported rows. They are written once, and only removed with the whole set. */
export type Responses = {
  /** False once the project is closed, also while someone reads part by part. */
  readonly isOpen: () => boolean;
  readonly put: (parts: readonly ResponsePart[]) => void;
  /** How many rows are stored under a set's id. */
  readonly rows: (setId: string) => number;
  readonly parts: (setId: string, field: ResponseField) => readonly Pick<ResponsePart, 'part' | 'rows'>[];
  readonly bytes: (setId: string, field: ResponseField, part: number) => Uint8Array | undefined;
  readonly remove: (setId: string) => void;
  /** Removes the fields of a set that do not have a value for each of its rows, of which there are so many. */
  readonly removeUneven: (setId: string, rows: number) => void;
};

export function createResponses(sqlite: Sqlite): Responses {
  const put = sqlite.prepare(
    'INSERT INTO response_values (set_id, field, part, rows, bytes) VALUES (?, ?, ?, ?, ?)',
  );
  const rows = sqlite
    .prepare<[string], number>(
      `SELECT coalesce(sum(rows), 0) FROM response_values WHERE set_id = ? AND field = 'line'`,
    )
    .pluck();
  const parts = sqlite.prepare<[string, string], { part: number; rows: number }>(
    'SELECT part, rows FROM response_values WHERE set_id = ? AND field = ? ORDER BY part',
  );
  const bytes = sqlite
    .prepare<[string, string, number], Uint8Array>(
      'SELECT bytes FROM response_values WHERE set_id = ? AND field = ? AND part = ?',
    )
    .pluck();
  const remove = sqlite.prepare('DELETE FROM response_values WHERE set_id = ?');
  const removeUneven = sqlite.prepare(
    `DELETE FROM response_values WHERE set_id = ?1 AND field NOT IN (
      SELECT one.field FROM response_values AS one
      JOIN response_values AS line
        ON line.set_id = one.set_id AND line.field = 'line' AND line.part = one.part AND line.rows = one.rows
      WHERE one.set_id = ?1 GROUP BY one.field HAVING sum(one.rows) = ?2)`,
  );
  return {
    isOpen: () => sqlite.open,
    put: (all) =>
      inTransaction(sqlite, () => {
        for (const one of all) put.run(one.setId, one.field, one.part, one.rows, one.bytes);
      }),
    rows: (setId) => rows.get(setId) ?? 0,
    parts: (setId, field) => parts.all(setId, field),
    bytes: (setId, field, part) => bytes.get(setId, field, part),
    remove: (setId) => void remove.run(setId),
    removeUneven: (setId, count) => void removeUneven.run({ 1: setId, 2: count }),
  };
}

/** Sets of values that no record names; mostly none, and then no history is read. */
const UNNAMED = `SELECT DISTINCT set_id FROM response_values
  WHERE NOT EXISTS (SELECT 1 FROM response_set WHERE response_set.id = response_values.set_id)`;
const UNDOABLE = `SELECT changes FROM revision WHERE state IN ('done', 'undone') AND octet_length(changes) <= ?`;

/** Removes the values that no set names and no undo or redo can bring back, and answers of how many sets there were any. */
export function removeLostResponses(sqlite: Sqlite, limits: ProjectLimits = projectLimits): number {
  const lost = new Set(sqlite.prepare<[], string>(UNNAMED).pluck().all());
  if (lost.size === 0) return 0;
  for (const changes of sqlite.prepare<[number], string>(UNDOABLE).pluck().iterate(limits.stepBytes)) {
    // Change sets are JSON, so a set that history can bring back is named in it by its id.
    for (const setId of lost) if (changes.includes(`"${setId}"`)) lost.delete(setId);
    if (lost.size === 0) return 0;
  }
  const { remove } = createResponses(sqlite);
  inTransaction(sqlite, () => {
    for (const setId of lost) remove(setId);
  });
  return lost.size;
}
