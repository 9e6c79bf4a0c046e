import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toneOf, toneShares } from '../../../src/shared/measures/tone-shares.ts';
import { wilson } from '../../../src/shared/measures/interval.ts';

describe('the tone of comments', () => {
  it.each([
    [0.05, 'positive'],
    [0.049, 'unclear'],
    [0, 'unclear'],
    [-0.049, 'unclear'],
    [-0.05, 'negative'],
    [-1, 'negative'],
  ])('of a compound score of %d is %s', (compound, tone) => {
    expect(toneOf(compound)).toBe(tone);
  });

  it('is in shares of the scored comments; those that were not scored stand beside them', () => {
    const compounds = fc.array(fc.option(fc.double({ min: -1, max: 1, noNaN: true })), { maxLength: 120 });
    fc.assert(
      fc.property(compounds, (all) => {
        const scored = all.filter((one) => one !== null);
        const counts = { positive: 0, negative: 0, unclear: 0, notScored: all.length - scored.length };
        for (const one of scored) counts[toneOf(one)] += 1;
        const found = toneShares(counts);
        expect([found.scored, found.notScored]).toEqual([scored.length, all.length - scored.length]);
        if (scored.length === 0) {
          expect([found.positive, found.negative, found.unclear]).toEqual([undefined, undefined, undefined]);
          return;
        }
        const negative = scored.filter((one) => one <= -0.05).length;
        const { low, high } = wilson(negative, scored.length);
        expect(found.negative).toEqual({
          value: expect.closeTo((100 * negative) / scored.length, 9) as number,
          low: expect.closeTo(100 * low, 9) as number,
          high: expect.closeTo(100 * high, 9) as number,
          n: scored.length,
        });
        const sum = [found.positive, found.negative, found.unclear].reduce((all, one) => all + one!.value, 0);
        expect(sum).toBeCloseTo(100, 9);
      }),
    );
  });
});
