import type { CellBox, MapLayout, Rect } from '../../shared/layout/map-layout.ts';

/** From which to which index (past the end). */
export type Span = { readonly from: number; readonly to: number };

/** A part of the map: its columns and lanes, and the heights between which cards are shown. */
export type RenderArea = {
  readonly steps: Span;
  readonly lanes: Span;
  /** Cards above and below these are left out, map px. */
  readonly top: number;
  readonly bottom: number;
};

type Extent = { readonly start: number; readonly end: number };

/** Boxes that follow each other along an axis: those that reach into an extent, found by halving. */
function spanOf<T>(boxes: readonly T[], extent: Extent, of: (box: T) => Extent): Span {
  const first = (isPast: (box: T) => boolean): number => {
    let low = 0;
    let high = boxes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const box = boxes[middle];
      if (box !== undefined && isPast(box)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    from: first((box) => of(box).end > extent.start),
    to: first((box) => of(box).start >= extent.end),
  };
}

const level = (box: Rect): Extent => ({ start: box.x, end: box.x + box.width });
const upright = (box: Rect): Extent => ({ start: box.y, end: box.y + box.height });

/** The steps whose columns reach into a rectangle. */
export const stepsIn = (layout: MapLayout, rect: Rect): Span => spanOf(layout.steps, level(rect), level);

/** The lanes that reach into a rectangle. */
export const lanesIn = (layout: MapLayout, rect: Rect): Span => spanOf(layout.lanes, upright(rect), upright);

/** The cards of a cell, by their position, that reach into a rectangle's height. */
export const cardsOf = (cell: CellBox, rect: Rect): Span => spanOf(cell.cards, upright(rect), upright);
