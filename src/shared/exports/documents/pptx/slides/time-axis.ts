import { t } from '../../../../language/translate.ts';
import type { Hours } from '../../../../measures/response-time.ts';
import { type TimeUnit, unitWords } from '../../../../words/durations.ts';

/** An axis of times in the unit that they are read in. */
export type TimeAxis = {
  /** How many minutes one of its units is. */
  readonly minutes: number;
  /** In its unit: the end of the axis, a whole number of steps from 0. */
  readonly most: number;
  readonly step: number;
  /** What follows its numbers, such as ‘hr’, and the unit in full. */
  readonly short: string;
  readonly name: string;
};

/** From so many minutes on a unit is the one to read times in; its steps are those of a clock. */
const units: readonly {
  readonly unit: TimeUnit;
  readonly minutes: number;
  readonly from: number;
  readonly steps: readonly number[];
}[] = [
  { unit: 'day', minutes: 1_440, from: 2 * 1_440, steps: [1, 2, 7, 14, 28] },
  { unit: 'hour', minutes: 60, from: 120, steps: [1, 2, 4, 6, 12, 24, 48] },
  { unit: 'minute', minutes: 1, from: 2, steps: [1, 2, 5, 10, 15, 30] },
  { unit: 'second', minutes: 1 / 60, from: 0, steps: [1, 2, 5, 10, 15, 30] },
];
const MOST_STEPS = 6;

/** The axis for times of up to so many minutes. Business hours are never days: nobody knows how long theirs are. */
export function timeAxis(longest: number, hours: Hours): TimeAxis {
  const { unit, minutes, steps } = units.find(
    (one) => longest >= one.from && !(one.unit === 'day' && hours === 'business'),
  ) ?? { unit: 'second', minutes: 1 / 60, steps: [1] };
  const reach = longest / minutes;
  const step =
    steps.find((one) => reach / one <= MOST_STEPS) ??
    Math.ceil(reach / MOST_STEPS / (steps.at(-1) ?? 1)) * (steps.at(-1) ?? 1);
  return {
    minutes,
    most: step * Math.max(1, Math.ceil(reach / step)),
    step,
    short: unitWords(unit, 'short'),
    name: unitWords(unit, 'long'),
  };
}

/** What is measured, and in which unit: ‘First response (hours)’. */
export const inUnit = (name: string, { name: unit }: TimeAxis): string =>
  t('{{name}} ({{unit}})', { name, unit });
