/** Rows that are selected, as ranges from and to a row, both included: rising, apart from each other and never touching. */
export type Ranges = readonly (readonly [from: number, to: number])[];

export const hasRow = (ranges: Ranges, row: number): boolean =>
  ranges.some(([from, to]) => row >= from && row <= to);

export const countRows = (ranges: Ranges): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/** The rows between two, in either order. */
export const between = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)];

/** With the rows of a range among them. */
export function withRange(ranges: Ranges, [from, to]: readonly [number, number]): Ranges {
  const apart = ranges.filter(([a, b]) => b < from - 1 || a > to + 1);
  const joined = ranges.filter(([a, b]) => b >= from - 1 && a <= to + 1);
  const merged: readonly [number, number] = [
    Math.min(from, ...joined.map(([a]) => a)),
    Math.max(to, ...joined.map(([, b]) => b)),
  ];
  return [...apart, merged].sort(([a], [b]) => a - b);
}

/** With a row among them, or without it where it was. */
export function withToggled(ranges: Ranges, row: number): Ranges {
  if (!hasRow(ranges, row)) return withRange(ranges, [row, row]);
  return ranges.flatMap(([from, to]): Ranges => {
    if (row < from || row > to) return [[from, to]];
    const parts: Ranges = [
      [from, row - 1],
      [row + 1, to],
    ];
    return parts.filter(([a, b]) => a <= b);
  });
}
