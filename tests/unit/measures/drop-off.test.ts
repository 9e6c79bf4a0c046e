import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelOf } from '../../../src/shared/measures/drop-off.ts';
import { wilson } from '../../../src/shared/measures/interval.ts';

describe('a funnel of the stages', () => {
  it('loses what does not reach the next stage', () => {
    const { losses, overall, rises } = funnelOf([1_000, 700, 273, 200]);
    expect(losses.map((loss) => (loss.kind === 'lost' ? loss.share.value : loss.kind))).toEqual([
      expect.closeTo(30, 9),
      expect.closeTo(61, 9),
      expect.closeTo(26.74, 2),
    ]);
    expect(overall).toMatchObject({ value: 20, n: 1_000 });
    expect(rises).toBe(false);
  });

  it('warns where the counts rise, and gives no share there', () => {
    const { losses, overall, rises } = funnelOf([500, 600, 300]);
    expect(losses[0]).toEqual({ kind: 'rises', from: 500, to: 600 });
    expect(losses[1]).toMatchObject({ kind: 'lost', share: { value: 50, n: 600 } });
    expect(rises).toBe(true);
    expect(overall?.value).toBe(60);
    expect(funnelOf([100, 200]).overall).toBeUndefined();
  });

  it('knows nothing around a count that is missing or behind an empty stage', () => {
    expect(funnelOf([100, null, 40]).losses).toEqual([{ kind: 'unknown' }, { kind: 'unknown' }]);
    expect(funnelOf([100, null, 40]).overall?.value).toBe(40);
    expect(funnelOf([0, 0])).toEqual({ losses: [{ kind: 'unknown' }], overall: undefined, rises: false });
    expect(funnelOf([null, 5]).overall).toBeUndefined();
    expect(funnelOf([5, null]).overall).toBeUndefined();
    expect(funnelOf([5])).toEqual({ losses: [], overall: undefined, rises: false });
    expect(funnelOf([])).toEqual({ losses: [], overall: undefined, rises: false });
  });

  it('follows people one by one', () => {
    const journeys = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(journeys, (lastStages) => {
        const people = [1, 2, 3, 4].map((stage) => lastStages.filter((last) => last >= stage).length);
        const { losses, overall, rises } = funnelOf(people);
        expect(rises).toBe(false);
        for (const [index, loss] of losses.entries()) {
          const here = lastStages.filter((last) => last >= index + 1);
          const lost = here.filter((last) => last === index + 1).length;
          if (here.length === 0) {
            expect(loss.kind).toBe('unknown');
            continue;
          }
          const { low, high } = wilson(lost, here.length);
          expect(loss).toMatchObject({
            share: {
              value: expect.closeTo((100 * lost) / here.length, 9) as number,
              low: expect.closeTo(100 * low, 9) as number,
              high: expect.closeTo(100 * high, 9) as number,
              n: here.length,
            },
            counts: { hits: lost, n: here.length },
          });
        }
        const through = lastStages.filter((last) => last === 4).length;
        expect(overall?.value).toBeCloseTo((100 * through) / lastStages.length, 9);
      }),
    );
  });
});
