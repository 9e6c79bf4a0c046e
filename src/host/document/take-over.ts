import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Sqlite } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';
import type { HistoryGraph } from '../database/history-graph.ts';

/** Stores the bytes of files and the values of answers that a merge brings, before their records. */
export function takeContents(mine: Session, theirs: Session, changes: ChangeSet): void {
  for (const { kind, after } of changes) {
    if (after === null) continue;
    if (kind === 'attachment') takeBlob(mine, theirs, after.sha256);
    if (kind === 'responseSet' && mine.responses.rows(after.id) === 0) takeResponses(mine, theirs, after.id);
  }
}

function takeBlob(mine: Session, theirs: Session, sha256: string): void {
  if (mine.blobs.info(sha256)) return;
  const info = theirs.blobs.info(sha256);
  const bytes = theirs.blobs.bytes(sha256);
  if (info && bytes) mine.blobs.put(info, bytes);
}

function takeResponses(mine: Session, theirs: Session, setId: string): void {
  for (const field of theirs.responses.fields(setId)) {
    // One part at a time: a set may be larger than what memory should hold.
    for (const { part, rows } of theirs.responses.parts(setId, field)) {
      const bytes = theirs.responses.bytes(setId, field, part);
      if (bytes) mine.responses.put([{ setId, field, part, rows, bytes }]);
    }
  }
}

type Stored = {
  readonly number: number;
  readonly target: number | null;
  readonly id: string;
  readonly [column: string]: unknown;
};

/** Everything of a revision but its number and its target, which are counted anew. */
const columns = [
  'id',
  'parent',
  'merged',
  'session',
  'name',
  'wording',
  'commands',
  'author',
  'time',
  'action',
  'change_count',
  'changes',
] as const;

/**
 * Takes the revisions of the other copy that are not here into the history, so that both are kept. They cannot be undone one
 * by one: the merge that follows them can.
 */
export function takeHistory(mine: Sqlite, theirs: Sqlite, graph: HistoryGraph): void {
  const here = mine.prepare<[string], number>('SELECT number FROM revision WHERE id = ?').pluck();
  const read = theirs.prepare<[number], Stored>(
    `SELECT number, target, ${columns.join(', ')} FROM revision WHERE number = ?`,
  );
  const insert = mine.prepare(
    `INSERT INTO revision (number, target, state, ${columns.join(', ')})
      VALUES (?, ?, 'fixed', ${columns.map(() => '?').join(', ')})`,
  );
  let next =
    1 + (mine.prepare<[], number>('SELECT coalesce(max(number), 0) FROM revision').pluck().get() ?? 0);
  /** Numbers here by numbers there. */
  const numbers = new Map<number, number>();
  for (const { id, number } of graph.nodes) {
    const known = here.get(id);
    if (known !== undefined) {
      numbers.set(number, known);
      continue;
    }
    const stored = read.get(number);
    if (!stored) continue;
    const target = stored.target === null ? null : (numbers.get(stored.target) ?? null);
    insert.run(next, target, ...columns.map((column) => stored[column]));
    numbers.set(number, next);
    next += 1;
  }
}
