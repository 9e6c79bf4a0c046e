import { assertNever } from '../../shared/assert-never.ts';
import type { Rect } from '../../shared/layout/map-layout.ts';
import { pathBounds } from '../../shared/scene/path-bounds.ts';
import type { Shape } from '../../shared/scene/shape.ts';

const known = new WeakMap<Shape, Rect>();

/** A rectangle that holds everything a shape paints, with room for marks that reach past their line. */
export function boundsOf(shape: Shape): Rect {
  let bounds = known.get(shape);
  if (!bounds) {
    bounds = compute(shape);
    known.set(shape, bounds);
  }
  return bounds;
}

function compute(shape: Shape): Rect {
  switch (shape.kind) {
    case 'box':
    case 'image':
      return grow(shape, 2);
    case 'icon':
      return grow({ x: shape.x, y: shape.y, width: shape.size, height: shape.size }, 2);
    case 'text':
      // Scripts with tall marks (Thai, Arabic) paint above and below their line.
      return grow({ ...place(shape), height: shape.lines.length * shape.style.lineHeight }, shape.style.size);
    case 'path':
      return grow(pathBounds(shape.d), shape.strokeWidth + 1);
    default:
      return assertNever(shape);
  }
}

const place = ({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) => ({
  x,
  y,
  width,
});

const grow = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});
