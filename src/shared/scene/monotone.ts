export type Point = { readonly x: number; readonly y: number };

/** One piece of a curve as SVG path data: where it starts, and its cubic. */
export type Segment = { readonly start: string; readonly curve: string };

/**
 * A smooth curve through points of rising x that never swings past them (Fritsch and Carlson 1980: monotone
 * piecewise cubic interpolation, tangents limited to a circle of radius 3). One segment between each two points.
 */
export function curveSegments(points: readonly Point[]): readonly Segment[] {
  const slopes = tangents(points);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const from = points[index];
    const to = points[index + 1];
    if (!from || !to) break;
    const third = (to.x - from.x) / 3;
    const y1 = from.y + third * (slopes[index] ?? 0);
    const y2 = to.y - third * (slopes[index + 1] ?? 0);
    segments.push({
      start: `M${round(from.x)} ${round(from.y)}`,
      curve:
        `C${round(from.x + third)} ${round(y1)} ${round(to.x - third)} ${round(y2)} ` +
        `${round(to.x)} ${round(to.y)}`,
    });
  }
  return segments;
}

const round = (value: number): number => Math.round(value * 100) / 100;

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
