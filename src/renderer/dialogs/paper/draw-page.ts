import type { Page, Pages } from '../../../shared/exports/pages/page.ts';
import { drawScene } from '../../scene/draw-scene.ts';

/** No attached picture is loaded for a preview: its place stays empty. */
const pictureOf = (): null => null;

/** Draws a page on a canvas: `scale` is canvas px for each of the page, `paper` what lies under everything. */
export function drawPage(
  context: CanvasRenderingContext2D,
  { parts, piece }: Page,
  { width, height, shared }: Pick<Pages, 'width' | 'height' | 'shared'>,
  { scale, paper }: { readonly scale: number; readonly paper: string },
): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, Math.ceil(width * scale), Math.ceil(height * scale));
  const placed = (at: { readonly x: number; readonly y: number; readonly scale: number }) => ({
    tile: { x: -at.x / at.scale, y: -at.y / at.scale, width: width / at.scale, height: height / at.scale },
    scale: at.scale * scale,
    pictureOf,
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
  for (const part of parts) drawScene(context, part.scene, placed(part));
}
