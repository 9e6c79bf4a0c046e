import { numberText, t } from '../language/translate.ts';
import type { Loss } from '../measures/drop-off.ts';
import { risingText } from './measure-changes.ts';
import { shortEstimate } from './measures.ts';

/** The people at a stage of a funnel; `atLeast` where they were counted at its steps alone. */
export const peopleText = (people: number | null, atLeast: boolean): string => {
  if (people === null) return t('not counted');
  return atLeast ? t('at least {{people}}', { people: numberText(people) }) : numberText(people);
};

/** What a stage loses on the way to the next, with its interval and n; null where that is not known. */
export function lossText(loss: Loss | null | undefined): string | null {
  if (loss?.kind === 'rises') return risingText(loss);
  return loss?.kind === 'lost'
    ? t('loses {{share}}', { share: shortEstimate('drop-off', loss.share) })
    : null;
}
