import { firstIndex, rowsBetween } from '../../../shared/layout/card-rows.ts';
import type { CellBox, MapLayout, Rect } from '../../../shared/layout/map-layout.ts';

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

/** Where a box begins and ends along an axis. */
type Axis = { readonly start: (box: Rect) => number; readonly end: (box: Rect) => number };

const level: Axis = { start: (box) => box.x, end: (box) => box.x + box.width };
const upright: Axis = { start: (box) => box.y, end: (box) => box.y + box.height };

/** Boxes that follow each other along an axis: those that reach into a rectangle, found by halving. */
const spanOf = (boxes: readonly Rect[], rect: Rect, { start, end }: Axis): Span => ({
  from: firstIndex(boxes, (box) => end(box) > start(rect)),
  to: firstIndex(boxes, (box) => start(box) >= end(rect)),
});

/** The steps whose columns reach into a rectangle. */
export const stepsIn = (layout: MapLayout, rect: Rect): Span => spanOf(layout.steps, rect, level);

/** The lanes that reach into a rectangle. */
export const lanesIn = (layout: MapLayout, rect: Rect): Span => spanOf(layout.lanes, rect, upright);

/** The cards of a cell, by their position, whose rows reach into a rectangle's height. */
export const cardsOf = (cell: CellBox, rect: Rect): Span =>
  rowsBetween(cell.cards, rect.y, rect.y + rect.height);
