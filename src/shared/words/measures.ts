import { numberText, phrase, t } from '../language/translate.ts';
import { type Estimate, few } from '../measures/estimate.ts';
import type { Asked } from '../measures/asked.ts';
import { type Counted, countedBy, type Measure, unitOf } from '../measures/measure.ts';
import { durationText } from './durations.ts';
import { percent, roundShare, withMinus } from './figures.ts';
import type { Hours } from '../measures/response-time.ts';

const names: Readonly<Record<Measure, string>> = {
  nps: phrase('NPS'),
  csat: phrase('CSAT'),
  ces: phrase('CES'),
  'ces-mean': phrase('CES, mean'),
  success: phrase('Success'),
  ease: phrase('Ease'),
  emotion: phrase('Emotion'),
  rating: phrase('Rating, mean'),
  'drop-off': phrase('Drop-off'),
  positive: phrase('Positive comments'),
  negative: phrase('Negative comments'),
  unclear: phrase('Unclear comments'),
  'response-time': phrase('First response'),
  'response-time-business': phrase('First response, business hours'),
};

/** What a measure is called: ‘NPS’. */
export const measureName = (measure: Measure): string => t(names[measure]);

/** A value of a measure as it is read: ‘20’, ‘−8’, ‘82%’, ‘5.3’. Points and per cent are whole, below 10 % with one decimal. */
export function figureText(measure: Measure, value: number): string {
  switch (unitOf(measure)) {
    case 'points':
      return withMinus(Math.round(value));
    case 'percent':
      return percent(roundShare(value / 100));
    case 'minutes':
      return durationText(value, hoursOf(measure));
    case 'scale':
      return withMinus(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }
}

/** The hours that a response time counts. */
export const hoursOf = (measure: Measure): Hours =>
  measure === 'response-time-business' ? 'business' : 'calendar';

/** What a question is called on a map; with the question itself where another of its measure stands beside it. */
export const measureTitle = (
  measure: Measure,
  { wording }: Pick<Asked, 'wording'>,
  apart: boolean,
): string =>
  apart || measure === 'rating'
    ? t('{{measure}}: {{question}}', { measure: measureName(measure), question: wording })
    : measureName(measure);

/** ‘4 to 35’. */
export const intervalText = (measure: Measure, { low, high }: Pick<Estimate, 'low' | 'high'>): string =>
  t('{{low}} to {{high}}', { low: figureText(measure, low), high: figureText(measure, high) });

/** ‘n 100’. */
export const answersText = ({ n }: Pick<Estimate, 'n'>): string => t('n {{n}}', { n: numberText(n) });

/** The short form: ‘20 (4 to 35), n 100’, with ‘few answers’ where they are. */
export const shortEstimate = (measure: Measure, estimate: Estimate): string =>
  withFew(
    t('{{value}} ({{low}} to {{high}}), n {{n}}', {
      ...figuresOf(measure, estimate),
      n: numberText(estimate.n),
    }),
    estimate,
  );

/** In full, for a hover and for screen readers: ‘NPS 20, between 4 and 35, from 100 answers, few answers’. */
export const estimateText = (measure: Measure, estimate: Estimate): string =>
  withFew(
    t('{{measure}} {{value}}, between {{low}} and {{high}}, {{from}}', {
      measure: measureName(measure),
      ...figuresOf(measure, estimate),
      from: fromCounted[countedBy(measure)](estimate.n),
    }),
    estimate,
  );

/** Where there is no valid answer: ‘NPS: no answers’. */
export const noEstimateText = (measure: Measure): string =>
  t('{{measure}}: no answers', { measure: measureName(measure) });

/** Answers that are blank or not on the scale, as they are reported: ‘3 answers not on the scale’. */
export const offScaleText = (count: number): string => t('{{count}} answers not on the scale', { count });

/** Comments without a tone: ‘8 comments not scored’. */
export const notScoredText = (count: number): string => t('{{count}} comments not scored', { count });

/** The mark on a figure that stands on few answers. */
export const fewAnswers = (): string => t('few answers');

const fromCounted: Readonly<Record<Counted, (count: number) => string>> = {
  answers: (count) => t('from {{count}} answers', { count }),
  people: (count) => t('from {{count}} people', { count }),
  comments: (count) => t('from {{count}} comments', { count }),
  tickets: (count) => t('from {{count}} tickets', { count }),
};

const figuresOf = (
  measure: Measure,
  { value, low, high }: Estimate,
): Readonly<Record<'value' | 'low' | 'high', string>> => ({
  value: figureText(measure, value),
  low: figureText(measure, low),
  high: figureText(measure, high),
});

const withFew = (text: string, estimate: Estimate): string =>
  few(estimate) ? `${text}, ${fewAnswers()}` : text;
