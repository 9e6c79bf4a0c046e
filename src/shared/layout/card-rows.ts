/** Cards of a cell that lie side by side, by their position in it (`to` past the end). */
export type CardRow = {
  readonly from: number;
  readonly to: number;
  /** Of the highest of them, px. */
  readonly height: number;
  /** How many columns they cover. */
  readonly span: number;
};

/** The cards of a cell in rows: so many side by side, in reading order; one that covers several columns alone. */
export function rowsOf(
  cards: readonly { readonly height: number; readonly span: number }[],
  across: number,
): readonly CardRow[] {
  const rows: CardRow[] = [];
  let from = 0;
  for (const [index, { span }] of cards.entries()) {
    const next = cards[index + 1];
    const isFull = index + 1 - from === across;
    if (next && next.span === 1 && span === 1 && !isFull) continue;
    const own = cards.slice(from, index + 1);
    rows.push({
      from,
      to: index + 1,
      height: own.reduce((most, { height }) => Math.max(most, height), 0),
      span,
    });
    from = index + 1;
  }
  return rows;
}

type Placed = { readonly y: number; readonly height: number };

/**
 * The cards, in rows from top to bottom, from the first row that reaches past `top` to the last one that begins above
 * `bottom`; found by halving. Those of a row may be of different heights: some may end above `top`.
 */
export function rowsBetween(
  cards: readonly Placed[],
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } {
  const to = firstIndex(cards, ({ y }) => y >= bottom);
  // Only the last row that begins at the top or above it can reach past it.
  let from = firstIndex(cards, ({ y }) => y > top);
  const row = cards[from - 1]?.y;
  let reaches = false;
  let begin = from;
  while (begin > 0 && cards[begin - 1]?.y === row) {
    begin -= 1;
    const card = cards[begin];
    if (card && card.y + card.height > top) reaches = true;
  }
  if (reaches) from = begin;
  return { from: Math.min(from, to), to };
}

/** The first index at which `isPast` holds, in a list where it holds from some index on; by halving. */
export function firstIndex<T>(list: readonly T[], isPast: (value: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = list[middle];
    if (value !== undefined && isPast(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
