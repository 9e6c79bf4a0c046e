import type { Rect } from '../layout/map-layout.ts';

/** The points of a path and its control points, in turn x and y, hold the whole path. */
export function pathBounds(d: string): Rect {
  const numbers = (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [index, value] of numbers.entries()) {
    if (index % 2 === 0) {
      left = Math.min(left, value);
      right = Math.max(right, value);
    } else {
      top = Math.min(top, value);
      bottom = Math.max(bottom, value);
    }
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
