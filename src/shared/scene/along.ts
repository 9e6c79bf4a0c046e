import type { Point } from '../layout/monotone.ts';

/** To hundredths of a px, as paths are written. */
export const round = (value: number): number => Math.round(value * 100) / 100;

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point `length` px from `from` on the way to `to`. */
export function toward(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  const part = length / whole;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}
