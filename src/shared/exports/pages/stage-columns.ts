import { layoutMap } from '../../layout/layout-map.ts';
import type { MeasureText } from '../../layout/measure.ts';
import { usualColumnWidth } from '../../layout/sizes.ts';
import type { MapView } from '../../layout/view.ts';

/** Columns that nobody has sized are fitted to a page between these, in such steps, px. */
const NARROWEST = 192;
const WIDEST = 400;
const STEP = 16;
/** Laying out more cards several times takes too long. */
const MOST_CARDS = 600;

type Room = { readonly width: number; readonly height: number };

const known = new WeakMap<MapView, Map<number, Room>>();

/** How large a map is with columns of a width, px: worked out once, since every way to lay the paper asks for it. */
function sizeWith(view: MapView, measure: MeasureText, columns: number): Room {
  const sizes = known.get(view) ?? new Map<number, Room>();
  known.set(view, sizes);
  const before = sizes.get(columns);
  if (before) return before;
  const { width, height } = layoutMap(view, measure, undefined, columns);
  sizes.set(columns, { width, height });
  return { width, height };
}

/** How wide columns are, px, and px of the room for each of the map. */
export type FittedColumns = { readonly columns: number; readonly zoom: number };

/**
 * The columns with which a map fills a room best: as large as it gets up to `largest`, and of those that are as large the
 * widest, so that no side of a page stays empty while texts break into many lines.
 */
export function columnsFilling(
  view: MapView,
  measure: MeasureText,
  room: Room,
  largest: number,
): FittedColumns {
  const fitWith = (columns: number): FittedColumns => {
    const { width, height } = sizeWith(view, measure, columns);
    return { columns, zoom: Math.min(largest, room.width / width, room.height / height) };
  };
  const usual = fitWith(usualColumnWidth(view.map.density));
  if (view.cards.size > MOST_CARDS) return usual;
  let low = 0;
  let high = Math.floor((WIDEST - NARROWEST) / STEP);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const { width, height } = sizeWith(view, measure, NARROWEST + middle * STEP);
    // Height, not width, is what keeps it from being larger.
    if (room.width / width >= Math.min(largest, room.height / height)) low = middle;
    else high = middle - 1;
  }
  const widest = NARROWEST + low * STEP;
  // Heights change in leaps, by a line: one step wider, or the usual width, can show more.
  return [fitWith(widest), fitWith(Math.min(WIDEST, widest + STEP)), usual].reduce((best, one) =>
    one.zoom > best.zoom ? one : best,
  );
}
