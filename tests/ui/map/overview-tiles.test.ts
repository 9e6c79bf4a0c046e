import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shown } from '../../../src/renderer/map/overview/overview-tile.ts';
import { createOverview } from '../../../src/renderer/map/overview/overview-tiles.ts';
import { setCamera, setGround } from '../../../src/renderer/map/open/view-camera.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { darkTheme, lightTheme } from '../../../src/shared/scene/theme.ts';
import { sampleRecords, sampleView, withAllDrawn } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const K = 0.4;
/** ms that drawing a tile takes: one is more than a frame has for it. */
const DRAWING = 3;
/** Of the tiles in view, how many keep what the next change of the filter needs. */
const KEPT = 64;

const records = sampleRecords();
const view = withAllDrawn(sampleView(records));
const layout = layoutMap(view, tableMeasure);
const ids = [...layout.cards.keys()];
const all: Shown = { open: { records, view, layout }, theme: lightTheme, lit: null };
const some: Shown = { ...all, lit: new Set(ids.slice(0, 9)) };
const fewer: Shown = { ...all, lit: new Set(ids.slice(0, 8)) };

let clock = 0;
let waiting: FrameRequestCallback[] = [];
const done = { drawn: 0, put: 0 };

/** A canvas that counts how often a tile is drawn, which begins with its place on the map, or put there; jsdom has none. */
const context = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'setTransform')
        return () => {
          done.drawn += 1;
          clock += DRAWING;
        };
      if (name === 'putImageData') return () => void (done.put += 1);
      if (name === 'getImageData')
        return (_x: number, _y: number, width: number, height: number) => new ImageData(width, height);
      return name === 'measureText' ? () => ({ width: 0 }) : () => {};
    },
    set: () => true,
  },
);

/** Lets one frame come, and says what was done in it. */
function frame(): { readonly drawn: number; readonly put: number } {
  Object.assign(done, { drawn: 0, put: 0 });
  const callbacks = waiting;
  waiting = [];
  for (const callback of callbacks) callback(clock);
  return { ...done };
}

/** Runs frames until none is requested, and returns what was done in all of them. */
function frames(): { readonly drawn: number; readonly put: number; readonly count: number } {
  let [drawn, put, count] = [0, 0, 0];
  while (waiting.length > 0) {
    const now = frame();
    drawn += now.drawn;
    put += now.put;
    count += 1;
    expect(count).toBeLessThan(1000);
  }
  return { drawn, put, count };
}

beforeEach(() => {
  clock = 0;
  waiting = [];
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
  vi.stubGlobal('cancelAnimationFrame', () => void (waiting = []));
  vi.stubGlobal(
    'Path2D',
    class {
      readonly drawn = '';
    },
  );
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray;
      constructor(width: number, height: number) {
        this.data = new Uint8ClampedArray(width * height * 4);
      }
    },
  );
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => context as never);
  setGround({
    view: { width: 6000, height: 6000 },
    content: { width: layout.width - layout.laneNameWidth, height: layout.height - layout.headerHeight },
    origin: { x: layout.laneNameWidth, y: layout.headerHeight },
  });
  setCamera({ x: 0, y: 0, k: K });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A picture of the map with all of it in view, and how many tiles it has. */
function pictureOf(shown: Shown): { readonly change: (next: Shown) => void; readonly tiles: number } {
  const holder = document.createElement('div');
  const overview = createOverview(holder);
  const change = (next: Shown): void => overview.show(next, K, () => {});
  change(shown);
  frames();
  return { change, tiles: holder.childElementCount };
}

describe('the picture of the whole map', () => {
  test('is drawn a tile a frame, and once, while no filter holds', () => {
    const { change, tiles } = pictureOf(all);
    expect(tiles).toBeGreaterThan(8);
    change({ ...all, theme: darkTheme });
    expect(frames()).toEqual({ drawn: tiles, put: 0, count: tiles });
  });

  test('shows a new zoom or theme at once and whole, and until then what was there', () => {
    const holder = document.createElement('div');
    const overview = createOverview(holder);
    const visible = (): number =>
      [...holder.children].filter((tile) => tile instanceof HTMLElement && tile.style.visibility !== 'hidden')
        .length;
    overview.show(all, K, () => {});
    const seen = new Set<number>();
    const watch = (): void => {
      while (waiting.length > 0) {
        frame();
        seen.add(visible());
      }
    };
    watch();
    const first = holder.childElementCount;
    expect(seen).toEqual(new Set([0, first]));
    seen.clear();
    overview.show({ ...all, theme: darkTheme }, K, () => {});
    watch();
    expect(seen).toEqual(new Set([first]));
    expect(holder.childElementCount).toBe(first);
  });

  test('changes with the filter in one frame, with no tile drawn after the first change', () => {
    const { change, tiles } = pictureOf(all);
    change(some);
    expect(frames()).toEqual({ drawn: tiles, put: tiles, count: tiles });
    for (const next of [all, some, all]) {
      change(next);
      expect(frames()).toEqual({ drawn: 0, put: tiles, count: 1 });
    }
  });

  test('changes where the cards are that stand out or no longer do', () => {
    const { change, tiles } = pictureOf(some);
    change(fewer);
    const { put, ...rest } = frames();
    expect(rest).toEqual({ drawn: 0, count: 1 });
    // A card lies in one tile, or over the edge or the corner between some.
    expect(put).toBeGreaterThan(0);
    expect(put).toBeLessThanOrEqual(4);
    expect(tiles).toBeGreaterThan(8);
    change({ ...fewer, lit: new Set(fewer.lit) });
    expect(frames()).toEqual({ drawn: 0, put: 0, count: 1 });
  });

  test('is drawn again when the map or the theme is another, filter or not', () => {
    const { change, tiles } = pictureOf(some);
    change({ ...some, theme: darkTheme });
    expect(frames()).toMatchObject({ drawn: 2 * tiles, put: tiles });
    change({ ...some, theme: darkTheme, open: { ...some.open } });
    expect(frames()).toMatchObject({ drawn: 2 * tiles, put: tiles });
    change({ ...all, open: { ...all.open } });
    expect(frames()).toMatchObject({ drawn: tiles, put: 0 });
  });

  test('keeps no more than its share of memory for the filter, however large the window is', () => {
    vi.stubGlobal('devicePixelRatio', 2);
    const { change, tiles } = pictureOf(some);
    expect(tiles).toBeGreaterThan(KEPT + 5);
    change(all);
    expect(frames()).toMatchObject({ drawn: tiles - KEPT, put: KEPT });
  });
});
