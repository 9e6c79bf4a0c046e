import { BLANK, INVALID } from './values.ts';

/** Small numbers in the place of values: one for each row, and what each number stands for. Two may stand for the same. */
export type Numbered = { readonly of: Uint8Array | Int32Array; readonly values: readonly number[] };

export const valueAt = ({ of, values }: Numbered, row: number): number => values[of[row] ?? 0] ?? BLANK;

/** Values that are so far apart are looked up, which takes several times as long as a place in a table. */
const WIDEST = 2 ** 16;

/** Which of the steps of so many a value is in, as 1,440 minutes are a day. `BLANK` and `INVALID` stay what they are. */
export const stepOf = (value: number, step: number): number =>
  value === BLANK || value === INVALID ? value : Math.floor(value / step);

/** Numbers values, or the steps that they are in. */
export function numbered(values: Int32Array | Float64Array, step = 1): Numbered {
  const [low, high] = rangeOf(values);
  const base = Math.floor(low / step);
  const width = Math.floor(high / step) - base + 1;
  // 0 is none yet, so that numbers in it are one more.
  const table = new Int32Array(width <= WIDEST ? width : 0);
  const others = new Map<number, number>();
  const of = new Int32Array(values.length);
  const found: number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const key = stepOf(values[row] as number, step);
    const place = key - base;
    const isIn = place >= 0 && place < table.length;
    let number = isIn ? (table[place] as number) : (others.get(key) ?? 0);
    if (number === 0) {
      number = found.push(key);
      if (isIn) table[place] = number;
      else others.set(key, number);
    }
    of[row] = number - 1;
  }
  return { of, values: found };
}

function rangeOf(values: Int32Array | Float64Array): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    if (value === BLANK || value === INVALID) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, -1] : [low, high];
}
