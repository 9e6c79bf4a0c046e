import type { Rect } from './map-layout.ts';
import type { Cubic, Point } from './monotone.ts';

/** What must stay in view in a band: curves, and rectangles around what else is drawn there. */
export type Obstacles = {
  /** Each left to right. */
  readonly curves: readonly (readonly Cubic[])[];
  readonly rects: readonly Rect[];
};

/** Those of them that lie between two places from left to right. */
export const obstaclesIn = ({ curves, rects }: Obstacles, { from, to }: Span): Obstacles => ({
  curves: curves.map((cubics) => cubics.filter(([start, , , end]) => start.x < to && end.x > from)),
  rects: rects.filter(({ x, width }) => x < to && x + width > from),
});

/** From one place to another, px. */
type Span = { readonly from: number; readonly to: number };

/** Px that what is placed keeps from the middle of a curve. */
const BESIDE_CURVE = 5;

/** What is free from top to bottom of `within`, in the columns of `across`. */
export function freeGaps({ curves, rects }: Obstacles, across: Span, within: Span): readonly Span[] {
  const taken: Span[] = rects
    .filter(({ x, width }) => x < across.to && x + width > across.from)
    .map(({ y, height }) => ({ from: y, to: y + height }));
  for (const cubic of curves.flat()) {
    const [start, , , end] = cubic;
    if (start.x >= across.to || end.x <= across.from) continue;
    // Between two points a curve rises or falls only.
    const ys = [heightAt(cubic, Math.max(start.x, across.from)), heightAt(cubic, Math.min(end.x, across.to))];
    taken.push({ from: Math.min(...ys) - BESIDE_CURVE, to: Math.max(...ys) + BESIDE_CURVE });
  }
  const gaps: Span[] = [];
  let { from } = within;
  for (const one of taken.sort((a, b) => a.from - b.from)) {
    gaps.push({ from, to: Math.min(one.from, within.to) });
    from = Math.max(from, one.to);
  }
  return [...gaps, { from, to: within.to }].filter((gap) => gap.to > gap.from);
}

/** Where a curve's piece is at x: its bending points divide its width in three, so x grows evenly along it. */
function heightAt([start, leaving, arriving, end]: Cubic, x: number): number {
  const t = (x - start.x) / (end.x - start.x);
  const s = 1 - t;
  return s * s * s * start.y + 3 * s * s * t * leaving.y + 3 * s * t * t * arriving.y + t * t * t * end.y;
}

/** Points of a line at which it is looked at. */
const SAMPLES = 12;

/** Whether a straight line runs over a curve or something else; what lies within so many px of a place does not count. */
export function runsOver(
  { curves, rects }: Obstacles,
  [from, to]: readonly [Point, Point],
  besides: { readonly at: Point; readonly within: number },
): boolean {
  for (let index = 0; index <= SAMPLES; index += 1) {
    const x = from.x + ((to.x - from.x) * index) / SAMPLES;
    const y = from.y + ((to.y - from.y) * index) / SAMPLES;
    if (Math.hypot(x - besides.at.x, y - besides.at.y) <= besides.within) continue;
    if (
      rects.some(
        (rect) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height,
      )
    )
      return true;
    const near = curves
      .flat()
      .some((cubic) => x >= cubic[0].x && x <= cubic[3].x && Math.abs(heightAt(cubic, x) - y) < BESIDE_CURVE);
    if (near) return true;
  }
  return false;
}
