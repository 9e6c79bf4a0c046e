import { numberText, t } from '../language/translate.ts';
import { type Change, fewInChange, showsChange } from '../measures/change.ts';
import type { Loss } from '../measures/drop-off.ts';
import { type Measure, unitOf } from '../measures/measure.ts';
import { signed } from './figures.ts';
import { fewAnswers } from './measures.ts';

/** ‘no change shown’ where the interval covers 0, else ‘higher’ or ‘lower’. */
export const changeVerdict = (change: Change): string =>
  !showsChange(change) ? t('no change shown') : change.value > 0 ? t('higher') : t('lower');

/** In full: ‘no change shown: −16 points, between −38 and +6, n 100 before and 100 after’; of shares percentage points. */
export function changeText(measure: Measure, change: Change): string {
  const values = {
    ...figuresOf(change),
    verdict: changeVerdict(change),
    before: numberText(change.before),
    after: numberText(change.after),
  };
  const text =
    unitOf(measure) === 'percent'
      ? t(
          '{{verdict}}: {{value}} percentage points, between {{low}} and {{high}}, n {{before}} before and {{after}} after',
          values,
        )
      : t(
          '{{verdict}}: {{value}} points, between {{low}} and {{high}}, n {{before}} before and {{after}} after',
          values,
        );
  return fewInChange(change) ? `${text}, ${fewAnswers()}` : text;
}

/** The warning of a funnel whose counts rise. */
export const risingText = ({ from, to }: Extract<Loss, { readonly kind: 'rises' }>): string =>
  t('The count rises from {{from}} to {{to}} here: the counts are not of one population.', {
    from: numberText(from),
    to: numberText(to),
  });

const figuresOf = ({ value, low, high }: Change): Readonly<Record<'value' | 'low' | 'high', string>> => ({
  value: signed(rounded(value)),
  low: signed(rounded(low)),
  high: signed(rounded(high)),
});

/** Whole points; with one decimal where 0 would be read of what is not 0. */
const rounded = (points: number): number =>
  Math.abs(points) < 0.5 ? Math.round(points * 10) / 10 : Math.round(points);
