import { layoutMap } from './layout-map.ts';
import type { MapLayout } from './map-layout.ts';
import type { MeasureText } from './measure.ts';
import { usualColumnWidth } from './sizes.ts';
import type { MapView } from './view.ts';

/** Columns that nobody has sized are fitted between these, in such steps, px. */
const NARROWEST = 136;
const WIDEST = 320;
const STEP = 8;

/** Of a larger map no title is read while all of it is shown, and laying it out several times takes too long. */
export const MOST_CARDS = 600;

/** Right of the lane names and below the header, px. */
export type Room = { readonly width: number; readonly height: number };

const sizeOf = ({ width, height, laneNameWidth, headerHeight }: MapLayout): Room => ({
  width: width - laneNameWidth,
  height: height - headerHeight,
});

/**
 * The width of columns, px, with which a map shown whole in a room is as large as it can be: wider where it would leave
 * width unused, narrower where height. Of those that all fit at 100 %, the widest.
 */
export function widthShowingWhole(view: MapView, measure: MeasureText, room: Room): number | null {
  const widest = widestThat(view, measure, NARROWEST, ({ width, height }) => {
    const byHeight = Math.min(1, room.height / height);
    return room.width / width >= byHeight;
  });
  if (widest === null) return null;
  // Heights change in leaps, by a line: one step wider, or the usual width, can show more.
  const zoomWith = (columns: number): number => {
    const { width, height } = sizeOf(layoutMap(view, measure, undefined, columns));
    return Math.min(1, room.width / width, room.height / height);
  };
  return [widest, Math.min(WIDEST, widest + STEP), usualColumnWidth(view.map.density)]
    .map((columns) => ({ columns, zoom: zoomWith(columns) }))
    .reduce((best, one) => (one.zoom > best.zoom ? one : best)).columns;
}

/** The width of columns, px, with which a map fills the width of a room; the usual one where it is wider than that at 100 %. */
export const widthFillingWidth = (view: MapView, measure: MeasureText, room: Room): number | null =>
  widestThat(view, measure, usualColumnWidth(view.map.density), ({ width }) => width <= room.width);

/** The widest with which a map passes, found by halving; the narrowest where it passes with none. */
function widestThat(
  view: MapView,
  measure: MeasureText,
  narrowest: number,
  passes: (size: Room) => boolean,
): number | null {
  if (view.cards.size > MOST_CARDS) return null;
  let low = 0;
  let high = Math.floor((WIDEST - narrowest) / STEP);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const layout = layoutMap(view, measure, undefined, narrowest + middle * STEP);
    if (passes(sizeOf(layout))) low = middle;
    else high = middle - 1;
  }
  return narrowest + low * STEP;
}
