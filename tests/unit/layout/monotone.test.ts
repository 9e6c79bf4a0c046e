import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveSegments, type Point } from '../../../src/shared/layout/monotone.ts';

const points = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 })
  .map((ys) => ys.map((y, index): Point => ({ x: index * 240, y: Math.round(y * 100) / 100 + 0 })));

const numbersOf = (curve: string): readonly number[] => (curve.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** The height of a cubic at 0..1. */
const cubic = (t: number, a: number, b: number, c: number, d: number): number =>
  (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;

test('a curve goes through all its points and never swings past two neighbours', () => {
  fc.assert(
    fc.property(points, (given) => {
      const segments = curveSegments(given);
      expect(segments.length).toBe(given.length - 1);
      for (const [index, { curve }] of segments.entries()) {
        const from = given[index]!;
        const to = given[index + 1]!;
        const [, y1 = 0, , y2 = 0, x, y] = numbersOf(curve);
        expect([x, y]).toEqual([to.x, to.y]);
        let last = from.y;
        for (let t = 0; t <= 1; t += 0.05) {
          const height = cubic(t, from.y, y1, y2, to.y);
          expect(height).toBeGreaterThanOrEqual(Math.min(from.y, to.y) - 0.05);
          expect(height).toBeLessThanOrEqual(Math.max(from.y, to.y) + 0.05);
          if (to.y >= from.y) expect(height).toBeGreaterThanOrEqual(last - 0.05);
          else expect(height).toBeLessThanOrEqual(last + 0.05);
          last = height;
        }
      }
    }),
  );
});

test('a level curve is a straight line', () => {
  expect(
    curveSegments([
      { x: 0, y: 5 },
      { x: 30, y: 5 },
    ]),
  ).toEqual([{ start: 'M0 5', curve: 'C10 5 20 5 30 5' }]);
});
