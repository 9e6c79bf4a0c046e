import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf } from '../../../../src/shared/measures/draw/geometry.ts';
import { drawScore } from '../../../../src/shared/measures/draw/score.ts';
import { path } from '../../../../src/shared/scene/make-shape.ts';
import { moveShape } from '../../../../src/shared/scene/move-shape.ts';
import { between, boxes, pointsOf } from './paths.ts';

const range = { low: -100, high: 100 };
const score = { value: 20, low: -10, high: 50, n: 100 };
const box = { x: 10, y: 20, width: 208, height: 16 };

describe('a score with its whisker', () => {
  it('is a dot on a line, with a line to each end of its interval', () => {
    expect(drawScore(score, range, box)).toEqual({
      axis: 'M14,28L214,28',
      zero: 'M114,20L114,36',
      whisker: 'M104,28L164,28M104,25L104,31M164,25L164,31',
      dot: { x: 130, y: 24, width: 8, height: 8 },
    });
  });

  it('has a line at 0 only where 0 is inside the range', () => {
    expect(drawScore({ ...score, low: 0 }, { low: 0, high: 100 }, box).zero).toBeNull();
  });

  it('is moved by a scene as every path', () => {
    const shape = path({ id: null, role: 'cell' }, drawScore(score, range, box).axis, { stroke: '#000000' });
    expect(moveShape(shape, 1, 2)).toMatchObject({ d: 'M15,30L215,30' });
  });

  it('stays in its box, with every value where it belongs', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(value, value, value), boxes, (values, place) => {
        const [low, middle, high] = values.toSorted((a, b) => a - b) as [number, number, number];
        const { dot, whisker } = drawScore({ value: middle, low, high, n: 40 }, range, place);
        const x = (at: number): number => between(at, -100, 100, place.x + 4, place.x + place.width - 4);
        expect(dot.x + dot.width / 2).toBeCloseTo(x(middle), 6);
        expect(dot.x).toBeGreaterThanOrEqual(place.x - 1e-6);
        expect(dot.x + dot.width).toBeLessThanOrEqual(place.x + place.width + 1e-6);
        const [from, to] = pointsOf(whisker) as [readonly [number, number], readonly [number, number]];
        expect(Math.abs(from[0] - x(low))).toBeLessThanOrEqual(0.0051);
        expect(Math.abs(to[0] - x(high))).toBeLessThanOrEqual(0.0051);
        expect(from[1]).toBe(place.y + place.height / 2);
      }),
    );
  });
});

it('an axis has round values', () => {
  expect(ticksOf(range, 0, 200, 5)).toEqual([
    { value: -100, at: 0 },
    { value: -50, at: 50 },
    { value: 0, at: 100 },
    { value: 50, at: 150 },
    { value: 100, at: 200 },
  ]);
});
