import type { Scale } from '../model/role.ts';

/** Figures that come with an interval. `rating` is the mean of any other scale. */
export const measures = [
  'nps',
  'csat',
  'ces',
  'ces-mean',
  'success',
  'ease',
  'emotion',
  'rating',
  'drop-off',
  'positive',
  'negative',
  'unclear',
  'response-time',
  'response-time-business',
] as const;
export type Measure = (typeof measures)[number];

/** Net scores are in points -100..100, shares in per cent 0..100, means in units of the scale, times in minutes. */
export type Unit = 'points' | 'percent' | 'scale' | 'minutes';

/** What n counts. */
export type Counted = 'answers' | 'people' | 'comments' | 'tickets';

const facts: Readonly<Record<Measure, { readonly unit: Unit; readonly counted: Counted }>> = {
  nps: { unit: 'points', counted: 'answers' },
  csat: { unit: 'percent', counted: 'answers' },
  ces: { unit: 'percent', counted: 'answers' },
  'ces-mean': { unit: 'scale', counted: 'answers' },
  success: { unit: 'points', counted: 'answers' },
  ease: { unit: 'points', counted: 'answers' },
  emotion: { unit: 'points', counted: 'answers' },
  rating: { unit: 'scale', counted: 'answers' },
  'drop-off': { unit: 'percent', counted: 'people' },
  positive: { unit: 'percent', counted: 'comments' },
  negative: { unit: 'percent', counted: 'comments' },
  unclear: { unit: 'percent', counted: 'comments' },
  'response-time': { unit: 'minutes', counted: 'tickets' },
  'response-time-business': { unit: 'minutes', counted: 'tickets' },
};

export const unitOf = (measure: Measure): Unit => facts[measure].unit;
export const countedBy = (measure: Measure): Counted => facts[measure].counted;

/** The lowest and the highest value a measure can have, for an axis; a mean needs the scale it was answered on. */
export function rangeOf(measure: Measure, scale: Scale): Scale {
  const ranges: Readonly<Record<Unit, Scale>> = {
    points: { low: -100, high: 100 },
    percent: { low: 0, high: 100 },
    scale,
    minutes: scale,
  };
  return ranges[unitOf(measure)];
}
