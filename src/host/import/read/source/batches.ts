import type { RowBatch, TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { BATCH_CELLS, BATCH_ROWS } from './limits.ts';

/** Rows in batches of bounded size, each with the notes on its rows. */
export function* batches(
  rows: readonly TableRow[],
  notes: readonly TableNote[],
  bytes: number,
): Generator<Result<RowBatch>, void, undefined> {
  let [start, cells] = [0, 0];
  const sorted = notes.toSorted((one, other) => one.line - other.line);
  let noted = 0;
  const upTo = (end: number): Result<RowBatch> => {
    const next = rows[end]?.line ?? Infinity;
    const behind = sorted.findIndex(({ line }, at) => at >= noted && line >= next);
    const own = sorted.slice(noted, behind === -1 ? undefined : behind);
    noted += own.length;
    return ok({ rows: rows.slice(start, end), notes: own, bytes });
  };
  for (const [at, row] of rows.entries()) {
    cells += row.cells.length;
    if (at + 1 - start < BATCH_ROWS && cells < BATCH_CELLS) continue;
    yield upTo(at + 1);
    [start, cells] = [at + 1, 0];
  }
  if (start < rows.length || noted < sorted.length) yield upTo(rows.length);
}
