import type { Rect } from '../../shared/layout/map-layout.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { drawOverview } from '../scene/draw-overview.ts';
import type { Lit } from './lit-store.ts';
import type { OpenMap } from './map-store.ts';
import { getCamera, getGround, visibleRect } from './view-camera.ts';

/** Side of a tile, canvas pixels. Small enough that drawing one takes a few ms at most. */
const TILE = 256;
/** Canvas pixels by which a tile reaches over the next, so that rounding leaves no seam between them. */
const OVERLAP = 1;
/** ms of a frame that may go into saying what tiles show; drawing it, when the frame is painted, costs about as much again. */
const BUDGET_MS = 2;
/** Tiles kept around what is in view. */
const AHEAD = 1;

/** What the picture is of. */
export type Shown = { readonly open: OpenMap; readonly theme: Theme; readonly lit: Lit };

type Tile = { readonly canvas: HTMLCanvasElement; readonly rect: Rect; stale: boolean };
type Generation = { readonly k: number; readonly tiles: Map<string, Tile> };

/**
 * The map as one picture, in tiles: drawn where the person looks, a few ms a frame, and moved with the map by
 * the transform of `holder`. A new zoom begins a new generation of tiles; the old one is shown, scaled, until
 * the new one covers the view.
 */
export function createOverview(holder: HTMLElement) {
  let shown: Shown | null = null;
  let current: Generation | null = null;
  let old: Generation | null = null;
  let frame = 0;
  let whenReady: (() => void) | null = null;
  const ratio = (): number => Math.min(2, devicePixelRatio || 1);

  const wanted = (generation: Generation, margin: number): readonly string[] => {
    const view = visibleRect();
    const { origin, content } = getGround();
    const side = TILE / ratio() / generation.k;
    const first = (at: number): number => Math.max(0, Math.floor(at / side) - margin);
    const last = (at: number, length: number): number =>
      Math.min(Math.ceil(length / side) - 1, Math.floor(at / side) + margin);
    const keys: string[] = [];
    for (
      let row = first(view.y - origin.y);
      row <= last(view.y - origin.y + view.height, content.height);
      row += 1
    ) {
      for (
        let column = first(view.x - origin.x);
        column <= last(view.x - origin.x + view.width, content.width);
        column += 1
      ) {
        keys.push(`${column} ${row}`);
      }
    }
    return keys;
  };

  const draw = (generation: Generation, key: string): void => {
    if (!shown) return;
    const { open, theme, lit } = shown;
    const known = generation.tiles.get(key);
    const tile = known ?? makeTile(generation.k, key);
    // Kept in memory, not with the graphics card: hundreds of small blocks are drawn there and then, and sending them over
    // costs more than drawing them.
    const context = tile.canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('This window cannot draw');
    const scale = (TILE + OVERLAP) / tile.rect.width;
    drawOverview(context, open.view, open.layout, { tile: tile.rect, scale, theme, lit });
    tile.stale = false;
    if (known) return;
    generation.tiles.set(key, tile);
    holder.append(tile.canvas);
  };

  const makeTile = (k: number, key: string): Tile => {
    const [column = 0, row = 0] = key.split(' ').map(Number);
    const side = TILE / ratio() / k;
    const { origin } = getGround();
    const length = (side * (TILE + OVERLAP)) / TILE;
    const rect = { x: origin.x + column * side, y: origin.y + row * side, width: length, height: length };
    const canvas = document.createElement('canvas');
    canvas.width = TILE + OVERLAP;
    canvas.height = TILE + OVERLAP;
    Object.assign(canvas.style, {
      position: 'absolute',
      left: `${column * side}px`,
      top: `${row * side}px`,
      width: `${length}px`,
      height: `${length}px`,
    });
    return { canvas, rect, stale: false };
  };

  const forget = (generation: Generation | null): void => {
    for (const { canvas } of generation?.tiles.values() ?? []) canvas.remove();
  };

  const isMissing = (generation: Generation, key: string): boolean =>
    generation.tiles.get(key)?.stale ?? true;

  const work = (): void => {
    frame = 0;
    if (!current || current.k !== getCamera().k) return;
    const generation = current;
    const begin = performance.now();
    const inView = wanted(generation, 0).filter((key) => isMissing(generation, key));
    const ahead = wanted(generation, AHEAD).filter(
      (key) => isMissing(generation, key) && !inView.includes(key),
    );
    for (const key of [...inView, ...ahead]) {
      if (performance.now() - begin > BUDGET_MS) {
        frame = requestAnimationFrame(work);
        break;
      }
      draw(generation, key);
    }
    if (wanted(generation, 0).some((key) => isMissing(generation, key))) return;
    forget(old);
    old = null;
    dropFar(generation);
    whenReady?.();
    whenReady = null;
  };

  /** Tiles far from the view give their memory back. */
  const dropFar = (generation: Generation): void => {
    if (generation.tiles.size < 240) return;
    const near = new Set(wanted(generation, 3));
    for (const [key, tile] of generation.tiles) {
      if (near.has(key)) continue;
      tile.canvas.remove();
      generation.tiles.delete(key);
    }
  };

  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(work);
  };

  return {
    /** Shows this map at this zoom; calls back once what is in view is drawn. */
    show(next: Shown, k: number, ready: () => void): void {
      if (current?.k !== k) {
        forget(old);
        old = current;
        current = { k, tiles: new Map() };
        // The old picture lies below the new one.
        for (const tile of old?.tiles.values() ?? []) holder.prepend(tile.canvas);
      } else if (shown?.open !== next.open || shown.theme !== next.theme || shown.lit !== next.lit) {
        for (const tile of current.tiles.values()) tile.stale = true;
      }
      shown = next;
      whenReady = ready;
      ask();
    },
    /** The camera moved: draws what came near. While the zoom is on its way the picture is only scaled. */
    moved(): void {
      const generation = current;
      if (!generation || generation.k !== getCamera().k) return;
      if (wanted(generation, AHEAD).some((key) => isMissing(generation, key))) ask();
    },
    end(): void {
      cancelAnimationFrame(frame);
      frame = 0;
      forget(current);
      forget(old);
      current = null;
      old = null;
    },
  };
}
