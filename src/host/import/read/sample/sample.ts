import type { TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import { CELL_COST, FIRST_ROWS, SAMPLE_NOTES, SAMPLE_ROWS, SAMPLE_TEXT } from '../source/limits.ts';

/** Rows of a file by which columns are recognised. */
export type RowSample = {
  /** The first rows as they are, those of headers and blank ones included. */
  readonly first: readonly TableRow[];
  /** Rows from the start, the middle and the end, in the order of the file; all where there are no more. */
  readonly rows: readonly TableRow[];
  /** What was met in the parts that were read. */
  readonly notes: readonly TableNote[];
  /** How many rows the file has; where it was not read as a whole, about. */
  readonly total: number;
  readonly isWhole: boolean;
};

/** Most rows of each part of a sample. */
export const THIRD = Math.ceil(SAMPLE_ROWS / 3);

/** What a row takes of the room of a sample. */
export const costOf = ({ cells }: TableRow): number =>
  cells.reduce((sum, cell) => sum + cell.length, CELL_COST * cells.length);

/** A row whose texts do not hold on to the piece of the file that they were cut from. */
export const ownCopy = ({ line, cells }: TableRow): TableRow => ({
  line,
  cells: JSON.parse(JSON.stringify(cells)) as string[],
});

/** The rows that fit into a part of a sample: the first of them, or the last. */
export function fitting(rows: readonly TableRow[], from: 'start' | 'end'): readonly TableRow[] {
  const ordered = from === 'start' ? rows : rows.toReversed();
  let room = SAMPLE_TEXT;
  const kept = ordered.slice(0, THIRD).filter((row, at) => {
    room -= costOf(row);
    return room >= 0 || at === 0;
  });
  return from === 'start' ? kept : kept.toReversed();
}

/** Takes all rows of a file, one by one, and keeps a sample of them. */
export function sampler(): {
  readonly add: (rows: readonly TableRow[], notes: readonly TableNote[]) => void;
  readonly sample: () => RowSample;
} {
  const start: TableRow[] = [];
  let startRoom = SAMPLE_TEXT;
  let isStart = true;
  let middle: TableRow[] = [];
  let [middleCost, stride, passed] = [0, 1, 0];
  let end: TableRow[] = [];
  let endCost = 0;
  const notes: TableNote[] = [];
  let total = 0;

  const addToMiddle = (row: TableRow): void => {
    if (passed++ % stride !== 0) return;
    middle.push(ownCopy(row));
    middleCost += costOf(row);
    while (middle.length > THIRD || (middleCost > SAMPLE_TEXT && middle.length > 1)) {
      stride *= 2;
      middle = middle.filter((_, at) => at % 2 === 0);
      middleCost = middle.reduce((sum, each) => sum + costOf(each), 0);
    }
  };
  /** Moves on to the middle what is no longer among the last rows. */
  const trimEnd = (): void => {
    let from = 0;
    while (end.length - from > THIRD || (endCost > SAMPLE_TEXT && end.length - from > 1)) {
      const row = end[from];
      if (row) {
        endCost -= costOf(row);
        addToMiddle(row);
      }
      from += 1;
    }
    end = end.slice(from);
  };

  return {
    add(rows, more) {
      total += rows.length;
      if (notes.length < SAMPLE_NOTES) notes.push(...more.slice(0, SAMPLE_NOTES - notes.length));
      for (const row of rows) {
        startRoom -= isStart ? costOf(row) : 0;
        isStart &&= start.length < THIRD && (startRoom >= 0 || start.length === 0);
        if (isStart) start.push(ownCopy(row));
        else {
          end.push(row);
          endCost += costOf(row);
        }
      }
      if (end.length > 2 * THIRD || endCost > 2 * SAMPLE_TEXT) trimEnd();
    },
    sample() {
      trimEnd();
      const rows = [...start, ...middle, ...end.map(ownCopy)];
      return { first: start.slice(0, FIRST_ROWS), rows, notes, total, isWhole: true };
    },
  };
}
