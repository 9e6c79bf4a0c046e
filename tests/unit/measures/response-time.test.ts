import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianRanks } from '../../../src/shared/measures/median-ranks.ts';
import { responseTime } from '../../../src/shared/measures/response-time.ts';
import { counted } from './answers.ts';

describe('the ranks that bound a median', () => {
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [11, 2, 10],
    [25, 8, 18],
    [30, 10, 21],
    [71, 27, 45],
    [100, 40, 61],
    [1_001, 470, 532],
    [20_000, 9_861, 10_140],
    [1_000_000, 499_020, 500_981],
  ])('of %i values are %i and %i', (n, low, high) => {
    expect(medianRanks(n)).toEqual({ low, high });
  });

  it('are none below 6 values', () => {
    for (const n of [0, 1, 5]) expect(medianRanks(n)).toBeUndefined();
  });

  it('are the innermost that miss in at most one case of 20, counted in whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 300 }), (n) => {
        let [ways, missed, rank] = [1n, 0n, 0];
        const all = 2n ** BigInt(n);
        while ((missed + ways) * 40n <= all) {
          missed += ways;
          ways = (ways * BigInt(n - rank)) / BigInt(rank + 1);
          rank += 1;
        }
        expect(medianRanks(n)).toEqual({ low: rank, high: n - rank + 1 });
      }),
    );
  });
});

describe('first response time', () => {
  it('is a median with its interval and the time within which nine in ten are answered', () => {
    const minutes = Array.from({ length: 11 }, (_, index) => (index + 1) * 10);
    expect(responseTime(counted(minutes))).toEqual({
      median: 60,
      low: 20,
      high: 100,
      p90: 100,
      n: 11,
      unanswered: 0,
      offScale: 0,
    });
  });

  it('takes a ticket without an answer as longer than every answer, never as 0', () => {
    const answered = counted([1, 2, 3, 4, 5, 6]);
    expect(responseTime(answered, 1)?.median).toBe(4);
    expect(responseTime(answered, 3)?.median).toBe(5);
    expect(responseTime(answered, 3)).toMatchObject({ n: 9, unanswered: 3, p90: null });
    expect(responseTime(answered, 7)).toMatchObject({ median: null, low: 3, high: null });
    expect(responseTime([], 4)).toMatchObject({ median: null, low: 0, high: null, p90: null, n: 4 });
  });

  it('has no upper bound for the median of fewer than 6 tickets', () => {
    expect(responseTime(counted([3, 5, 9]))).toMatchObject({ median: 5, low: 0, high: null });
  });

  it('reports answers older than their ticket and does not count them', () => {
    expect(responseTime(counted([-5, 10, 20]))).toMatchObject({ median: 15, n: 2, offScale: 1 });
    expect(responseTime(counted([-5]))).toBeUndefined();
  });

  it('is none without a ticket', () => {
    expect(responseTime([])).toBeUndefined();
    expect(responseTime([{ value: 5, count: 0 }], 0)).toBeUndefined();
  });

  it('agrees with the list of all tickets, sorted', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 80 });
    fc.assert(
      fc.property(times, fc.nat(20), (minutes, unanswered) => {
        fc.pre(minutes.length + unanswered > 0);
        const sorted: readonly number[] = [
          ...minutes.toSorted((a, b) => a - b),
          ...Array.from({ length: unanswered }, () => Infinity),
        ];
        const middle = (sorted.length - 1) / 2;
        const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
        const found = responseTime(counted(minutes), unanswered)!;
        expect(found.median ?? Infinity).toBe(median);
        const ranks = medianRanks(sorted.length);
        expect(found.low ?? Infinity).toBe(ranks ? sorted[ranks.low - 1] : 0);
        expect(found.high ?? Infinity).toBe(ranks ? sorted[ranks.high - 1] : Infinity);
        const [whole, tenths] = [Math.floor((9 * (sorted.length - 1)) / 10), (9 * (sorted.length - 1)) % 10];
        const [below, above] = [sorted[whole]!, sorted[whole + (tenths === 0 ? 0 : 1)]!];
        const p90 = above === Infinity ? Infinity : below + (tenths / 10) * (above - below);
        expect(found.p90 ?? Infinity).toBeCloseTo(p90, 6);
      }),
    );
  });

  it('lies between two times as a spreadsheet has it', () => {
    // PERCENTILE.INC of 1, 2, 4, 8 and 0.9.
    expect(responseTime(counted([1, 2, 4, 8]))?.p90).toBeCloseTo(6.8, 9);
  });
});
