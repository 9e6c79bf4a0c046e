import { shortMonthText } from '../language/dates.ts';
import type { Distribution } from '../measures/distribution.ts';
import { numberText, t } from '../language/translate.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import { changeText } from './measure-changes.ts';
import { estimateText, noEstimateText, offScaleText, shortEstimate } from './measures.ts';
import { notComparableText } from './not-comparable.ts';

/** A measure in full, a sentence each, without full stops: what a drawing shows, for who cannot see it. */
export function measureWords(measure: PlaceMeasure): readonly string[] {
  const { measure: kind, estimate, asked, distribution, trend, change, differences } = measure;
  const spread = spreadText(distribution);
  return [
    estimate ? estimateText(kind, estimate) : noEstimateText(kind),
    t('“{{text}}”', { text: asked.wording }),
    ...(estimate && spread !== '' ? [spread] : []),
    ...trendText(kind, trend),
    ...(change ? [changeText(kind, change)] : []),
    ...(differences.length > 0 ? [notComparableText(differences)] : []),
  ];
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

/** Answers that were left out: ‘3 without an answer’, ‘2 answers not on the scale’. */
export const leftOutTexts = ({
  blank,
  offScale,
}: Pick<PlaceMeasure, 'blank' | 'offScale'>): readonly string[] => [
  ...(blank > 0 ? [t('{{blank}} without an answer', { blank: numberText(blank) })] : []),
  ...(offScale > 0 ? [offScaleText(offScale)] : []),
];
