import type { Part } from './parts.ts';

/** Items under one heading of each level, outermost first: the assumptions of a step of a stage. */
export type ListGroup = {
  /** What the headings stand for; groups that follow each other share the headings of what they share. */
  readonly keys: readonly string[];
  readonly headings: readonly Part[];
  readonly items: readonly Part[];
};

type Placed = { readonly part: Part; readonly column: number; readonly y: number };
type Filled = { readonly parts: readonly Placed[]; readonly height: number; readonly columns: number };

/** Room above an outermost heading, above one inside it, above an item, and below a heading, px. */
const gaps = { outer: 16, inner: 10, item: 6, heading: 2 } as const;
/** A list up to this height stays one column, and a group up to this one stays together, px. */
const SHORT = 160;
const TOGETHER = 480;

/**
 * A list in at most so many columns, read downwards, as low as they allow. Headings stand before the first item of
 * what they name, and again where that goes on in the next column.
 */
export function fillColumns(groups: readonly ListGroup[], most: number): Filled {
  const highest = Math.max(...groups.map((group) => heightOf(rowsOf(group, group.items, null), true)));
  let low = Math.max(SHORT, Math.min(TOGETHER, highest));
  const lowest = fill(groups, low);
  if (lowest.columns <= most) return lowest;
  let high = fill(groups, Number.POSITIVE_INFINITY).height;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fill(groups, middle).columns <= most) high = middle;
    else low = middle;
  }
  return fill(groups, high);
}

/** Columns no higher than the limit, but for an item that is. */
function fill(groups: readonly ListGroup[], limit: number): Filled {
  const parts: Placed[] = [];
  let [column, y, height] = [0, 0, 0];
  let before: ListGroup | null = null;
  const put = (group: ListGroup, items: readonly Part[]): void => {
    let rows = rowsOf(group, items, before);
    if (y > 0 && y + heightOf(rows, false) > limit) {
      column += 1;
      y = 0;
      rows = rowsOf(group, items, null);
    }
    for (const { part, gap } of rows) {
      if (y > 0) y += gap;
      parts.push({ part, column, y });
      y += part.height;
    }
    before = group;
    height = Math.max(height, y);
  };
  for (const group of groups) {
    const isWhole = heightOf(rowsOf(group, group.items, null), true) <= limit;
    for (const items of isWhole ? [group.items] : group.items.map((item) => [item])) put(group, items);
  }
  return { parts, height, columns: column + 1 };
}

type Row = { readonly part: Part; readonly gap: number };

/** Items of a group after another group, or the same: with the headings that do not hold on, each with the room above it. */
function rowsOf(group: ListGroup, items: readonly Part[], before: ListGroup | null): readonly Row[] {
  const first = group.keys.findIndex((key, index) => before?.keys[index] !== key);
  const headings = first === -1 ? [] : group.headings.slice(first);
  return [
    ...headings.map((part, index) => ({
      part,
      gap: index > 0 ? gaps.heading : first === 0 ? gaps.outer : gaps.inner,
    })),
    ...items.map((part, index) => ({
      part,
      gap: index === 0 && headings.length > 0 ? gaps.heading : gaps.item,
    })),
  ];
}

const heightOf = (rows: readonly Row[], atTop: boolean): number =>
  rows.reduce((sum, { part, gap }, index) => sum + (atTop && index === 0 ? 0 : gap) + part.height, 0);
