import type { Rect } from '../../shared/layout/map-layout.ts';
import { pictureSize } from '../../shared/protocol/export-page.ts';
import type { Scene, Shape } from '../../shared/scene/shape.ts';
import { drawScene } from '../scene/draw-scene.ts';
import { boundsOf } from '../scene/shape-bounds.ts';
import { createRowFilter } from './filter-rows.ts';
import { createPacker } from './pack.ts';
import type { Pictures } from './pictures.ts';

/** Pixels that are drawn before they are packed: what the page holds whatever the picture's size. */
const BAND_PIXELS = 4 * 1024 * 1024;
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
  /** Font families, as CSS has them. */
  readonly families: string;
};

/** Takes the next bytes of the picture's one zlib stream, which has that many rows so far. */
export type SendPacked = (packed: Uint8Array<ArrayBuffer>, rows: number) => Promise<void>;

/**
 * Draws a scene as rows of pixels from top to bottom, filtered and packed for a PNG. Each tile is drawn from the scene's
 * shapes on a canvas that no screen shows, and read at once: nothing is a picture of a window, so nothing can be stale
 * or cut.
 */
export async function drawRows(
  { scene, scale, paper, pictures, families }: Drawn,
  send: SendPacked,
): Promise<void> {
  const { width, height } = pictureSize(scene, scale);
  const mostRows = Math.max(1, Math.min(MOST_ROWS, height, Math.floor(BAND_PIXELS / width)));
  const canvas = new OffscreenCanvas(Math.min(width, TILE_WIDTH), mostRows);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('there is no canvas to draw on');
  const filter = createRowFilter(width);
  const packer = createPacker();

  for (let top = 0; top < height; top += mostRows) {
    const rows = Math.min(mostRows, height - top);
    const band = { x: 0, y: top / scale, width: width / scale, height: rows / scale };
    const shapes = scene.shapes.filter((shape) => reaches(boundsOf(shape), band));
    const filtered = filter.begin(rows);
    for (let left = 0; left < width; left += TILE_WIDTH) {
      const columns = Math.min(TILE_WIDTH, width - left);
      const tile = { ...band, x: left / scale, width: columns / scale };
      context.fillStyle = paper;
      context.fillRect(0, 0, columns, rows);
      drawScene(context, { shapes }, { tile, scale, pictureOf: pictures.pictureOf, families });
      filter.add({ rgba: context.getImageData(0, 0, columns, rows).data, left, width: columns });
    }
    if (filter.isPlain() && shapes.some((shape) => hasInk(shape, band, scale))) {
      throw new Error(`rows ${top} to ${top + rows} of the picture stayed empty`);
    }
    await send(await packer.pack(filtered), top + rows);
  }
  await send(await packer.end(), height);
}

const reaches = (bounds: Rect, band: Rect): boolean =>
  bounds.y < band.y + band.height && bounds.y + bounds.height > band.y;

/** True for a shape that must leave more than one colour in the band: text of which a whole line is in it. */
function hasInk(shape: Shape, band: Rect, scale: number): boolean {
  if (shape.kind !== 'text' || shape.style.size * scale < 6) return false;
  return shape.lines.some((line, index) => {
    const top = shape.y + index * shape.style.lineHeight;
    return line.trim() !== '' && top >= band.y && top + shape.style.lineHeight <= band.y + band.height;
  });
}
