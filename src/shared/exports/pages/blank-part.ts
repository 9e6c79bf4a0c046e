import type { Rect } from '../../layout/map-layout.ts';
import { overlap } from '../../layout/rects.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import { boxOf } from './shape-box.ts';

const WHITE = '#ffffff';

/** True where nothing of a drawing but white paper lies in a part of it, px. */
export const isBlank = (scene: Scene, part: Rect): boolean =>
  scene.shapes.every((shape) => isPaper(shape, scene) || !overlap(boxOf(shape), part));

const isPaper = (shape: Shape, { width, height }: Scene): boolean =>
  shape.kind === 'box' &&
  shape.role === 'background' &&
  shape.fill === WHITE &&
  shape.width === width &&
  shape.height === height;
