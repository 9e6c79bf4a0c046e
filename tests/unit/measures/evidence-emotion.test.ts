import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceEmotion } from '../../../src/shared/measures/evidence-emotion.ts';

describe('emotion by the evidence', () => {
  it('is the weighted mean; what is not scored is skipped', () => {
    const pieces = [{ score: -2, weight: 300 }, { score: 2 }, { score: null }, { score: null, count: 3 }];
    expect(evidenceEmotion(pieces)).toMatchObject({
      value: -1,
      spread: Math.sqrt(3),
      lowest: -2,
      highest: 2,
      n: 2,
      skipped: 4,
      offScale: 0,
    });
  });

  it('shows in the spread that a pain and a gain cancel', () => {
    expect(evidenceEmotion([{ score: -2 }, { score: 2 }])).toMatchObject({ value: 0, spread: 2 });
    expect(evidenceEmotion([{ score: 0 }, { score: 0 }])).toMatchObject({ value: 0, spread: 0 });
  });

  it('reports scores and weights that cannot be, and does not clamp them', () => {
    const pieces = [{ score: 3 }, { score: NaN }, { score: 1, weight: 0 }, { score: 1, weight: -1 }];
    expect(evidenceEmotion(pieces)).toBeUndefined();
    expect(evidenceEmotion([...pieces, { score: 1 }])).toMatchObject({ value: 1, n: 1, offScale: 4 });
  });

  it('is none where nothing is scored', () => {
    expect(evidenceEmotion([])).toBeUndefined();
    expect(evidenceEmotion([{ score: null }])).toBeUndefined();
  });

  it('is the plain mean and spread of the pieces, each repeated by its weight', () => {
    const felt = fc.record({
      score: fc.integer({ min: -2, max: 2 }),
      weight: fc.integer({ min: 1, max: 9 }),
      count: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(felt, { minLength: 1, maxLength: 20 }), (pieces) => {
        const repeated = pieces.flatMap(({ score, weight, count }) =>
          Array.from({ length: weight * count }, () => score),
        );
        const mean = repeated.reduce((sum, one) => sum + one, 0) / repeated.length;
        const square = repeated.reduce((sum, one) => sum + (one - mean) ** 2, 0) / repeated.length;
        const found = evidenceEmotion(pieces)!;
        expect(found.value).toBeCloseTo(mean, 9);
        expect(found.spread).toBeCloseTo(Math.sqrt(square), 6);
        expect(found.n).toBe(pieces.reduce((sum, { count }) => sum + count, 0));
        expect([found.lowest, found.highest]).toEqual([Math.min(...repeated), Math.max(...repeated)]);
      }),
    );
  });
});
