import type { Point } from '../open/view-camera.ts';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import type { Theme } from '../../../shared/scene/theme.ts';
import { drawOverview } from '../../scene/draw-overview.ts';
import type { Lit } from '../open/lit-store.ts';
import { measureOnMap, type OpenMap } from '../open/map-store.ts';
import { cardPixels, isSameMix, mixLooks, type TileLooks } from './tile-looks.ts';

/** Side of a tile, canvas pixels. Small enough that drawing one takes a few ms at most. */
export const TILE = 256;
/** Canvas pixels by which a tile reaches over the next, so that rounding leaves no seam between them. */
const OVERLAP = 1;
const SIDE = TILE + OVERLAP;

/** Canvas pixels a px on screen; more than two are not seen. */
export const canvasPixels = (): number => Math.min(2, devicePixelRatio || 1);

/** What the picture is of. */
export type Shown = { readonly open: OpenMap; readonly theme: Theme; readonly lit: Lit };

/** A square of the overview. */
export type Tile = {
  readonly canvas: HTMLCanvasElement;
  readonly rect: Rect;
  /** Whether it shows something else than it should. */
  stale: boolean;
  /** Of the map and the theme that are shown; null until a filter needs them. */
  looks: TileLooks | null;
  /** The filter it was painted with; null while nothing of this map in this theme is on it. */
  painted: { readonly lit: Lit } | null;
};

/** A tile with nothing on it yet. `side`: map px to the next one; the first one of all begins at the origin. */
export function makeTile(origin: Point, side: number, column: number, row: number): Tile {
  const length = (side * SIDE) / TILE;
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  Object.assign(canvas.style, {
    position: 'absolute',
    left: `${column * side}px`,
    top: `${row * side}px`,
    width: `${length}px`,
    height: `${length}px`,
  });
  return {
    canvas,
    rect: { x: origin.x + column * side, y: origin.y + row * side, width: length, height: length },
    stale: true,
    looks: null,
    painted: null,
  };
}

/** Paints tiles: anew, or while a filter holds put together from their looks, which then stay with the tile. */
export function createTilePainter(): (tile: Tile, shown: Shown) => void {
  const mixed = new ImageData(SIDE, SIDE);
  const pixels = new Uint32Array(mixed.data.buffer);
  return (tile, { open, theme, lit }) => {
    // Kept in memory, not with the graphics card: hundreds of small blocks are drawn there and then, and sending them over
    // costs more than drawing them.
    const context = tile.canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('This window cannot draw');
    const draw = (dim: boolean): void => {
      const scale = SIDE / tile.rect.width;
      drawOverview(context, open.view, open.layout, {
        tile: tile.rect,
        scale,
        pixels: canvasPixels(),
        measure: measureOnMap,
        theme,
        dim,
      });
    };
    const take = (): Uint32Array => new Uint32Array(context.getImageData(0, 0, SIDE, SIDE).data.buffer);
    const takeLooks = (): TileLooks => {
      // Without a filter it is painted already as it looks with all cards bright.
      if (tile.painted?.lit !== null) draw(false);
      const bright = take();
      draw(true);
      return { bright, dim: take(), cards: cardPixels(open.layout, tile.rect, SIDE) };
    };
    if (!tile.looks && lit === null) draw(false);
    else if (!tile.looks || !tile.painted || !isSameMix(tile.looks, tile.painted.lit, lit)) {
      tile.looks ??= takeLooks();
      mixLooks(pixels, tile.looks, SIDE, lit);
      context.putImageData(mixed, 0, 0);
    }
    tile.painted = { lit };
    tile.stale = false;
  };
}
