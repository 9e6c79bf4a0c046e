/** The tallest element that is drawn, in px: browsers end at about 33 million, and a million rows are taller than that. */
const TALLEST = 8_000_000;

/** How the rows of a list, which may be taller than any element, stand to what scrolls. All in px. */
export type LongScroll = {
  /** Height of the element that is scrolled. */
  readonly height: number;
  /** From where something is scrolled to, the rows above. */
  readonly topOf: (scrollTop: number) => number;
  /** The other way round. */
  readonly scrollTopOf: (top: number) => number;
  /** The furthest that the rows can be moved up. */
  readonly last: number;
  /** Whether one px of the scroll bar is one px of rows. */
  readonly isExact: boolean;
};

/** `view` is the height in which rows are seen. */
export function longScroll(count: number, rowHeight: number, view: number): LongScroll {
  const whole = count * rowHeight;
  const last = Math.max(0, whole - view);
  if (whole <= TALLEST) {
    return { height: whole, topOf: (top) => top, scrollTopOf: (top) => top, last, isExact: true };
  }
  const ratio = last / (TALLEST - view);
  return {
    height: TALLEST,
    topOf: (scrollTop) => Math.min(last, scrollTop * ratio),
    scrollTopOf: (top) => top / ratio,
    last,
    isExact: false,
  };
}

/** Where the rows are moved to, so that a row is seen whole. */
export function topToSee(row: number, top: number, rowHeight: number, view: number): number {
  const from = row * rowHeight;
  if (from < top) return from;
  return from + rowHeight > top + view ? from + rowHeight - view : top;
}
