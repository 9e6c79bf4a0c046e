import type { Page, Pages, Part } from '../../../shared/exports/pages/page.ts';
import { drawScene } from '../../scene/draw-scene.ts';
import type { PictureOf } from '../../scene/draw-shape.ts';

/** What a page is drawn with. */
export type PageLook = {
  /** Colour of the paper that a drawing leaves free. */
  readonly paper: string;
  /** Font families, as CSS has them. */
  readonly families: string;
  readonly pictureOf: PictureOf;
};

/** Draws a page on a canvas: `scale` is canvas px for each of the page, `paper` what lies under everything. */
export function drawPage(
  context: CanvasRenderingContext2D,
  { parts, piece }: Page,
  { width, height, shared }: Pick<Pages, 'width' | 'height' | 'shared'>,
  { scale, paper, families, pictureOf }: PageLook & { readonly scale: number },
): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, Math.ceil(width * scale), Math.ceil(height * scale));
  const placed = (at: { readonly x: number; readonly y: number; readonly scale: number }) => ({
    tile: { x: -at.x / at.scale, y: -at.y / at.scale, width: width / at.scale, height: height / at.scale },
    scale: at.scale * scale,
    pictureOf,
    families,
  });
  if (piece && shared) {
    const { clip } = piece;
    context.save();
    context.beginPath();
    context.rect(clip.x * scale, clip.y * scale, clip.width * scale, clip.height * scale);
    context.clip();
    drawScene(context, shared, placed(piece));
    context.restore();
  }
  for (const part of parts) {
    if (part.turned) drawTurned(context, part, { scale, families, pictureOf });
    else drawScene(context, part.scene, placed(part));
  }
}

/** A part that is read from below: drawn by itself, then turned. */
function drawTurned(
  context: CanvasRenderingContext2D,
  { scene, x, y, scale: own }: Part,
  { scale, families, pictureOf }: Omit<PageLook, 'paper'> & { readonly scale: number },
): void {
  const tile = { x: 0, y: 0, width: scene.width, height: scene.height };
  const drawn = new OffscreenCanvas(
    Math.max(1, Math.ceil(tile.width * own * scale)),
    Math.max(1, Math.ceil(tile.height * own * scale)),
  );
  const inner = drawn.getContext('2d');
  if (!inner) return;
  drawScene(inner, scene, { tile, scale: own * scale, pictureOf, families });
  context.save();
  context.translate(x * scale, y * scale);
  context.rotate(-Math.PI / 2);
  context.drawImage(drawn, 0, 0);
  context.restore();
}
