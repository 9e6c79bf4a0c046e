import fc from 'fast-check';
import { PNG } from 'pngjs';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createPngEncoder, type PngPicture } from '../../../src/main/export/formats/png-encoder.ts';
import { createRowFilter, filteredLength } from '../../../src/renderer/export/filter-rows.ts';
import { createPacker } from '../../../src/renderer/export/pack.ts';
import { fail, ok, type Result } from '../../../src/shared/result.ts';

const picture = (width: number, height: number, more: Partial<PngPicture> = {}): PngPicture => ({
  width,
  height,
  dotsPerInch: 96,
  texts: [],
  ...more,
});

/** Filters, packs and encodes pixels as an export does, in bands of some rows and tiles of some columns. */
async function encode(
  what: PngPicture,
  rgb: Uint8Array,
  band: { readonly rows: number; readonly columns: number } = { rows: 1, columns: what.width },
): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const encoder = value(await createPngEncoder(what, keepIn(written)));
  const filter = createRowFilter(what.width);
  const packer = createPacker();
  for (let top = 0; top < what.height; top += band.rows) {
    const rows = Math.min(band.rows, what.height - top);
    const filtered = filter.begin(rows);
    for (let left = 0; left < what.width; left += band.columns) {
      const width = Math.min(band.columns, what.width - left);
      filter.add({ rgba: tileOf(rgb, what.width, { left, top, width, rows }), left, width });
    }
    value(await encoder.write(await packer.pack(filtered)));
  }
  value(await encoder.write(await packer.end()));
  value(await encoder.finish());
  encoder.close();
  return Buffer.concat(written);
}

const keepIn =
  (written: Uint8Array[]) =>
  (bytes: Uint8Array): Promise<Result<null>> => {
    written.push(Buffer.from(bytes));
    return Promise.resolve(ok(null));
  };

type Place = { readonly left: number; readonly top: number; readonly width: number; readonly rows: number };

/** Pixels as a canvas returns them. */
function tileOf(rgb: Uint8Array, pictureWidth: number, { left, top, width, rows }: Place): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * rows * 4).fill(255);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = ((top + row) * pictureWidth + left + column) * 3;
      rgba.set(rgb.subarray(from, from + 3), (row * width + column) * 4);
    }
  }
  return rgba;
}

const packed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

type Chunk = { readonly type: string; readonly data: Buffer; readonly crcIsRight: boolean };

function chunks(png: Buffer): readonly Chunk[] {
  const found: Chunk[] = [];
  let at = 8;
  while (at < png.length) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    const crc = png.readUInt32BE(at + 8 + length);
    const type = png.toString('latin1', at + 4, at + 8);
    found.push({ type, data, crcIsRight: crc === crc32(png.subarray(at + 4, at + 8 + length)) });
    at += length + 12;
  }
  return found;
}

const withoutAlpha = (rgba: Buffer): Buffer => Buffer.from(rgba.filter((_byte, index) => index % 4 !== 3));

