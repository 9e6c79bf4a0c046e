import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Histogram } from '../../../src/shared/measures/histogram.ts';
import { nps } from '../../../src/shared/measures/nps.ts';
import { trendOf } from '../../../src/shared/measures/trend.ts';
import { counted, times } from './answers.ts';

const promoters = (count: number): Histogram => counted(times(count, 10));

describe('a trend of months', () => {
  it('has every month from the first to the last, also over a new year; one without answers is a gap', () => {
    const trend = trendOf(
      [
        { month: '2027-02', counts: promoters(3) },
        { month: '2026-11', counts: promoters(40) },
        { month: '2026-12', counts: counted([99]) },
      ],
      nps,
    );
    expect(trend.map(({ month, figure }) => [month, figure?.n])).toEqual([
      ['2026-11', 40],
      ['2026-12', undefined],
      ['2027-01', undefined],
      ['2027-02', 3],
    ]);
  });

  it('is empty without months', () => {
    expect(trendOf([], nps)).toEqual([]);
  });

  it('gives each month the figure of its own answers', () => {
    const answer = fc.record({
      year: fc.integer({ min: 2024, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      score: fc.integer({ min: 0, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 60 }), (answers) => {
        const name = (one: { readonly year: number; readonly month: number }): string =>
          `${one.year}-${String(one.month).padStart(2, '0')}`;
        const scores = (month: string): readonly number[] =>
          answers.filter((one) => name(one) === month).map(({ score }) => score);
        const months = [...new Set(answers.map(name))];
        const trend = trendOf(
          months.map((month) => ({ month, counts: counted(scores(month)) })),
          nps,
        );
        const sorted = months.toSorted();
        const all: string[] = [];
        for (let year = 2024; year <= 2026; year += 1)
          for (let month = 1; month <= 12; month += 1) all.push(name({ year, month }));
        expect(trend.map(({ month }) => month)).toEqual(
          all.filter((month) => month >= sorted[0]! && month <= sorted.at(-1)!),
        );
        for (const { month, figure } of trend) expect(figure).toEqual(nps(counted(scores(month))));
      }),
    );
  });
});
