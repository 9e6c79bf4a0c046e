import type { Card } from '../model/card.ts';

/** How many columns the axis of frequencies has: the ratings 1 to 5. */
const LEVELS = 5;
/** So that 0.2 + 0.4 still is three fifths. */
const ROUNDING = 1e-9;

type Frequency = Pick<Card, 'frequencyShare' | 'frequencyRating'>;

/**
 * Where a share of customers (0..1) lies among the ratings 1 to 5: each stands for a fifth of all customers, its upper
 * end included. 20 % is 1, 21 % is 2, everybody is 5; nobody is 1, too, since there is nothing less.
 */
export const levelOfShare = (share: number): number =>
  Math.min(LEVELS, Math.max(1, Math.ceil(share * LEVELS - ROUNDING)));

/** The share that a rating stands for where the two are compared: the middle of its fifth, 10 % for 1 to 90 % for 5. */
export const shareOfLevel = (level: number): number => (level - 0.5) / LEVELS;

/** The fifth that a rating stands for, as shares 0..1. */
export const bandOfLevel = (level: number): readonly [from: number, to: number] => [
  (level - 1) / LEVELS,
  level / LEVELS,
];

/** Which of the five levels a pain point's frequency has; null while it is not rated. */
export const frequencyLevel = ({ frequencyShare, frequencyRating }: Frequency): number | null =>
  frequencyShare === null ? frequencyRating : levelOfShare(frequencyShare);

/** How often as a share 0..1, measured or what its rating stands for; null while it is not rated. */
export const frequencyAsShare = ({ frequencyShare, frequencyRating }: Frequency): number | null =>
  frequencyShare ?? (frequencyRating === null ? null : shareOfLevel(frequencyRating));
