import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Rows, scoresOf } from '../../../src/shared/tone/logistic.ts';

/** One column, which is 1 in each row. */
const alike = (count: number): Rows => ({
  starts: Int32Array.from({ length: count + 1 }, (_, index) => index),
  columns: new Int32Array(count),
  values: new Float64Array(count).fill(1),
  width: 1,
});
const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

const tables = fc
  .array(
    fc.record({
      cells: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 }),
      yes: fc.boolean(),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .map((list) => ({
    rows: {
      starts: Int32Array.from({ length: list.length + 1 }, (_, index) => 3 * index),
      columns: Int32Array.from({ length: 3 * list.length }, (_, index) => index % 3),
      values: Float64Array.from(list.flatMap(({ cells }) => cells)),
      width: 3,
    },
    targets: Float64Array.from(list, ({ yes }) => Number(yes)),
    weights: ones(list.length),
  }));

describe('logistic regression', () => {
  it('finds the weight where the slope is 0: three of four, the column held back and the bias free', () => {
    const weights = fit(alike(4), { targets: Float64Array.of(1, 1, 1, 0), weights: ones(4) }, 1);
    expect(weights[0]).toBeCloseTo(0, 2);
    expect(weights[1]).toBeCloseTo(Math.log(3), 2);
  });

  it('leaves out rows of weight 0', () => {
    const targets = Float64Array.of(1, 1, 1, 0, 0, 0, 0);
    const weights = Float64Array.of(1, 1, 1, 1, 0, 0, 0);
    expect(fit(alike(7), { targets, weights }, 1)[1]).toBeCloseTo(Math.log(3), 2);
  });

  it('is at its least: a step to any side costs more', () => {
    fc.assert(
      fc.property(tables, ({ rows, targets, weights }) => {
        const cost = (at: Float64Array): number => {
          const sums = scoresOf(rows, at);
          const loss = targets.reduce((sum, target, row) => {
            const score = sums[row] ?? 0;
            return sum + Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - target * score;
          }, 0);
          return loss + at.slice(0, 3).reduce((sum, one) => sum + one * one, 0) / 2;
        };
        const best = fit(rows, { targets, weights }, 1);
        for (let column = 0; column < 3; column += 1) {
          for (const step of [0.2, -0.2]) {
            const aside = best.slice();
            aside[column] = (aside[column] ?? 0) + step;
            expect(cost(aside)).toBeGreaterThan(cost(best));
          }
        }
      }),
    );
  });

  it('turns over with its targets, to the last bit', () => {
    fc.assert(
      fc.property(tables, ({ rows, targets, weights }) => {
        const turned = fit(rows, { targets: targets.map((one) => 1 - one), weights }, 1);
        const plain = fit(rows, { targets, weights }, 1);
        expect(Array.from(turned, (one) => 0 - one)).toEqual(Array.from(plain, (one) => one + 0));
      }),
    );
  });
});
