import { numberText, t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { percent } from '../../ui/words.ts';

export type Priority = {
  /** severity x frequency; null while either is not judged. */
  readonly value: number | null;
  /** The product with its parts: '3 × 40 %'. */
  readonly parts: string;
};

/** How urgent a pain point is: severity (0..4) x frequency (a share 0..1, or a rating 1..5). The parts are kept in view. */
export function priorityOf({ severity, frequencyShare, frequencyRating }: Card): Priority {
  const frequency = frequencyShare ?? frequencyRating;
  const how =
    frequencyShare === null
      ? frequencyRating === null
        ? '?'
        : t('{{rating}} of 5', { rating: frequencyRating })
      : percent(frequencyShare);
  return {
    value: severity === null || frequency === null ? null : severity * frequency,
    parts: `${severity ?? '?'} × ${how}`,
  };
}

/** A priority with at most two digits after the point. */
export const priorityText = (value: number): string => numberText(value, { maximumFractionDigits: 2 });
