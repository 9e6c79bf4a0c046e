import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ces, ces1, cesMean } from '../../../src/shared/measures/ces.ts';
import { csat } from '../../../src/shared/measures/csat.ts';
import { few } from '../../../src/shared/measures/estimate.ts';
import { experienceScore } from '../../../src/shared/measures/experience.ts';
import { nps } from '../../../src/shared/measures/nps.ts';
import { answerLists, counted, shareOfAnswers, times, within } from './answers.ts';

/** [promoters, passives, detractors], score and interval. */
const published = [
  [[45, 30, 25], 20, 3.77, 35.065],
  [[10, 0, 0], 100, 47.503, 100],
  [[5, 3, 2], 30, -19.051, 65.204],
] as const;

describe('the NPS', () => {
  it.each(published)('of %j is %d, %d to %d', ([up, between, down], value, low, high) => {
    const found = nps(counted([...times(up, 9), ...times(between, 7), ...times(down, 3)]))!;
    expect(found.value).toBeCloseTo(value, 9);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
    expect(found.n).toBe(up + between + down);
  });

  it('counts promoters from 9, detractors to 6 and nothing that is off the scale', () => {
    fc.assert(
      fc.property(answerLists, (answers) => {
        const valid = within(answers, 0, 10);
        fc.pre(valid.length > 0);
        const slow =
          100 * (shareOfAnswers(valid, (one) => one >= 9) - shareOfAnswers(valid, (one) => one <= 6));
        const found = nps(counted(answers))!;
        expect(found.value).toBeCloseTo(slow, 9);
        expect(found.n).toBe(valid.length);
        expect(found.low).toBeLessThanOrEqual(found.value);
        expect(found.high).toBeGreaterThanOrEqual(found.value);
      }),
    );
  });
});

describe('CSAT', () => {
  it.each([
    [82, 100, 82, 73.33, 88.3],
    [9, 10, 90, 59.58, 98.21],
  ])('of %i satisfied among %i is %d, %d to %d', (satisfied, n, value, low, high) => {
    const found = csat(counted([...times(satisfied - 1, 5), 4, ...times(n - satisfied, 3)]))!;
    expect(found.value).toBeCloseTo(value, 9);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
  });

  it('is the share of 4 and 5, of 1 and 2 where low is good', () => {
    fc.assert(
      fc.property(answerLists, (answers) => {
        const valid = within(answers, 1, 5);
        fc.pre(valid.length > 0);
        const tallies = counted(answers);
        expect(csat(tallies)!.value).toBeCloseTo(100 * shareOfAnswers(valid, (one) => one >= 4), 9);
        expect(csat(tallies, 'low-is-good')!.value).toBeCloseTo(
          100 * shareOfAnswers(valid, (one) => one <= 2),
          9,
        );
      }),
    );
  });
});

describe('CES', () => {
  const meanOf = (answers: readonly number[]): number =>
    answers.reduce((sum, one) => sum + one, 0) / answers.length;

  it('2.0 is the share of 5 to 7 with the mean beside it', () => {
    fc.assert(
      fc.property(answerLists, (answers) => {
        const valid = within(answers, 1, 7);
        fc.pre(valid.length > 0);
        const tallies = counted(answers);
        expect(ces(tallies)!.value).toBeCloseTo(100 * shareOfAnswers(valid, (one) => one >= 5), 9);
        const mean = cesMean(tallies)!;
        expect(mean.value).toBeCloseTo(meanOf(valid), 9);
        expect(mean.n).toBe(valid.length);
        expect(mean.low).toBeGreaterThanOrEqual(1);
        expect(mean.high).toBeLessThanOrEqual(7);
      }),
    );
  });

  it('1.0 is turned round: little effort is easy, and high is good in the mean too', () => {
    const tallies = counted([...times(6, 1), ...times(2, 2), 4, 5]);
    expect(ces(tallies, ces1)).toMatchObject({ value: 80, n: 10 });
    expect(cesMean(tallies, ces1)?.value).toBeCloseTo(6 - 1.9, 9);
  });

  it('has no rule for a scale of another length', () => {
    const form = { scale: { low: 0, high: 10 }, direction: 'high-is-good' } as const;
    expect(ces([{ value: 9, count: 4 }], form)).toBeUndefined();
    expect(cesMean([{ value: 9, count: 4 }], form)).toBeUndefined();
  });

  it('has the t interval that a statistics package prints for the mean', () => {
    // scipy.stats.t.interval(0.95, 7, mean, sem) of these answers.
    const found = cesMean(counted([7, 6, 6, 5, 3, 7, 2, 6]))!;
    expect(found.value).toBeCloseTo(5.25, 9);
    expect(found.low).toBeCloseTo(3.7182, 4);
    expect(found.high).toBeCloseTo(6.7818, 4);
  });
});

describe('success, ease and emotion', () => {
  it('are the share of 6 and 7 minus the share of 1 to 3', () => {
    fc.assert(
      fc.property(answerLists, (answers) => {
        const valid = within(answers, 1, 7);
        fc.pre(valid.length > 0);
        const [good, bad] = [
          shareOfAnswers(valid, (one) => one >= 6),
          shareOfAnswers(valid, (one) => one <= 3),
        ];
        const found = experienceScore(counted(answers))!;
        expect(found.value).toBeCloseTo(100 * (good - bad), 9);
        expect(found.n).toBe(valid.length);
      }),
    );
  });

  it('turn answers round where low is good', () => {
    expect(experienceScore(counted([1, 2, 4, 7]), 'low-is-good')).toMatchObject({ value: 25, n: 4 });
  });

  it('have the interval of the NPS', () => {
    const found = experienceScore(counted([...times(45, 7), ...times(30, 5), ...times(25, 2)]))!;
    expect(found).toMatchObject({
      low: expect.closeTo(3.77, 3) as number,
      high: expect.closeTo(35.065, 3) as number,
    });
  });
});

describe('every score', () => {
  it('is none without a valid answer', () => {
    for (const nothing of [[], [{ value: 99, count: 3 }], [{ value: 5, count: 0 }]]) {
      for (const score of [nps, csat, ces, cesMean, experienceScore]) expect(score(nothing)).toBeUndefined();
    }
  });

  it('says few answers below 30', () => {
    expect(few(nps(counted(times(29, 9)))!)).toBe(true);
    expect(few(nps(counted(times(30, 9)))!)).toBe(false);
  });

  it('of a million answers costs no more than of ten', () => {
    const found = nps([
      { value: 10, count: 450_000 },
      { value: 8, count: 300_000 },
      { value: 0, count: 250_000 },
    ])!;
    expect(found.value).toBe(20);
    expect(found.high - found.low).toBeCloseTo(0.318, 2);
  });
});
