import { between, type Ranges, withRange, withToggled } from './ranges.ts';

/** Which rows are selected, as in a list of files: the row the keys are at, and the one that Shift selects from. */
export type Picked = { readonly at: number; readonly from: number; readonly rows: Ranges };

/** How a row is reached: alone, up to it (Shift), besides the others (Ctrl), or without selecting it (Ctrl and an arrow). */
export type Reach = 'alone' | 'upTo' | 'addUpTo' | 'toggle' | 'go';

export const nothingPicked: Picked = { at: 0, from: 0, rows: [] };

/** Goes to a row of `count`, which is brought between the first and the last. */
export function reachRow(picked: Picked, wanted: number, reach: Reach, count: number): Picked {
  if (count === 0) return nothingPicked;
  const row = Math.min(count - 1, Math.max(0, wanted));
  switch (reach) {
    case 'alone':
      return { at: row, from: row, rows: [[row, row]] };
    case 'upTo':
      return { at: row, from: picked.from, rows: [between(picked.from, row)] };
    case 'addUpTo':
      return { at: row, from: picked.from, rows: withRange(picked.rows, between(picked.from, row)) };
    case 'toggle':
      return { at: row, from: row, rows: withToggled(picked.rows, row) };
    case 'go':
      return { ...picked, at: row };
  }
}

export const pickAll = (picked: Picked, count: number): Picked =>
  count === 0 ? nothingPicked : { at: picked.at, from: 0, rows: [[0, count - 1]] };

/** What remains of it in a list of another length. */
export function fitPicked(picked: Picked, count: number): Picked {
  const fits = picked.at < count && picked.from < count && picked.rows.every(([, to]) => to < count);
  return fits ? picked : reachRow(picked, picked.at, 'alone', count);
}
