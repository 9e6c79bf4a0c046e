import type { Rect } from '../../shared/layout/map-layout.ts';
import { overlap } from '../../shared/layout/rects.ts';
import type { Scene, Shape } from '../../shared/scene/shape.ts';
import { drawShape, type PictureOf } from './draw-shape.ts';
import { boundsOf } from './shape-bounds.ts';

export type DrawOptions = {
  /** The part of the scene to draw, in scene px: it fills the canvas from its top left corner. */
  readonly tile: Rect;
  /** Canvas pixels a scene px. */
  readonly scale: number;
  /** A decoded picture by SHA-256, or null: the place stays empty. */
  readonly pictureOf: PictureOf;
  /** Font families, as CSS has them; ours where they are left out. */
  readonly families?: string;
};

/** Draws one tile of a scene. Shapes outside the tile cost one comparison each. */
export function drawScene(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  scene: Pick<Scene, 'shapes'>,
  options: DrawOptions,
): void {
  drawShapes(context, scene.shapes, options);
}

/** The same for a list of shapes, for the window's overview of a map. */
export function drawShapes(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  shapes: readonly Shape[],
  { tile, scale, pictureOf, families }: DrawOptions,
): void {
  context.save();
  context.beginPath();
  context.rect(0, 0, Math.ceil(tile.width * scale), Math.ceil(tile.height * scale));
  context.clip();
  context.setTransform(scale, 0, 0, scale, -tile.x * scale, -tile.y * scale);
  context.textBaseline = 'alphabetic';
  context.fontKerning = 'normal';
  for (const shape of shapes) {
    if (overlap(boundsOf(shape), tile)) drawShape(context, shape, pictureOf, families);
  }
  context.restore();
}
