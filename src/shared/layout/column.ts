import { CELL_GAP } from './sizes.ts';

/** How cards lie: so many side by side, each so wide, px. */
export type CardsInColumn = { readonly across: number; readonly card: number };

/** A step's column, and how the cards of a full cell lie in it. Fewer cards fill a column that a person has sized. */
export type Column = CardsInColumn & { readonly width: number; readonly fills: boolean };

/** The width of each of so many cards that share a column of this width, px. */
export const shareOf = (width: number, across: number): number =>
  Math.floor((width - CELL_GAP) / across) - CELL_GAP;

/** How so many cards of one cell lie in a column. */
export function sideBySide({ width, across, card, fills }: Column, cards: number): CardsInColumn {
  if (!fills || cards >= across) return { across, card };
  const own = Math.max(1, cards);
  return { across: own, card: shareOf(width, own) };
}

export const sameColumns = (a: readonly Column[], b: readonly Column[]): boolean =>
  a.length === b.length &&
  a.every((column, index) => {
    const other = b[index];
    return (
      column.width === other?.width &&
      column.across === other.across &&
      column.card === other.card &&
      column.fills === other.fills
    );
  });
