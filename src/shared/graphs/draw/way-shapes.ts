import { distance, round, toward } from '../../scene/along.ts';
import { path, type Owner } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Place } from '../layered.ts';

/** Radius of a corner, px; less where two are close to each other. */
const CORNER = 10;

type WayLook = {
  readonly colour: string;
  /** Of the line, px. */
  readonly width: number;
  readonly dash?: readonly [number, number] | null;
  /** What it says for readers; null: its words stand beside it. */
  readonly label: string | null;
};

/** A way in straight pieces with round corners and a head at its end. */
export function wayShapes(owner: Owner, points: readonly Place[], look: WayLook): readonly Shape[] {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return [];
  const { colour, width, dash = null, label } = look;
  const head = { length: 7 + width * 0.8, half: 4 + width * 0.7 };
  const base = toward(tip, before, Math.min(head.length, distance(tip, before)));
  return [
    path(owner, roundPath([...points.slice(0, -1), base]), {
      stroke: colour,
      strokeWidth: width,
      dash,
      label,
    }),
    path(owner, headPath(base, tip, head.half), { fill: colour, strokeWidth: 0 }),
  ];
}

/** Absolute pieces only, as paths of a scene are. */
function roundPath(points: readonly Place[]): string {
  let d = '';
  for (const [index, point] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) d = `M${round(point.x)} ${round(point.y)}`;
    else if (!after) d += `L${round(point.x)} ${round(point.y)}`;
    else {
      const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      const [enter, leave] = [toward(point, before, radius), toward(point, after, radius)];
      d += `L${enter.x} ${enter.y}Q${round(point.x)} ${round(point.y)} ${leave.x} ${leave.y}`;
    }
  }
  return d;
}

function headPath(base: Place, tip: Place, half: number): string {
  const length = distance(base, tip) || 1;
  const across = { x: (-(tip.y - base.y) / length) * half, y: ((tip.x - base.x) / length) * half };
  return (
    `M${round(tip.x)} ${round(tip.y)}L${round(base.x + across.x)} ${round(base.y + across.y)}` +
    `L${round(base.x - across.x)} ${round(base.y - across.y)}Z`
  );
}
