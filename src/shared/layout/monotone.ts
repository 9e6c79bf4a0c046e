export type Point = { readonly x: number; readonly y: number };

/** One piece of a curve as SVG path data: where it starts, and its cubic. */
export type Segment = { readonly start: string; readonly curve: string };

/** One piece of a curve: where it starts, two points that bend it, where it ends. */
export type Cubic = readonly [Point, Point, Point, Point];

/**
 * A smooth curve through points of rising x that never swings past them (Fritsch and Carlson 1980: monotone
 * piecewise cubic interpolation, tangents limited to a circle of radius 3). One segment between each two points.
 */
export function curveCubics(points: readonly Point[]): readonly Cubic[] {
  const slopes = tangents(points);
  const cubics: Cubic[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const from = points[index];
    const to = points[index + 1];
    if (!from || !to) break;
    const third = (to.x - from.x) / 3;
    const y1 = from.y + third * (slopes[index] ?? 0);
    const y2 = to.y - third * (slopes[index + 1] ?? 0);
    cubics.push([from, { x: from.x + third, y: y1 }, { x: to.x - third, y: y2 }, to]);
  }
  return cubics;
}

/** The same curve as path data. */
export const curveSegments = (points: readonly Point[]): readonly Segment[] =>
  curveCubics(points).map(([from, leaving, arriving, to]) => ({
    start: `M${round(from.x)} ${round(from.y)}`,
    curve:
      `C${round(leaving.x)} ${round(leaving.y)} ${round(arriving.x)} ${round(arriving.y)} ` +
      `${round(to.x)} ${round(to.y)}`,
  }));

/** A length in path data: hundredths of a px are enough. */
export const round = (value: number): number => Math.round(value * 100) / 100;

function tangents(points: readonly Point[]): readonly number[] {
  const secants: number[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const from = points[index];
    const to = points[index + 1];
    if (from && to) secants.push((to.y - from.y) / (to.x - from.x));
  }
  const slopes = points.map((_, index) => {
    const before = secants[index - 1];
    const after = secants[index];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  for (const [index, secant] of secants.entries()) {
    if (secant === 0) {
      slopes[index] = 0;
      slopes[index + 1] = 0;
      continue;
    }
    const a = (slopes[index] ?? 0) / secant;
    const b = (slopes[index + 1] ?? 0) / secant;
    const length = Math.hypot(a, b);
    if (length <= 3) continue;
    slopes[index] = (3 / length) * a * secant;
    slopes[index + 1] = (3 / length) * b * secant;
  }
  return slopes;
}
