import fc from 'fast-check';
import type { Histogram } from '../../../src/shared/measures/histogram.ts';

/** Answers one by one as the counts that the product computes from. */
export const counted = (answers: readonly number[]): Histogram =>
  [...new Set(answers)].map((value) => ({ value, count: answers.filter((one) => one === value).length }));

/** A list that repeats a value. */
export const times = (count: number, value: number): readonly number[] =>
  Array.from({ length: count }, () => value);

/** Lists of answers, some of them on no scale. */
export const answerLists = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 10 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 11, 4.5, 1e6) },
  ),
  { maxLength: 200 },
);

/** The answers that are whole numbers of a scale. */
export const within = (answers: readonly number[], low: number, high: number): readonly number[] =>
  answers.filter((answer) => Number.isInteger(answer) && answer >= low && answer <= high);

export const shareOfAnswers = (answers: readonly number[], isOne: (answer: number) => boolean): number =>
  answers.filter(isOne).length / answers.length;
