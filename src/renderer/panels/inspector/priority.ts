import { numberText } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { painPriority } from '../../../shared/priorities/matrix.ts';
import { frequencyText } from '../../../shared/priorities/words.ts';

export type Priority = {
  /** severity x frequency as a share, 0..4; null while either is not rated. */
  readonly value: number | null;
  /** The product with its parts: '3 × 40 %', or '3 × 4 of 5 (70 %)'. */
  readonly parts: string;
};

/** How urgent a pain point is, as its matrix ranks it. The parts are kept in view. */
export function priorityOf(card: Card): Priority {
  return { value: painPriority(card), parts: `${card.severity ?? '?'} × ${frequencyText(card)}` };
}

/** A priority with at most two digits after the point. */
export const priorityText = (value: number): string => numberText(value, { maximumFractionDigits: 2 });
