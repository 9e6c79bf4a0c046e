import type { Rect } from '../../shared/layout/map-layout.ts';
import { pictureSize } from '../../shared/protocol/export-page.ts';
import type { Scene, Shape } from '../../shared/scene/shape.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { boundsOf } from '../scene/shape-bounds.ts';
import type { Pictures } from './pictures.ts';

/** Bytes of the rows that are sent at once; with what is drawn meanwhile, twice that is held. */
const PIECE_BYTES = 16 * 1024 * 1024;
const MOST_ROWS = 512;
/** Widest canvas, px: well below what any graphics driver or Chromium itself allows. */
const TILE_WIDTH = 4096;

/** What a scene is drawn on and with. */
export type Drawn = {
  readonly scene: Scene;
  /** Picture pixels a scene px. */
  readonly scale: number;
  /** The colour behind everything. */
  readonly paper: string;
  readonly pictures: Pictures;
};

/**
 * Draws a scene as rows of pixels, three bytes each, from top to bottom. Each tile is drawn from the scene's shapes on
 * a canvas that no screen shows, and read at once: nothing is a picture of a window, so nothing can be stale or cut.
 */
export async function drawRows(
  { scene, scale, paper, pictures }: Drawn,
  send: (rgb: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<void> {
  const { width, height } = pictureSize(scene, scale);
  const rowsAPiece = Math.max(1, Math.min(MOST_ROWS, height, Math.floor(PIECE_BYTES / (width * 3))));
  const canvas = new OffscreenCanvas(Math.min(width, TILE_WIDTH), rowsAPiece);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to draw on.');

  let sent: Promise<void> = Promise.resolve();
  for (let top = 0; top < height; top += rowsAPiece) {
    const rows = Math.min(rowsAPiece, height - top);
    const band = { x: 0, y: top / scale, width: width / scale, height: rows / scale };
    const shapes = scene.shapes.filter((shape) => reaches(boundsOf(shape), band));
    const piece = new Uint8Array(width * rows * 3);
    for (let left = 0; left < width; left += TILE_WIDTH) {
      const columns = Math.min(TILE_WIDTH, width - left);
      const tile = { ...band, x: left / scale, width: columns / scale };
      context.fillStyle = paper;
      context.fillRect(0, 0, columns, rows);
      drawScene(context, { shapes }, { tile, scale, pictureOf: pictures.pictureOf });
      copyWithoutAlpha(context.getImageData(0, 0, columns, rows).data, columns, piece, left, width);
    }
    if (shapes.some((shape) => hasInk(shape, band, scale)) && isPlain(piece)) {
      throw new Error(`rows ${top} to ${top + rows} of the picture stayed empty`);
    }
    // One piece is on its way while the next is drawn; never more.
    await sent;
    sent = send(piece);
  }
  await sent;
}

const reaches = (bounds: Rect, band: Rect): boolean =>
  bounds.y < band.y + band.height && bounds.y + bounds.height > band.y;

function copyWithoutAlpha(
  rgba: Uint8ClampedArray,
  columns: number,
  rgb: Uint8Array,
  left: number,
  width: number,
): void {
  let from = 0;
  const rows = rgba.length / (columns * 4);
  for (let row = 0; row < rows; row += 1) {
    let to = (row * width + left) * 3;
    for (let column = 0; column < columns; column += 1) {
      rgb[to] = rgba[from] ?? 0;
      rgb[to + 1] = rgba[from + 1] ?? 0;
      rgb[to + 2] = rgba[from + 2] ?? 0;
      to += 3;
      from += 4;
    }
  }
}

/** True for a shape that must leave more than one colour in the band: text that lies in it with a whole line. */
function hasInk(shape: Shape, band: Rect, scale: number): boolean {
  if (shape.kind !== 'text' || shape.style.size * scale < 6) return false;
  return shape.lines.some((line, index) => {
    const top = shape.y + index * shape.style.lineHeight;
    return line.trim() !== '' && top >= band.y && top + shape.style.lineHeight <= band.y + band.height;
  });
}

function isPlain(rgb: Uint8Array): boolean {
  for (let index = 3; index < rgb.length; index += 1) if (rgb[index] !== rgb[index - 3]) return false;
  return true;
}
