import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeOfNet,
  changeOfShares,
  fewInChange,
  showsChange,
} from '../../../src/shared/measures/change.ts';
import type { NetCounts } from '../../../src/shared/measures/interval.ts';
import { nps } from '../../../src/shared/measures/nps.ts';
import { shareOf } from '../../../src/shared/measures/share.ts';
import { Z } from '../../../src/shared/measures/z.ts';

type Wave = readonly [up: number, between: number, down: number];
const net = ([up, between, down]: Wave): NetCounts => ({ up, down, n: up + between + down });
const waves = fc
  .tuple(fc.nat(300), fc.nat(300), fc.nat(300))
  .filter(([up, between, down]) => up + between + down > 1);
const shares = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), hits: fc.integer({ min: 0, max: n }) }));

describe('the change of an NPS', () => {
  it.each([
    [[50, 28, 22], [40, 32, 28], -16, -37.561, 6.493],
    [[52, 23, 12], [51, 29, 14], -6.6, -27.28, 14.68],
  ] as const)('from %j to %j is %d, %d to %d', (before, after, value, low, high) => {
    const found = changeOfNet(net(before), net(after))!;
    expect(found.value).toBeCloseTo(value, 1);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
    expect(showsChange(found)).toBe(false);
  });

  it('has the variance of two lists of answers, each with three more', () => {
    const moments = ([up, between, down]: Wave): { readonly mean: number; readonly square: number } => {
      const weights = [up + 0.75, between + 1.5, down + 0.75];
      const n = up + between + down + 3;
      const mean = weights.reduce((sum, weight, index) => sum + weight * (1 - index), 0) / n;
      const spread = weights.reduce((sum, weight, index) => sum + weight * (1 - index - mean) ** 2, 0) / n;
      return { mean, square: spread / n };
    };
    fc.assert(
      fc.property(waves, waves, (before, after) => {
        const [from, to] = [moments(before), moments(after)];
        const reach = Z * Math.sqrt(from.square + to.square);
        const found = changeOfNet(net(before), net(after))!;
        const answers = ([up, between, down]: Wave) => [
          { value: 10, count: up },
          { value: 7, count: between },
          { value: 0, count: down },
        ];
        expect(found.value).toBeCloseTo(nps(answers(after))!.value - nps(answers(before))!.value, 9);
        const ends = [100 * (to.mean - from.mean - reach), 100 * (to.mean - from.mean + reach)] as const;
        expect(found.low).toBeCloseTo(Math.max(-200, Math.min(found.value, ends[0])), 8);
        expect(found.high).toBeCloseTo(Math.min(200, Math.max(found.value, ends[1])), 8);
      }),
    );
  });

  it('is the same the other way round, with the other sign', () => {
    fc.assert(
      fc.property(waves, waves, (before, after) => {
        const there = changeOfNet(net(before), net(after))!;
        const back = changeOfNet(net(after), net(before))!;
        expect(back.value).toBeCloseTo(-there.value, 9);
        expect(back.low).toBeCloseTo(-there.high, 9);
        expect(back.high).toBeCloseTo(-there.low, 9);
      }),
    );
  });
});

describe('the change of a share', () => {
  it('from 82 of 100 to 74 of 100 is -8, -19.29 to 3.52: no change shown', () => {
    const found = changeOfShares({ hits: 82, n: 100 }, { hits: 74, n: 100 })!;
    expect(found.value).toBeCloseTo(-8, 9);
    expect(found.low).toBeCloseTo(-19.29, 2);
    // 3.53 where the two Wilson intervals are rounded to two digits first.
    expect(found.high).toBeCloseTo(3.5244, 4);
    expect(showsChange(found)).toBe(false);
  });

  it('is what Newcombe published for 56 of 70 and 48 of 80', () => {
    // Newcombe 1998, table II, method 10, contrast (a): 0.0524 to 0.3339.
    const found = changeOfShares({ hits: 48, n: 80 }, { hits: 56, n: 70 })!;
    expect(found.value).toBeCloseTo(20, 9);
    expect(found.low).toBeCloseTo(5.24, 2);
    expect(found.high).toBeCloseTo(33.39, 2);
    expect(showsChange(found)).toBe(true);
  });

  it('squares and adds the distances to the ends of the two intervals', () => {
    fc.assert(
      fc.property(shares, shares, (before, after) => {
        const [from, to] = [shareOf(before)!, shareOf(after)!];
        const found = changeOfShares(before, after)!;
        const down = Math.sqrt((to.value - to.low) ** 2 + (from.high - from.value) ** 2);
        const up = Math.sqrt((to.high - to.value) ** 2 + (from.value - from.low) ** 2);
        expect(found.value).toBeCloseTo(to.value - from.value, 9);
        expect(found.low).toBeCloseTo(found.value - down, 8);
        expect(found.high).toBeCloseTo(found.value + up, 8);
        expect(found.low).toBeGreaterThanOrEqual(-100 - 1e-9);
        expect(found.high).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

describe('every change', () => {
  it('is none where one side has no answer', () => {
    expect(changeOfNet({ up: 0, down: 0, n: 0 }, { up: 1, down: 0, n: 1 })).toBeUndefined();
    expect(changeOfShares({ hits: 1, n: 1 }, { hits: 0, n: 0 })).toBeUndefined();
  });

  it('is not shown where an end of the interval is 0', () => {
    const sides = { before: 40, after: 40 };
    expect(showsChange({ value: 3, low: 0, high: 6, ...sides })).toBe(false);
    expect(showsChange({ value: 3, low: 0.1, high: 6, ...sides })).toBe(true);
    expect(showsChange({ value: -3, low: -6, high: -0.1, ...sides })).toBe(true);
  });

  it('says few answers where one side has fewer than 30', () => {
    const change = { value: 3, low: 0, high: 6 };
    expect(fewInChange({ ...change, before: 29, after: 400 })).toBe(true);
    expect(fewInChange({ ...change, before: 400, after: 29 })).toBe(true);
    expect(fewInChange({ ...change, before: 30, after: 30 })).toBe(false);
  });
});
