import type { Card } from '../model/card.ts';
import { type Axis, judgementsOf, type MatrixKind, matrixShapes, type Place } from './matrix.ts';

/** The scores that a move in a matrix sets; `edit-cards` takes it as it is. */
export type ScorePatch = Partial<
  Pick<Card, 'impact' | 'effort' | 'severity' | 'frequencyShare' | 'frequencyRating'>
>;

const within = (value: number, { least, most }: Axis): number => Math.min(most, Math.max(least, value));
const middle = ({ least, most }: Axis): number => (least + most) / 2;

/**
 * The cell one step further: `dx` towards more effort or frequency, `dy` towards more impact or severity. A card that
 * is not rated yet comes into the middle first; a score that it has stays.
 */
export function stepFrom(kind: MatrixKind, card: Card, dx: number, dy: number): Place {
  const { x, y } = judgementsOf(kind, card);
  const axes = matrixShapes[kind];
  if (x === null || y === null) return { x: x ?? middle(axes.x), y: y ?? middle(axes.y) };
  return { x: within(x + dx, axes.x), y: within(y + dy, axes.y) };
}

/**
 * What is to be set so that a card is in a cell; null when it is there already. Only the scores that change are set:
 * a share of customers stays the number that was measured as long as the pain point stays in its column. In another
 * column it becomes a rating from 1 to 5: a person's judgement must not look like a measured share.
 */
export function patchTo(kind: MatrixKind, card: Card, to: Place): ScorePatch | null {
  const { x, y } = judgementsOf(kind, card);
  if (x === to.x && y === to.y) return null;
  if (kind === 'impact-effort') {
    return { ...(y === to.y ? {} : { impact: to.y }), ...(x === to.x ? {} : { effort: to.x }) };
  }
  return {
    ...(y === to.y ? {} : { severity: to.y }),
    ...(x === to.x ? {} : { frequencyRating: to.x, frequencyShare: null }),
  };
}

/** What is to be set so that a card is no longer rated; null when it has no score at all. */
export function patchToNotJudged(kind: MatrixKind, card: Card): ScorePatch | null {
  const { x, y } = judgementsOf(kind, card);
  if (x === null && y === null) return null;
  return kind === 'impact-effort'
    ? { impact: null, effort: null }
    : { severity: null, frequencyShare: null, frequencyRating: null };
}
