import fc from 'fast-check';

/** The points of path data, in its order; fails on what scenes cannot move (anything but absolute M, L and Z). */
export function pointsOf(d: string): readonly (readonly [number, number])[] {
  if (!/^(M|L|Z|,|-|\.|\d)*$/.test(d)) throw new Error(`Not of absolute M, L and Z: ${d}`);
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index]!,
    numbers[2 * index + 1]!,
  ]);
}

export const boxes = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
  width: fc.integer({ min: 40, max: 600 }),
  height: fc.integer({ min: 12, max: 200 }),
});

/** Where a value lies between two places. */
export const between = (value: number, low: number, high: number, from: number, to: number): number =>
  from + ((value - low) / (high - low)) * (to - from);
