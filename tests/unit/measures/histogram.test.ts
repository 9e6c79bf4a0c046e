import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHistograms,
  barsOf,
  countBetween,
  highIsGood,
  momentsOf,
  onScale,
} from '../../../src/shared/measures/histogram.ts';
import { answerLists, counted, within } from './answers.ts';

const scale = { low: 1, high: 5 };

describe('answers counted by value', () => {
  it('are told apart into those on the scale and those that are not, and none is clamped', () => {
    fc.assert(
      fc.property(answerLists, (answers) => {
        const { valid, n, offScale } = onScale(counted(answers), scale);
        const slow = within(answers, 1, 5);
        expect(n).toBe(slow.length);
        expect(offScale).toBe(answers.length - slow.length);
        expect(valid.flatMap(({ value, count }) => Array.from({ length: count }, () => value))).toEqual(
          slow.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('have a bar for every value of the scale', () => {
    expect(barsOf(counted([5, 5, 2, 9]), scale).map(({ count }) => count)).toEqual([0, 1, 0, 0, 2]);
  });

  it('of several groups are all their answers', () => {
    fc.assert(
      fc.property(fc.array(answerLists, { maxLength: 4 }), (groups) => {
        const byValue = counted(groups.flat()).toSorted((a, b) => a.value - b.value);
        expect(addHistograms(groups.map(counted))).toEqual(byValue);
      }),
    );
  });

  it('are counted from one value to another, both included', () => {
    expect(countBetween(counted([1, 2, 2, 3, 4]), 2, 3)).toBe(3);
  });

  it('are turned round where low is good', () => {
    expect(highIsGood(counted([1, 2]), scale, 'low-is-good')).toEqual(counted([5, 4]));
    expect(highIsGood(counted([1, 2]), scale, 'high-is-good')).toEqual(counted([1, 2]));
  });

  it('have the mean and the variance of the answers one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 100 }), (answers) => {
        const mean = answers.reduce((sum, one) => sum + one, 0) / answers.length;
        const squares = answers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
        const found = momentsOf(counted(answers))!;
        expect(found.mean).toBeCloseTo(mean, 9);
        expect(found.variance).toBeCloseTo(squares / (answers.length - 1), 9);
      }),
    );
    expect(momentsOf([])).toBeUndefined();
    expect(momentsOf([{ value: 4, count: 1 }])).toEqual({ n: 1, mean: 4, variance: 0 });
  });
});
