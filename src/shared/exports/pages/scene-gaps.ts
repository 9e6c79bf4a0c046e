import type { Role, Scene, Shape } from '../../scene/shape.ts';
import { boxOf } from './shape-box.ts';

type Span = { readonly from: number; readonly to: number };

/** What stands in columns: a seam between two of them cuts none. */
const inColumns: ReadonlySet<Role> = new Set(['step', 'card', 'evidence', 'measure', 'counts', 'lane']);
/** What only marks places for others. */
const grounds: ReadonlySet<Role> = new Set(['background', 'cell', 'connection']);

/** Narrower is no gap, px. */
const NARROWEST = 4;
/** In a gap this wide, px, a seam can also be at its sides, so far from them. */
const WIDE = 48;
const SIDE = 12;

/**
 * Where a drawing can be cut without cutting something, px: across between its columns, down between its rows. A header or
 * a title that spans many columns is cut rather than the cards under it.
 */
export function sceneGaps(scene: Scene): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const steps = scene.shapes.flatMap((shape) =>
    shape.kind === 'box' && shape.role === 'step' ? [shape.width] : [],
  );
  const widest = steps.length === 0 ? Infinity : Math.max(...steps) + 1;
  const columns = scene.shapes.filter(
    (shape) => inColumns.has(shape.role) && (shape.role === 'card' || boxOf(shape).width <= widest),
  );
  // A lane's bar is as high as the lane.
  const rows = scene.shapes.filter(
    ({ role, kind }) => !grounds.has(role) && !(role === 'lane' && kind === 'box'),
  );
  return { x: gapsBetween(columns.map(acrossOf)), y: gapsBetween(rows.map(downOf)) };
}

/** The spaces between what is on a line, as places in them. */
export function gapsBetween(spans: readonly Span[]): readonly number[] {
  const places: number[] = [];
  let end = Infinity;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const width = from - end;
    if (width >= NARROWEST) {
      places.push(end + width / 2);
      if (width >= WIDE) places.push(end + SIDE, from - SIDE);
    }
    end = end === Infinity ? to : Math.max(end, to);
  }
  return places.toSorted((a, b) => a - b);
}

const acrossOf = (shape: Shape): Span => {
  const { x, width } = boxOf(shape);
  return { from: x, to: x + width };
};

const downOf = (shape: Shape): Span => {
  const { y, height } = boxOf(shape);
  return { from: y, to: y + height };
};
