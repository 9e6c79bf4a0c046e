import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTrend, trendRange } from '../../../../src/shared/measures/draw/trend.ts';
import type { Estimate } from '../../../../src/shared/measures/estimate.ts';
import type { TrendMonth } from '../../../../src/shared/measures/trend.ts';
import { between, boxes, pointsOf } from './paths.ts';

const range = { low: -100, high: 100 };
const box = { x: 0, y: 0, width: 305, height: 105 };
const months = (...values: readonly (number | null)[]): readonly TrendMonth<Estimate>[] =>
  values.map((value, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    figure: value === null ? undefined : { value, low: value - 10, high: value + 10, n: 40 },
  }));

describe('a trend of months', () => {
  it('is a line with its interval, broken where a month has no answers', () => {
    const drawn = drawTrend(months(0, 20, null, 40), range, box);
    expect(drawn.zero).toBe('M0,52.5L305,52.5');
    expect(drawn.lines).toEqual(['M2.5,52.5L102.5,42.5']);
    expect(drawn.bands).toEqual(['M2.5,47.5L102.5,37.5L102.5,47.5L2.5,57.5Z']);
    expect(drawn.points.map(({ month, alone }) => [month, alone])).toEqual([
      ['2026-01', false],
      ['2026-02', false],
      ['2026-04', true],
    ]);
    expect(drawn.points[2]).toMatchObject({
      dot: { x: 300, y: 30, width: 5, height: 5 },
      whisker: 'M302.5,37.5L302.5,27.5',
    });
  });

  it('of one month is a dot in the middle, of none nothing', () => {
    const one = drawTrend(months(50), range, box);
    expect([one.lines, one.bands]).toEqual([[], []]);
    expect(one.points[0]!.dot.x).toBe(150);
    expect(drawTrend([], { low: 0, high: 100 }, box)).toEqual({
      zero: null,
      lines: [],
      bands: [],
      points: [],
    });
  });

  it('has every month and every value where it belongs', () => {
    const values = fc.array(fc.option(fc.integer({ min: -90, max: 90 })), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, boxes, (list, place) => {
        const drawn = drawTrend(months(...list), range, place);
        const at = (index: number, value: number): readonly [number, number] => [
          between(index, 0, list.length - 1, place.x + 2.5, place.x + place.width - 2.5),
          between(value, -100, 100, place.y + place.height - 2.5, place.y + 2.5),
        ];
        const known = list.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
        for (const [order, { value, index }] of known.entries()) {
          const { dot } = drawn.points[order]!;
          expect(dot.x + 2.5).toBeCloseTo(at(index, value)[0], 6);
          expect(dot.y + 2.5).toBeCloseTo(at(index, value)[1], 6);
        }
        const steps = known.filter(({ index }) => index > 0 && list[index - 1] !== null);
        const drawnSteps = drawn.lines.reduce((sum, d) => sum + pointsOf(d).length - 1, 0);
        expect(drawnSteps).toBe(steps.length);
        for (const [index, band] of drawn.bands.entries()) {
          expect(pointsOf(band).length).toBe(2 * pointsOf(drawn.lines[index]!).length);
        }
      }),
    );
  });
});

describe('the range of a trend', () => {
  it('is as much of the measure as its months need, in round numbers', () => {
    expect(trendRange(months(20, 31), range)).toEqual({ low: 10, high: 50 });
    expect(trendRange(months(88, 92), { low: 0, high: 100 })).toEqual({ low: 70, high: 100 });
    expect(trendRange(months(null), range)).toEqual(range);
    const flat = [{ month: '2026-01', figure: { value: 4, low: 4, high: 4, n: 3 } }];
    expect(trendRange(flat, { low: 1, high: 7 })).toEqual({ low: 1, high: 7 });
  });

  it('holds every interval and lies within the range of the measure', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 12 }), (list) => {
        const { low, high } = trendRange(months(...list), range);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(Math.min(...list) - 10);
        expect(high).toBeGreaterThanOrEqual(Math.max(...list) + 10);
      }),
    );
  });
});
