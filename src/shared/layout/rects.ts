import type { Rect } from './map-layout.ts';

/** The smallest rectangle around others; at 0, 0 and empty around none. */
export function rectAround(rects: Iterable<Rect>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left === Infinity
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A point as a rectangle without a size. */
export const pointRect = ({ x, y }: { readonly x: number; readonly y: number }): Rect => ({
  x,
  y,
  width: 0,
  height: 0,
});

/** Whether two rectangles share an area. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether two rectangles have a point in common: lines and points are rectangles, too. */
export const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
