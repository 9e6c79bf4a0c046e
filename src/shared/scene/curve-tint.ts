import { curveCubics, type Cubic, type Point, round } from '../layout/monotone.ts';

/** A piece of the area between a curve and its zero line, closed, as SVG path data. */
export type TintArea = { readonly d: string; readonly above: boolean };

/** The areas between a curve and the line at `zero`, each on one side of it, left to right. */
export function tintAreas(points: readonly Point[], zero: number): readonly TintArea[] {
  const runs: { above: boolean; pieces: Cubic[] }[] = [];
  for (const piece of curveCubics(points).flatMap((cubic) => splitAt(cubic, zero))) {
    const side = Math.sign(zero - (piece[0].y + piece[3].y) / 2);
    if (side === 0) continue;
    const above = side > 0;
    const last = runs.at(-1);
    const touches = last?.pieces.at(-1)?.[3].x === piece[0].x;
    if (last?.above === above && touches) last.pieces.push(piece);
    else runs.push({ above, pieces: [piece] });
  }
  return runs.map(({ above, pieces }) => ({ above, d: closed(pieces, zero) }));
}

/** Between two points the curve rises or falls only, so it crosses the line at most once. */
function splitAt(cubic: Cubic, zero: number): readonly Cubic[] {
  const [a, b, c, d] = cubic;
  if ((a.y - zero) * (d.y - zero) >= 0) return [cubic];
  let [low, high] = [0, 1];
  for (let turn = 0; turn < 40; turn += 1) {
    const middle = (low + high) / 2;
    const { y } = halves(cubic, middle)[0][3];
    if ((y - zero) * (a.y - zero) > 0) low = middle;
    else high = middle;
  }
  const [left, right] = halves([a, b, c, d], low);
  const crossing = { x: left[3].x, y: zero };
  return [
    [left[0], left[1], left[2], crossing],
    [crossing, right[1], right[2], right[3]],
  ];
}

/** A cubic as the two that join at `t` (de Casteljau). */
function halves([a, b, c, d]: Cubic, t: number): readonly [Cubic, Cubic] {
  const mix = (from: Point, to: Point): Point => ({
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t,
  });
  const [ab, bc, cd] = [mix(a, b), mix(b, c), mix(c, d)];
  const [abc, bcd] = [mix(ab, bc), mix(bc, cd)];
  const middle = mix(abc, bcd);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}

function closed(pieces: readonly Cubic[], zero: number): string {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return '';
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
  const curve = pieces.map(([, b, c, d]) => `C${at(b)} ${at(c)} ${at(d)}`).join('');
  return `M${round(first[0].x)} ${round(zero)}L${at(first[0])}${curve}L${round(last[3].x)} ${round(zero)}Z`;
}
