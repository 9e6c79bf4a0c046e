import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../helpers/runs.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import type { HarnessDone, Region } from './harness-main.ts';
import { difference } from './pixels.ts';
import { readPng } from './png.ts';
import { languagesMap, type TestMap, wideMap } from './test-maps.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'png');
  await mkdir(folder);
});
afterAll(() => harness.close());

/** About 12,000 x 8,000 px. */
const large = (): TestMap => (largeMap ??= wideMap(49, 9));
let largeMap: TestMap | undefined;

/** What the export of the large map at a scale did and needed, beside that of a small one before it. */
type LargeExport = { readonly path: string; readonly done: HarnessDone; readonly smallMemory: number };
const largeExports = new Map<number, Promise<LargeExport>>();
/** Drawn once for all that look at it. */
function exportLarge(scale: number): Promise<LargeExport> {
  const known = largeExports.get(scale) ?? drawLarge(scale);
  largeExports.set(scale, known);
  return known;
}
async function drawLarge(scale: number): Promise<LargeExport> {
  const draw = ({ records, mapId }: TestMap, name: string, at: number): Promise<HarnessDone> =>
    harness.runExport({ records, options: { format: 'png', mapId, scale: at }, path: join(folder, name) });
  const small = await draw(languagesMap(), 'small.png', 1);
  const name = `large-${scale}.png`;
  const done = await draw(large(), name, scale);
  return { path: join(folder, name), done, smallMemory: small.mainMemory };
}

const colours = (rgb: Buffer): number =>
  new Set(Array.from({ length: rgb.length / 3 }, (_, pixel) => rgb.readUIntBE(pixel * 3, 3))).size;

describe('an exported PNG', () => {
  // The smallest and the largest, and one that is no whole number.
  test.each([1, 1.5, 4])('at scale %s has that many pixels and that resolution', async (scale) => {
    const { records, mapId, stageIds } = languagesMap();
    const stageId = stageIds[0] ?? null;
    const svg = await harness.runExport({
      records,
      options: { format: 'svg', mapId, stageId },
      path: join(folder, 'size.svg'),
    });
    const path = join(folder, `scale-${scale}.png`);
    const png = await harness.runExport({
      records,
      options: { format: 'png', mapId, stageId, scale },
      path,
      author: 'Ada Tester',
    });
    if (!svg.result.ok) throw new Error(svg.result.failure.message);
    if (!png.result.ok) throw new Error(png.result.failure.message);
    const read = await readPng(path);
    const width = Math.ceil(svg.result.value.width * scale);
    const height = Math.ceil(svg.result.value.height * scale);
    expect([read.width, read.height]).toEqual([width, height]);
    expect([png.result.value.width, png.result.value.height]).toEqual([width, height]);
    expect(read.dotsPerInch).toBeCloseTo(96 * scale, 1);
    expect(read.texts).toMatchObject({
      Title: 'Kundenreise 旅程 · Erwägung',
      Author: 'Ada Tester',
      Software: expect.stringMatching(/^Throughline /) as string,
      Description: expect.stringContaining('Erwägung') as string,
    });
    expect(png.log).toEqual([]);
  });

  test.each(['flow', 'proof'] as const)(
    'of the %s is as large as its SVG says, and is drawn',
    async (what) => {
      const records = sampleRecords();
      const options = { what, mapId: sampleView(records).map.id, scale: 2 } as const;
      const draw = async (format: 'svg' | 'png') => {
        const path = join(folder, `${what}.${format}`);
        const { result, log } = await harness.runExport({ records, options: { ...options, format }, path });
        expect(log).toEqual([]);
        if (!result.ok) throw new Error(result.failure.message);
        return result.value;
      };
      const [svg, png] = [await draw('svg'), await draw('png')];
      const region = { x: 0, y: 0, width: png.width, height: png.height };
      const read = await readPng(png.path, [region]);
      expect([read.width, read.height]).toEqual([Math.ceil(svg.width * 2), Math.ceil(svg.height * 2)]);
      expect([png.width, png.height]).toEqual([read.width, read.height]);
      expect(colours(read.regions[0] ?? Buffer.alloc(0))).toBeGreaterThan(50);
    },
  );

  test('of a map of about 12,000 x 8,000 px is whole and is what its SVG drawing shows, everywhere', async () => {
    const { records, mapId } = large();
    const svg = join(folder, 'large.svg');
    const { path: png, done: drawn } = await exportLarge(1);
    const vector = await harness.runExport({ records, options: { format: 'svg', mapId }, path: svg });
    if (!drawn.result.ok) throw new Error(drawn.result.failure.message);
    if (!vector.result.ok) throw new Error(vector.result.failure.message);
    const { width, height } = drawn.result.value;
    expect(width).toBeGreaterThan(11_000);
    expect(height).toBeGreaterThan(7_000);
    expect([vector.result.value.width, vector.result.value.height]).toEqual([width, height]);
    const side = { width: 500, height: 300 };
    const [right, bottom] = [width - side.width, height - side.height];
    // The corners, the middle, both sides of where tiles (4,096 px) and pieces of rows meet, and the rest in between.
    const places: readonly (readonly [number, number])[] = [
      [0, 0],
      [right, 0],
      [0, bottom],
      [right, bottom],
      [Math.round(right / 2), Math.round(bottom / 2)],
      [3_900, 300],
      [4_000, 1_000],
      [8_000, 2_900],
      [3_950, 5_100],
      [7_950, 6_000],
      [Math.round(right / 3), Math.round(bottom * 0.9)],
    ];
    const regions: readonly Region[] = places.map(([x, y]) => ({ x, y, ...side }));
    const read = await readPng(png, regions);
    expect([read.width, read.height]).toEqual([width, height]);
    const reference = await harness.rasterise(svg, regions);
    let withInk = 0;
    for (const [index, region] of regions.entries()) {
      const compared = difference(
        { data: read.regions[index]!, channels: 3 },
        { data: reference[index]!, channels: 4 },
      );
      expect(compared.clearly, `at ${region.x}, ${region.y}`).toBeLessThan(0.004);
      expect(compared.mean, `at ${region.x}, ${region.y}`).toBeLessThan(1.5);
      if (colours(read.regions[index]!) > 20) withInk += 1;
    }
    expect(withInk).toBeGreaterThanOrEqual(8);
  }, 300_000);

  test('tells its progress, never backwards and at least every quarter of a second', async () => {
    const { progress, result, milliseconds } = (await exportLarge(1)).done;
    expect(result.ok).toBe(true);
    const shares = progress.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(40);
    expect(new Set(progress.map(({ doing }) => doing)).size).toBeGreaterThan(3);
    const moments = [0, ...progress.map(({ at }) => at), milliseconds];
    const gaps = moments.slice(1).map((moment, index) => moment - moments[index]!);
    const sorted = gaps.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(250);
    // Other programs may keep this one waiting for a moment, but not for long.
    expect(sorted.at(-1)).toBeLessThan(1_500);
  });

  test('needs memory for some rows, not for the picture', async () => {
    const { done, smallMemory } = await exportLarge(runs.pictureScale);
    if (!done.result.ok) throw new Error(done.result.failure.message);
    const { width, height } = done.result.value;
    const bytes = width * height * 3;
    expect(bytes).toBeGreaterThan(250e6 * runs.pictureScale ** 2);
    expect(done.mainMemory - smallMemory).toBeLessThan(bytes / 4);
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('.part'));
  }, 300_000);
});
