import type { Rect } from '../../layout/map-layout.ts';
import { pathBounds } from '../../scene/path-bounds.ts';
import type { Shape } from '../../scene/shape.ts';

/** The box of a shape, without room for its line: what a seam through it cuts. */
export function boxOf(shape: Shape): Rect {
  switch (shape.kind) {
    case 'text':
      return { ...shape, height: shape.lines.length * shape.style.lineHeight };
    case 'icon':
      return { ...shape, width: shape.size, height: shape.size };
    case 'path':
      return pathBounds(shape.d);
    case 'box':
    case 'image':
      return shape;
  }
}
