import { describe, expect, test } from 'vitest';
import {
  cardPixels,
  isSameMix,
  mixLooks,
  type TileLooks,
} from '../../../src/renderer/map/overview/tile-looks.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { Rect } from '../../../src/shared/layout/map-layout.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const SIDE = 257;
const layout = layoutMap(sampleView(), tableMeasure);
const ids = [...layout.cards.keys()];

/** The tiles of the sample's map at a zoom. */
function tilesAt(k: number): readonly Rect[] {
  const length = SIDE / k;
  const tiles: Rect[] = [];
  for (let y = layout.headerHeight; y < layout.height; y += length) {
    for (let x = layout.laneNameWidth; x < layout.width; x += length)
      tiles.push({ x, y, width: length, height: length });
  }
  return tiles;
}

const BRIGHT = 0xff_00_00_00;
const DIM = 0xff_ff_ff_ff;
const looksOf = (tile: Rect): TileLooks => ({
  bright: new Uint32Array(SIDE * SIDE).fill(BRIGHT),
  dim: new Uint32Array(SIDE * SIDE).fill(DIM),
  cards: cardPixels(layout, tile, SIDE),
});
const mixed = (looks: TileLooks, lit: ReadonlySet<string> | null): Uint32Array => {
  const pixels = new Uint32Array(SIDE * SIDE).fill(1);
  mixLooks(pixels, looks, SIDE, lit);
  return pixels;
};

describe.each([0.04, 0.13, 0.41])('the pixels of cards in tiles at a zoom of %f', (k) => {
  test('are all that the card touches, and no others', () => {
    const seen = new Set<string>();
    for (const tile of tilesAt(k)) {
      for (const { id, left, right, top, bottom } of cardPixels(layout, tile, SIDE)) {
        const box = layout.cards.get(id)!;
        const within = (at: number): number => Math.min(SIDE, Math.max(0, at * k));
        const off = (pixel: number, edge: number): number => Math.abs(pixel - within(edge));
        expect(off(left, box.x - tile.x)).toBeLessThan(1);
        expect(off(right, box.x + box.width - tile.x)).toBeLessThan(1);
        expect(off(top, box.y - tile.y)).toBeLessThan(1);
        expect(off(bottom, box.y + box.height - tile.y)).toBeLessThan(1);
        expect(left).toBeLessThanOrEqual(within(box.x - tile.x));
        expect(right).toBeGreaterThanOrEqual(within(box.x + box.width - tile.x));
        expect(top).toBeLessThanOrEqual(within(box.y - tile.y));
        expect(bottom).toBeGreaterThanOrEqual(within(box.y + box.height - tile.y));
        seen.add(id);
      }
    }
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  test('are bright where the filter lets the card stand out, and dim where it does not', () => {
    const lit = new Set(ids.filter((_, at) => at % 3 === 0));
    for (const tile of tilesAt(k)) {
      const looks = looksOf(tile);
      const expected = new Uint32Array(SIDE * SIDE).fill(DIM);
      for (const { id, left, right, top, bottom } of looks.cards) {
        for (let y = top; lit.has(id) && y < bottom; y += 1)
          expected.fill(BRIGHT, y * SIDE + left, y * SIDE + right);
      }
      expect(mixed(looks, lit)).toEqual(expected);
    }
  });
});

test('without a filter a tile is bright, with one that finds nothing it is dim', () => {
  for (const tile of tilesAt(0.2)) {
    const looks = looksOf(tile);
    expect(mixed(looks, null)).toEqual(looks.bright);
    expect(mixed(looks, new Set())).toEqual(looks.dim);
  }
});

test('a tile looks the same under two filters that differ in cards of other tiles only', () => {
  const tiles = tilesAt(0.2);
  const plain = looksOf(tiles[0]!);
  for (const [at, id] of ids.entries()) {
    const [before, after] = [new Set(ids.slice(0, at)), new Set(ids.slice(0, at + 1))];
    for (const tile of tiles) {
      const looks = { ...plain, cards: cardPixels(layout, tile, SIDE) };
      const has = looks.cards.some((card) => card.id === id);
      expect(isSameMix(looks, before, after)).toBe(!has);
    }
  }
  expect(isSameMix(plain, null, null)).toBe(true);
  expect(isSameMix(plain, null, new Set(ids))).toBe(false);
});
