import { assertNever } from '../assert-never.ts';
import type { Shape } from './shape.ts';

/** The shape `dx` px further right and `dy` px further down. */
export function moveShape(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.kind) {
    case 'box':
    case 'text':
    case 'icon':
    case 'image':
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
    case 'path':
      return { ...shape, d: movePath(shape.d, dx, dy) };
    default:
      return assertNever(shape);
  }
}

const number = /-?\d+(?:\.\d+)?/g;

/** Paths of a scene hold absolute commands with x and y in turn, so every second number is an x. */
function movePath(d: string, dx: number, dy: number): string {
  let isX = false;
  return d.replace(number, (digits) => {
    isX = !isX;
    return String(Math.round((Number(digits) + (isX ? dx : dy)) * 100) / 100);
  });
}