describe('the PNG encoder', () => {
  test('gives back every pixel of any picture, whatever the bands and tiles it was drawn in', async () => {
    const pictures = fc
      .record({
        width: fc.integer({ min: 1, max: 90 }),
        height: fc.integer({ min: 1, max: 60 }),
        band: fc.record({ rows: fc.integer({ min: 1, max: 70 }), columns: fc.integer({ min: 1, max: 100 }) }),
        // Few colours and long runs, as on a map, or noise.
        colours: fc.constantFrom(1, 2, 5, 256),
        seed: fc.integer(),
      })
      .map((shape) => ({ ...shape, rgb: pixels(shape) }));
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, band, rgb }) => {
        const decoded = PNG.sync.read(await encode(picture(width, height), rgb, band));
        expect([decoded.width, decoded.height]).toEqual([width, height]);
        expect(withoutAlpha(decoded.data).equals(Buffer.from(rgb))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('writes the chunks in the order of the specification, each with its right sum', async () => {
    const png = await encode(
      picture(3, 2, { texts: [{ keyword: 'Title', text: 'Käufer 旅程' }] }),
      new Uint8Array(18),
    );
    const found = chunks(png);
    expect(found.every((chunk) => chunk.crcIsRight)).toBe(true);
    const types = found.map((chunk) => chunk.type);
    expect(types.slice(0, 4)).toEqual(['IHDR', 'sRGB', 'pHYs', 'iTXt']);
    expect(types.at(-1)).toBe('IEND');
    expect(new Set(types.slice(4, -1))).toEqual(new Set(['IDAT']));
    const text = found.find((chunk) => chunk.type === 'iTXt')?.data.toString('utf8');
    expect(text).toBe('Title\0\0\0\0\0Käufer 旅程');
  });

  test('writes the resolution in pixels a metre', async () => {
    for (const [dotsPerInch, perMetre] of [
      [96, 3780],
      [192, 7559],
      [288, 11339],
      [384, 15118],
    ] as const) {
      const png = await encode(picture(1, 1, { dotsPerInch }), new Uint8Array(3));
      const data = chunks(png).find((chunk) => chunk.type === 'pHYs')!.data;
      expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([perMetre, perMetre, 1]);
    }
  });

  test.each([
    ['a row is missing', filteredLength(4) * 2, false],
    ['there is a row too many', filteredLength(4) * 4, false],
    ['all rows are there', filteredLength(4) * 3, true],
  ])('takes a stream as a picture only when it is that picture: %s', async (_name, length, isTaken) => {
    const encoder = value(await createPngEncoder(picture(4, 3), keepIn([])));
    const written = await encoder.write(packed(new Uint8Array(length)));
    const finished = await encoder.finish();
    expect(written.ok && finished.ok).toBe(isTaken);
    if (!finished.ok) expect(finished.failure.code).toBe('check-failed');
    encoder.close();
  });

  test('refuses a stream with a wrong check sum, a cut one and one that is none', async () => {
    const right = packed(new Uint8Array(filteredLength(4) * 3));
    const wrongSum = Uint8Array.from(right, (byte, index) => (index === right.length - 1 ? byte ^ 1 : byte));
    for (const bytes of [wrongSum, right.subarray(0, -3), Uint8Array.of(1, 2, 3, 4)]) {
      const encoder = value(await createPngEncoder(picture(4, 3), keepIn([])));
      const written = await encoder.write(bytes);
      const finished = await encoder.finish();
      expect(written.ok && finished.ok).toBe(false);
      encoder.close();
    }
  });

  test('answers the failure of the disk', async () => {
    let writes = 0;
    const full = async (): Promise<Result<null>> => {
      writes += 1;
      return Promise.resolve(writes === 1 ? ok(null) : fail('disk-full', 'No room.'));
    };
    const encoder = value(await createPngEncoder(picture(5, 5), full));
    const rows = packed(new Uint8Array(filteredLength(5) * 5));
    expect(await encoder.write(rows)).toEqual(fail('disk-full', 'No room.'));
    encoder.close();
  });

  test('packs a large plain picture small: rows like the one above cost next to nothing', async () => {
    const white = new Uint8Array(2000 * 3 * 2000).fill(255);
    const png = await encode(picture(2000, 2000), white, { rows: 256, columns: 700 });
    expect(png.length).toBeLessThan(30_000);
  });
});

describe('the filter of rows', () => {
  test('knows a band of one colour from one with a single other pixel', () => {
    const filter = createRowFilter(10);
    const white = new Uint8ClampedArray(5 * 4 * 4).fill(255);
    filter.begin(4);
    filter.add({ rgba: white, left: 0, width: 5 });
    filter.add({ rgba: white, left: 5, width: 5 });
    expect(filter.isPlain()).toBe(true);
    const dotted = white.slice();
    dotted[7 * 4] = 254;
    filter.begin(4);
    filter.add({ rgba: white, left: 0, width: 5 });
    filter.add({ rgba: dotted, left: 5, width: 5 });
    expect(filter.isPlain()).toBe(false);
  });
});

/** Runs of a few colours, from a small generator of its own so that a seed determines the picture. */
function pixels(shape: {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
  readonly seed: number;
}): Uint8Array {
  const { width, height, colours, seed } = shape;
  const rgb = new Uint8Array(width * height * 3);
  let state = seed | 1;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  let colour: readonly number[] = [0, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (colours === 256 || random() % 9 === 0) {
      const step = Math.floor(255 / colours);
      colour = [0, 1, 2].map(() => (colours === 256 ? random() % 256 : (random() % (colours + 1)) * step));
    }
    rgb.set(colour, pixel * 3);
  }
  return rgb;
}
