import { shortMonthText } from '../language/dates.ts';
import type { Estimate } from '../measures/estimate.ts';
import { unitOf } from '../measures/measure.ts';
import type { Distribution } from '../measures/distribution.ts';
import { numberText, t } from '../language/translate.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import { changeText, risingText } from './measure-changes.ts';
import {
  estimateText,
  hoursOf,
  intervalText,
  measureName,
  noEstimateText,
  notScoredText,
  offScaleText,
  shortEstimate,
} from './measures.ts';
import { responseTimeText, shortResponseTime } from './response-times.ts';
import { durationText } from './durations.ts';
import { notComparableText } from './not-comparable.ts';

/** A measure in full, a sentence each, without full stops: what a drawing shows, for who cannot see it. */
export function measureWords(measure: PlaceMeasure): readonly string[] {
  const { measure: kind, estimate, asked, trend, change, differences, rises } = measure;
  const spread = spreadOf(measure);
  return [
    headText(measure),
    ...meanText(measure),
    ...(asked.wording === '' ? [] : [t('“{{text}}”', { text: asked.wording })]),
    ...(estimate && spread !== '' ? [spread] : []),
    ...(rises ? [risingText(rises)] : []),
    ...trendText(kind, trend),
    ...(change ? [changeText(kind, change)] : []),
    ...(differences.length > 0 ? [notComparableText(differences)] : []),
  ];
}

function headText({ measure, estimate, time, rises }: PlaceMeasure): string {
  if (time) return responseTimeText(hoursOf(measure), time);
  if (rises) return measureName(measure);
  return estimate ? estimateText(measure, estimate) : noEstimateText(measure);
}

/** Beside a share of those who found it easy, the mean: ‘CES, mean: 5.3 (3.7 to 6.8), n 8’. */
export const meanText = ({ mean }: Pick<PlaceMeasure, 'mean'>): readonly string[] =>
  mean === null
    ? []
    : [
        t('{{name}}: {{value}}', {
          name: measureName('ces-mean'),
          value: shortEstimate('ces-mean', mean),
        }),
      ];

/** The short form, with its interval and n; '' where there is no figure. */
export const shortMeasure = ({ measure, estimate, time }: PlaceMeasure): string => {
  if (time) return shortResponseTime(hoursOf(measure), time);
  return estimate ? shortEstimate(measure, estimate) : '';
};

/** ‘4 to 35’; of a response time that nothing bounds above ‘2 hr or more’. */
export function intervalWords(
  { measure, time }: Pick<PlaceMeasure, 'measure' | 'time'>,
  estimate: Estimate,
): string {
  return time && time.high === null
    ? t('{{time}} or more', { time: durationText(estimate.low, hoursOf(measure)) })
    : intervalText(measure, estimate);
}

/** How a measure's answers are spread, in its own words: ‘38 negative, 20 unclear, 54 positive’. */
export function spreadOf({ measure, distribution, time }: PlaceMeasure): string {
  if (time || distribution.kind === 'values') return time ? '' : spreadText(distribution);
  const { bad, middle, good } = distribution;
  if (measure === 'drop-off')
    return t('{{lost}} leave, {{left}} go on', { lost: numberText(bad), left: numberText(good) });
  return measure === 'negative'
    ? t('{{negative}} negative, {{unclear}} unclear, {{positive}} positive', {
        negative: numberText(bad),
        unclear: numberText(middle),
        positive: numberText(good),
      })
    : spreadText(distribution);
}

/** ‘25 bad, 30 in between, 45 good’; of a mean ‘1: 3, 2: 5’. */
export function spreadText(distribution: Distribution): string {
  if (distribution.kind === 'values') {
    return distribution.bars
      .map(({ value, count }) =>
        t('{{name}}: {{value}}', { name: numberText(value), value: numberText(count) }),
      )
      .join(', ');
  }
  const { bad, middle, good } = distribution;
  const values = { bad: numberText(bad), middle: numberText(middle), good: numberText(good) };
  return middle === 0
    ? t('{{bad}} bad, {{good}} good', values)
    : t('{{bad}} bad, {{middle}} in between, {{good}} good', values);
}

/** The first and the last month of a trend: ‘Jan 2026: 12 (3 to 21), n 80’. */
function trendText(kind: PlaceMeasure['measure'], trend: PlaceMeasure['trend']): readonly string[] {
  const known = trend.filter(({ figure }) => figure !== undefined);
  return [known[0], known.at(-1)].flatMap((point) =>
    point?.figure
      ? [
          t('{{name}}: {{value}}', {
            name: shortMonthText(`${point.month}-15`),
            value: shortEstimate(kind, point.figure),
          }),
        ]
      : [],
  );
}

/** What was left out: ‘3 without an answer’, ‘2 answers not on the scale’, ‘8 comments not scored’. */
export const leftOutTexts = ({
  measure,
  blank,
  offScale,
}: Pick<PlaceMeasure, 'measure' | 'blank' | 'offScale'>): readonly string[] => [
  ...(blank > 0 ? [t('{{blank}} without an answer', { blank: numberText(blank) })] : []),
  ...(offScale > 0 ? [offText(measure, offScale)] : []),
];

function offText(measure: PlaceMeasure['measure'], count: number): string {
  if (measure === 'negative') return notScoredText(count);
  return unitOf(measure) === 'minutes' ? t('{{count}} times not counted', { count }) : offScaleText(count);
}
