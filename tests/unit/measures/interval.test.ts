import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedWald, tInterval, wilson } from '../../../src/shared/measures/interval.ts';
import { tQuantile } from '../../../src/shared/measures/t-quantile.ts';
import { Z } from '../../../src/shared/measures/z.ts';

const hitsOfMany = fc
  .integer({ min: 1, max: 2_000 })
  .chain((n) => fc.record({ n: fc.constant(n), hits: fc.integer({ min: 0, max: n }) }));

/** Looks for the place between where a test fails and where it holds. */
function edge(fails: number, holds: number, test: (at: number) => boolean): number {
  let [from, to] = [fails, holds];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (from + to) / 2;
    if (test(middle)) to = middle;
    else from = middle;
  }
  return to;
}

describe('the Wilson interval of a share', () => {
  it('is what is published for it', () => {
    expect(wilson(82, 100).low).toBeCloseTo(0.7333, 4);
    expect(wilson(82, 100).high).toBeCloseTo(0.883, 4);
    expect(wilson(9, 10).low).toBeCloseTo(0.5958, 4);
    expect(wilson(9, 10).high).toBeCloseTo(0.9821, 4);
  });

  it('holds every share that is at most z standard errors of its own away from what was counted', () => {
    fc.assert(
      fc.property(hitsOfMany, ({ hits, n }) => {
        const counted = hits / n;
        const near = (share: number): boolean => (counted - share) ** 2 <= (Z ** 2 * share * (1 - share)) / n;
        const { low, high } = wilson(hits, n);
        expect(low).toBeCloseTo(hits === 0 ? 0 : edge(0, counted - 1e-12, near), 9);
        expect(high).toBeCloseTo(hits === n ? 1 : edge(1, counted + 1e-12, near), 9);
        expect(low).toBeLessThanOrEqual(counted);
        expect(high).toBeGreaterThanOrEqual(counted);
      }),
    );
  });
});

describe('the adjusted Wald interval of a difference', () => {
  it('is the plain one of the same answers and three more', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (up, between, down) => {
        fc.pre(up + between + down > 1);
        const n = up + between + down + 3;
        const scores = [
          [1, up + 0.75],
          [0, between + 1.5],
          [-1, down + 0.75],
        ] as const;
        const mean = scores.reduce((sum, [score, weight]) => sum + (score * weight) / n, 0);
        const variance = scores.reduce((sum, [score, weight]) => sum + ((score - mean) ** 2 * weight) / n, 0);
        const reach = Z * Math.sqrt(variance / n);
        const found = adjustedWald({ up, down, n: n - 3 });
        expect(found.low).toBeCloseTo(Math.max(-1, mean - reach), 10);
        expect(found.high).toBeCloseTo(Math.min(1, mean + reach), 10);
      }),
    );
  });

  it('holds the difference that was counted, also of a single answer', () => {
    expect(adjustedWald({ up: 1, down: 0, n: 1 }).high).toBe(1);
    expect(adjustedWald({ up: 0, down: 1, n: 1 }).low).toBe(-1);
  });
});

describe('the quantile of t', () => {
  /** Computed with scipy.stats.t.ppf(0.975, freedom). */
  const published = [
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [3, 3.1824463052837078],
    [4, 2.7764451051977934],
    [9, 2.262157162798205],
    [10, 2.228138851986274],
    [29, 2.045229642132703],
    [30, 2.0422724563012378],
    [99, 1.9842169515864174],
    [199, 1.9719565442517533],
    [200, 1.9718962236339088],
    [1_000, 1.9623390808264083],
    [999_999, 1.9599663568164791],
  ] as const;

  it.each(published)('with %i degrees of freedom is %f', (freedom, quantile) => {
    expect(tQuantile(freedom)).toBeCloseTo(quantile, 6);
  });

  it('leaves 95 % of the density within it, added up in narrow strips', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (freedom) => {
        const strips = 20_000;
        const edgeAngle = Math.atan(tQuantile(freedom) / Math.sqrt(freedom));
        let [inside, all] = [0, 0];
        for (let strip = 0; strip < strips; strip += 1) {
          const angle = ((strip + 0.5) / strips) * (Math.PI / 2);
          const density = Math.cos(angle) ** (freedom - 1);
          all += density;
          inside += density * Math.min(1, Math.max(0, (edgeAngle / (Math.PI / 2)) * strips - strip));
        }
        expect(inside / all).toBeCloseTo(0.95, 5);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the t interval of a mean', () => {
  const scale = { low: 1, high: 7 };

  it('is the whole scale for one answer, and stays within it', () => {
    expect(tInterval({ n: 1, mean: 6, variance: 0 }, scale)).toEqual(scale);
    expect(tInterval({ n: 2, mean: 6.5, variance: 0.5 }, scale)).toEqual({
      low: expect.closeTo(1, 10) as number,
      high: 7,
    });
  });

  it('reaches the quantile times the standard error to each side', () => {
    const { low, high } = tInterval({ n: 30, mean: 5, variance: 4 }, scale);
    expect(low).toBeCloseTo(5 - 2.04523 * (2 / Math.sqrt(30)), 5);
    expect(high).toBeCloseTo(5 + 2.04523 * (2 / Math.sqrt(30)), 5);
  });
});
