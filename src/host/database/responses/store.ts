import { type ProjectLimits, projectLimits } from '../../../shared/model/limits.ts';
import { inTransaction, type Sqlite } from '../sqlite/connection.ts';
import { isResponseField, LINE, type ResponseField } from './fields.ts';

/** The values of one field in one part of a set, packed. */
export type ResponsePart = {
  readonly setId: string;
  readonly field: ResponseField;
  /** From 0. */
  readonly part: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
};

/** A part of which the values were changed after their import. */
export type ChangedPart = Pick<ResponsePart, 'setId' | 'part'>;

/**
 * The values of imported rows. They are written once, and only removed with the whole set; only what is forgotten or masked is
 * taken out of them.
 */
export type Responses = {
  /** False once the project is closed, also while someone reads part by part. */
  readonly isOpen: () => boolean;
  readonly put: (parts: readonly ResponsePart[]) => void;
  /** How many rows are stored under a set's id. */
  readonly rows: (setId: string) => number;
  readonly parts: (setId: string, field: ResponseField) => readonly Pick<ResponsePart, 'part' | 'rows'>[];
  readonly bytes: (setId: string, field: ResponseField, part: number) => Uint8Array | undefined;
  readonly fields: (setId: string) => readonly ResponseField[];
  /** Puts other values in the place of those of parts. */
  readonly rewrite: (parts: readonly Pick<ResponsePart, 'setId' | 'field' | 'part' | 'bytes'>[]) => void;
  /** Another number after values of a set were changed: what was computed from them does not hold. */
  readonly edition: (setId: string) => number;
  /** The parts that were changed since this was asked last. */
  readonly takeChanged: () => readonly ChangedPart[];
  readonly remove: (setId: string) => void;
  /** Removes the fields of a set that do not have a value for each of its rows, of which there are so many. */
  readonly removeUneven: (setId: string, rows: number) => void;
};

let editionsSoFar = 0;
const nextEdition = (): number => (editionsSoFar += 1);

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
  const fields = sqlite
    .prepare<[string]>('SELECT DISTINCT field FROM response_values WHERE set_id = ?')
    .pluck();
  const rewrite = sqlite.prepare(
    'UPDATE response_values SET bytes = ? WHERE set_id = ? AND field = ? AND part = ?',
  );
  const editions = new Map<string, number>();
  const first = nextEdition();
  let changed: ChangedPart[] = [];
  return {
    isOpen: () => sqlite.open,
    put: (all) =>
      inTransaction(sqlite, () => {
        for (const one of all) put.run(one.setId, one.field, one.part, one.rows, one.bytes);
      }),
    rows: (setId) => rows.get(setId) ?? 0,
    parts: (setId, field) => parts.all(setId, field),
    bytes: (setId, field, part) => bytes.get(setId, field, part),
    fields: (setId) => fields.all(setId).filter(isResponseField),
    rewrite: (all) =>
      inTransaction(sqlite, () => {
        for (const { setId, field, part, bytes: other } of all) {
          rewrite.run(other, setId, field, part);
          editions.set(setId, nextEdition());
          changed.push({ setId, part });
        }
      }),
    edition: (setId) => editions.get(setId) ?? first,
    takeChanged: () => {
      const all = changed;
      changed = [];
      return all;
    },
    remove: (setId) => {
      for (const { part } of parts.all(setId, LINE)) changed.push({ setId, part });
      remove.run(setId);
    },
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

const ALL_STEPS = 'SELECT changes FROM revision WHERE octet_length(changes) <= ?';

/** The sets of which the history has a record and the project none. One that is being imported is not among them. */
export function removedSets(sqlite: Sqlite, limits: ProjectLimits = projectLimits): readonly string[] {
  const unnamed = new Set(sqlite.prepare<[], string>(UNNAMED).pluck().all());
  const found: string[] = [];
  if (unnamed.size === 0) return found;
  for (const changes of sqlite.prepare<[number], string>(ALL_STEPS).pluck().iterate(limits.stepBytes)) {
    for (const setId of unnamed) {
      if (!changes.includes(`"${setId}"`)) continue;
      unnamed.delete(setId);
      found.push(setId);
    }
  }
  return found;
}
