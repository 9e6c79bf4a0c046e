import type { Card } from '../../../shared/model/card.ts';

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
        : `${frequencyRating} of 5`
      : percent(frequencyShare);
  return {
    value: severity === null || frequency === null ? null : severity * frequency,
    parts: `${severity ?? '?'} × ${how}`,
  };
}

/** A share 0..1 as '12.5 %'. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

/** A priority with at most two digits after the point. */
export const priorityText = (value: number): string => `${Number(value.toFixed(2))}`;
