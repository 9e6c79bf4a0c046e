import type { Stack } from './memo.ts';
import { CELL_GAP } from './sizes.ts';

/** A column of one lane: the contents of its cell, and where it begins, px from the lane's top. */
export type LaneColumn = { readonly stack: Stack | undefined; readonly offset: number };

/** A card that lies over a column it does not belong to: by its own column and its position in the cell. */
export type Cover = { readonly column: number; readonly position: number };

export type PlacedColumn = {
  /** Where each card of the cell begins, px from the lane's top. */
  readonly tops: readonly number[];
  readonly covers: readonly Cover[];
  /** Where the last card that lies here ends, px from the lane's top; the offset where none does. */
  readonly end: number;
};

type Taken = { readonly from: number; readonly to: number };

/**
 * Places the cards of a lane in which some lie over several columns. Column by column: a row of cards of one column
 * goes below the one before it, into the first room that cards from the left leave; a wide card goes below all that
 * lies in the columns it covers. So no two overlap, and the work grows with the cards and the columns they cover.
 */
export function placeWideCards(columns: readonly LaneColumn[]): readonly PlacedColumn[] {
  /** What cards from the left take of each column, top to bottom. */
  const taken: Taken[][] = columns.map(() => []);
  const covers: Cover[][] = columns.map(() => []);
  const ends = columns.map(({ offset }) => offset);
  const placed = columns.map(({ stack, offset }, column) => {
    const tops: number[] = [];
    const own = taken[column] ?? [];
    let free = offset + CELL_GAP;
    let next = 0;
    for (const row of stack?.rows ?? []) {
      const { from: position, height } = row;
      const span = Math.min(row.span, columns.length - column);
      if (span > 1) {
        for (let at = column; at < column + span; at += 1) {
          free = Math.max(
            free,
            (columns[at]?.offset ?? 0) + CELL_GAP,
            (taken[at]?.at(-1)?.to ?? 0) + CELL_GAP,
          );
        }
      }
      for (let one = own[next]; one && one.from < free + height + CELL_GAP; one = own[next]) {
        free = Math.max(free, one.to + CELL_GAP);
        next += 1;
      }
      for (let at = row.from; at < row.to; at += 1) tops.push(free);
      const to = free + height;
      for (let at = column; at < column + span; at += 1) ends[at] = Math.max(ends[at] ?? 0, to);
      for (let at = column + 1; at < column + span; at += 1) {
        taken[at]?.push({ from: free, to });
        covers[at]?.push({ column, position });
      }
      free = to + CELL_GAP;
    }
    return tops;
  });
  return placed.map((tops, column) => ({ tops, covers: covers[column] ?? [], end: ends[column] ?? 0 }));
}
