import type { Card, CardKind } from '../model/card.ts';
import { frequencyAsShare, frequencyLevel } from './frequency.ts';

export const matrixKinds = ['impact-effort', 'severity-frequency'] as const;
export type MatrixKind = (typeof matrixKinds)[number];

/** The scores of an axis, from the least to the most. */
export type Axis = { readonly least: number; readonly most: number };

type MatrixShape = {
  readonly cardKind: CardKind;
  /** Left to right: effort, or frequency. */
  readonly x: Axis;
  /** Bottom to top: impact, or severity. */
  readonly y: Axis;
};

export const matrixShapes: Readonly<Record<MatrixKind, MatrixShape>> = {
  'impact-effort': { cardKind: 'opportunity', x: { least: 1, most: 5 }, y: { least: 1, most: 5 } },
  'severity-frequency': { cardKind: 'pain-point', x: { least: 1, most: 5 }, y: { least: 0, most: 4 } },
};

/** The scores of an axis, least first. */
export const scoresOf = ({ least, most }: Axis): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

/** A cell of a matrix by its two scores. */
export type Place = { readonly x: number; readonly y: number };

/** What a card is rated on the two axes; null is not rated yet. */
export type Judged = { readonly x: number | null; readonly y: number | null };

export function judgementsOf(kind: MatrixKind, card: Card): Judged {
  return kind === 'impact-effort'
    ? { x: card.effort, y: card.impact }
    : { x: frequencyLevel(card), y: card.severity };
}

/** The cell a card is in; null while one of its scores is missing. */
export function placeOf(kind: MatrixKind, card: Card): Place | null {
  const { x, y } = judgementsOf(kind, card);
  return x === null || y === null ? null : { x, y };
}

/**
 * How urgent a pain point is: severity (0..4) x the share of customers it hits (0..1), so 0..4. A rating 1 to 5
 * counts as the share in the middle of its fifth, so that both kinds can stand in one ranking. Null while either part
 * is missing.
 */
export function painPriority(
  card: Pick<Card, 'severity' | 'frequencyShare' | 'frequencyRating'>,
): number | null {
  const share = frequencyAsShare(card);
  return card.severity === null || share === null ? null : card.severity * share;
}

/**
 * What an opportunity brings for what it costs: impact / effort, 0.2..5. The domain knows no formula for it, so the
 * simplest one whose parts can be seen is taken; of two alike the larger impact comes first.
 */
export const opportunityValue = ({ impact, effort }: Pick<Card, 'impact' | 'effort'>): number | null =>
  impact === null || effort === null ? null : impact / effort;

/** What a card is ranked by in its matrix; null while it is not rated. */
export const priorityValue = (kind: MatrixKind, card: Card): number | null =>
  kind === 'impact-effort' ? opportunityValue(card) : painPriority(card);

export type RankedCard = {
  readonly card: Card;
  readonly place: Place;
  /** 1 is the first. Every card has a number of its own: its mark in the matrix bears it. */
  readonly rank: number;
  readonly value: number;
};

export type Matrix = {
  readonly kind: MatrixKind;
  /** The rated cards, the most urgent first. */
  readonly ranked: readonly RankedCard[];
  /** The cards not rated yet, in the order they were given. */
  readonly waiting: readonly Card[];
  /** The cards of each cell by `cellKey`, by rank; empty cells are left out. */
  readonly cells: ReadonlyMap<string, readonly RankedCard[]>;
};

export const cellKey = ({ x, y }: Place): string => `${x}:${y}`;

/**
 * Places the cards that belong in a matrix and ranks them: by value, then by impact or severity, then in the order they
 * were given.
 */
export function createMatrix(kind: MatrixKind, cards: readonly Card[]): Matrix {
  const waiting: Card[] = [];
  const judged: Omit<RankedCard, 'rank'>[] = [];
  for (const card of cards) {
    if (card.kind !== matrixShapes[kind].cardKind) continue;
    const place = placeOf(kind, card);
    const value = priorityValue(kind, card);
    if (place === null || value === null) waiting.push(card);
    else judged.push({ card, place, value });
  }
  const ranked = judged
    .sort((a, b) => b.value - a.value || b.place.y - a.place.y)
    .map((one, index): RankedCard => ({ ...one, rank: index + 1 }));
  return { kind, ranked, waiting, cells: Map.groupBy(ranked, ({ place }) => cellKey(place)) };
}
