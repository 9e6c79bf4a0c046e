import { canvasPixels, createTilePainter, makeTile, type Shown, TILE, type Tile } from './overview-tile.ts';
import { getCamera, getGround, visibleRect } from '../open/view-camera.ts';

/** ms of a frame that may go into saying what tiles show; drawing it, when the frame is painted, costs about as much again. */
const BUDGET_MS = 2;
/** Tiles kept around what is in view. */
const AHEAD = 1;
/** Tiles whose looks are kept for the next change of the filter; half a megabyte each. */
const LOOKS = 64;

type Generation = {
  readonly k: number;
  readonly tiles: Map<string, Tile>;
  /** Whether it has covered the view: until then what was shown before is, and not some of both. */
  shown: boolean;
};

/**
 * The map as one picture, in tiles: drawn where the person looks, a few ms a frame, and moved with the map by
 * the transform of `holder`. A new zoom or theme begins a new generation of tiles; the old one is shown, scaled, until
 * the new one covers the view, and is then replaced at once.
 */
export function createOverview(holder: HTMLElement) {
  let shown: Shown | null = null;
  let current: Generation | null = null;
  let old: Generation | null = null;
  let frame = 0;
  let whenReady: (() => void) | null = null;
  const paint = createTilePainter();
  /** From a tile to the next, map px. */
  const sideOf = ({ k }: Generation): number => TILE / canvasPixels() / k;

  const wanted = (generation: Generation, margin: number): readonly string[] => {
    const view = visibleRect();
    const { origin, content } = getGround();
    const side = sideOf(generation);
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
    const known = generation.tiles.get(key);
    const [column = 0, row = 0] = key.split(' ').map(Number);
    const tile = known ?? makeTile(getGround().origin, sideOf(generation), column, row);
    paint(tile, shown);
    if (known) return;
    if (!generation.shown) tile.canvas.style.visibility = 'hidden';
    generation.tiles.set(key, tile);
    holder.append(tile.canvas);
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
    const inView = wanted(generation, 0);
    const near = new Set([...inView, ...wanted(generation, AHEAD)]);
    const keepsLooks = new Set([...near].slice(0, LOOKS));
    for (const key of near) {
      if (!isMissing(generation, key)) continue;
      // What is in view changes at once with the filter, if that is quick.
      const isQuick = inView.includes(key) && generation.tiles.get(key)?.looks;
      if (isQuick || performance.now() - begin <= BUDGET_MS) draw(generation, key);
      else ask();
    }
    for (const [key, tile] of generation.tiles) if (!keepsLooks.has(key)) tile.looks = null;
    if (wanted(generation, 0).some((key) => isMissing(generation, key))) return;
    if (!generation.shown) {
      generation.shown = true;
      for (const { canvas } of generation.tiles.values()) canvas.style.visibility = '';
    }
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
      if (current?.k !== k || shown?.theme !== next.theme) {
        // One that never covered the view is not shown instead of the one before it.
        if (current?.shown ?? true) {
          forget(old);
          old = current;
        } else forget(current);
        current = { k, tiles: new Map(), shown: false };
        // The old picture is below the new one.
        for (const tile of old?.tiles.values() ?? []) holder.prepend(tile.canvas);
      } else if (shown.open !== next.open || shown.lit !== next.lit) {
        const onlyFilter = shown.open === next.open;
        for (const tile of current.tiles.values()) {
          tile.stale = true;
          if (onlyFilter) continue;
          tile.looks = null;
          tile.painted = null;
        }
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
