import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawColumns, drawStack } from '../../../../src/shared/measures/draw/distribution.ts';
import { barsOf } from '../../../../src/shared/measures/histogram.ts';
import { counted } from '../answers.ts';
import { boxes } from './paths.ts';

const box = { x: 10, y: 5, width: 102, height: 8 };

describe('a bar of parts', () => {
  it('is as wide as its counts, with a gap between the parts that hold anyone', () => {
    expect(drawStack([25, 0, 30, 45], box)).toEqual([
      { x: 10, y: 5, width: 25, height: 8 },
      null,
      { x: 36, y: 5, width: 30, height: 8 },
      { x: 67, y: 5, width: 45, height: 8 },
    ]);
  });

  it('is nothing of nobody', () => {
    expect(drawStack([0, 0], box)).toEqual([null, null]);
    expect(drawStack([], box)).toEqual([]);
  });

  it('fills its box in proportion, in order, without a gap where the parts are many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 }), boxes, (counts, place) => {
        const all = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0);
        const parts = drawStack(counts, place);
        const shown = parts.filter((part) => part !== null);
        const gaps = shown.slice(1).map((part, index) => part.x - shown[index]!.x - shown[index]!.width);
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0]!, 6);
        expect(gaps[0] ?? 0).toBeCloseTo((gaps.length < place.width / 2 ? 1 : 0) * Math.sign(gaps.length), 6);
        expect(shown[0]!.x).toBe(place.x);
        expect(shown.at(-1)!.x + shown.at(-1)!.width).toBeCloseTo(place.x + place.width, 6);
        const widths = shown.reduce((sum, part) => sum + part.width, 0);
        for (const [index, count] of counts.entries()) {
          expect(parts[index]?.width ?? 0).toBeCloseTo((widths * count) / all, 6);
        }
      }),
    );
  });
});

describe('columns', () => {
  it('stand on the bottom of the box, the highest as high as it', () => {
    const bars = barsOf(counted([1, 3, 3, 3, 3]), { low: 1, high: 3 });
    const found = drawColumns(bars, { x: 0, y: 10, width: 100, height: 40 }, 0);
    expect(found.map(({ value, y, height }) => [value, y, height])).toEqual([
      [1, 40, 10],
      [2, 50, 0],
      [3, 10, 40],
    ]);
    for (const [index, { x, width }] of found.entries()) {
      expect(x).toBeCloseTo((index * 100) / 3, 6);
      expect(width).toBeCloseTo(100 / 3, 6);
    }
  });

  it('have no height where nobody answered', () => {
    expect(drawColumns(barsOf([], { low: 0, high: 1 }), box).map(({ height }) => height)).toEqual([0, 0]);
  });
});
