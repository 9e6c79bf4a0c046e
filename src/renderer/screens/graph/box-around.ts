import type { Place } from '../../../shared/graphs/layered.ts';
import type { Rect } from '../../../shared/layout/map-layout.ts';

/** The smallest box around points. */
export function boxAround(points: readonly Place[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export const cornersOf = ({ x, y, width, height }: Rect): readonly Place[] => [
  { x, y },
  { x: x + width, y: y + height },
];

/** Whether two boxes have a point in common. */
export const touches = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
