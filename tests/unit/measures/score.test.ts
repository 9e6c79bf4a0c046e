import { describe, expect, it } from 'vitest';
import { measures, rangeOf, unitOf } from '../../../src/shared/measures/measure.ts';
import { changeOf, hasRule, scoreOf } from '../../../src/shared/measures/score.ts';
import type { Scored } from '../../../src/shared/measures/asked.ts';
import type { Instrument } from '../../../src/shared/model/role.ts';
import { counted, times } from './answers.ts';

const question = (
  instrument: Instrument,
  [low, high]: readonly [number, number],
  direction: Scored['direction'] = 'high-is-good',
): Scored => ({ instrument, scale: { low, high }, direction });

const rows = [
  [question('nps', [0, 10]), [9, 10, 8, 0], 25],
  [question('csat', [1, 5]), [4, 5, 3, 1], 50],
  [question('csat', [1, 5], 'low-is-good'), [1, 2, 2, 5], 75],
  [question('ces', [1, 7]), [5, 6, 7, 4], 75],
  [question('ces', [1, 5], 'low-is-good'), [1, 2, 3, 5], 50],
  [question('success', [1, 7]), [7, 7, 5, 3], 25],
  [question('ease', [1, 7], 'low-is-good'), [7, 7, 5, 3], -75],
  [question('emotion', [1, 7]), [1, 1, 1, 1], -100],
  [question('rating', [1, 6], 'low-is-good'), [1, 2, 2, 4], 2.25],
] as const;

describe('the score of a question', () => {
  it.each(rows)('by its instrument: %j of %j is %d', (asked, answers, value) => {
    expect(scoreOf(asked, counted(answers))).toMatchObject({ value, n: 4 });
  });

  it.each([
    question('nps', [1, 5]),
    question('nps', [0, 10], 'low-is-good'),
    question('csat', [1, 7]),
    question('ces', [0, 10]),
    question('ease', [1, 5]),
  ])('is none where the instrument has no rule for the scale: %j', (asked) => {
    expect(hasRule(asked)).toBe(false);
    expect(scoreOf(asked, counted([1, 2, 3]))).toBeUndefined();
    expect(changeOf(asked, counted([1, 2, 3]), counted([1, 2, 3]))).toBeUndefined();
  });

  it.each(rows.slice(0, -1))('changes by the difference of the two scores: %j', (asked, answers) => {
    const later = counted([...answers, ...answers, asked.scale.high]);
    const [from, to] = [scoreOf(asked, counted(answers))!, scoreOf(asked, later)!];
    expect(changeOf(asked, counted(answers), later)).toMatchObject({
      value: expect.closeTo(to.value - from.value, 9) as number,
      before: 4,
      after: 9,
    });
  });

  it('of a rating has no change with an interval', () => {
    const rating = question('rating', [1, 5]);
    expect(changeOf(rating, counted(times(9, 1)), counted(times(9, 5)))).toBeUndefined();
  });
});

it('every measure has a range to draw it in', () => {
  const scale = { low: 1, high: 7 };
  const ranges = { points: { low: -100, high: 100 }, percent: { low: 0, high: 100 }, scale, minutes: scale };
  for (const measure of measures) expect(rangeOf(measure, scale)).toEqual(ranges[unitOf(measure)]);
});
