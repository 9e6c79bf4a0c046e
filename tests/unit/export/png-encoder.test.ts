import fc from 'fast-check';
import { PNG } from 'pngjs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createPngEncoder, type PngPicture } from '../../../src/main/export/png-encoder.ts';
import { fail, ok, type Result } from '../../../src/shared/result.ts';

const picture = (width: number, height: number, more: Partial<PngPicture> = {}): PngPicture => ({
  width,
  height,
  dotsPerInch: 96,
  texts: [],
  ...more,
});

/** Encodes pixels in pieces of some rows each. */
async function encode(what: PngPicture, rgb: Uint8Array, rowsAPiece: number): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const encoder = value(
    await createPngEncoder(what, async (bytes) => {
      written.push(Buffer.from(bytes));
      return Promise.resolve(ok(null));
    }),
  );
  const step = what.width * 3 * rowsAPiece;
  for (let from = 0; from < rgb.length; from += step) {
    value(await encoder.writeRows(rgb.subarray(from, from + step)));
  }
  value(await encoder.finish());
  encoder.close();
  return Buffer.concat(written);
}

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
  test('gives back every pixel of any picture, whatever the pieces it came in', async () => {
    const pictures = fc
      .record({
        width: fc.integer({ min: 1, max: 90 }),
        height: fc.integer({ min: 1, max: 60 }),
        rowsAPiece: fc.integer({ min: 1, max: 70 }),
        // Few colours and long runs, as on a map, or noise: each of the filters gets used.
        colours: fc.constantFrom(1, 2, 5, 256),
        seed: fc.integer(),
      })
      .map((shape) => ({ ...shape, rgb: pixels(shape) }));
    await fc.assert(
      fc.asyncProperty(pictures, async ({ width, height, rowsAPiece, rgb }) => {
        const decoded = PNG.sync.read(await encode(picture(width, height), rgb, rowsAPiece));
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
      1,
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
      const png = await encode(picture(1, 1, { dotsPerInch }), new Uint8Array(3), 1);
      const data = chunks(png).find((chunk) => chunk.type === 'pHYs')!.data;
      expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([perMetre, perMetre, 1]);
    }
  });

  test('refuses to end a picture with missing rows, and rows past the end', async () => {
    const write = async (): Promise<Result<null>> => Promise.resolve(ok(null));
    const encoder = value(await createPngEncoder(picture(4, 3), write));
    value(await encoder.writeRows(new Uint8Array(4 * 3 * 2)));
    expect(await encoder.finish()).toMatchObject({ ok: false, failure: { code: 'picture-rows' } });
    expect(await encoder.writeRows(new Uint8Array(4 * 3 * 2))).toMatchObject({ ok: false });
    expect(await encoder.writeRows(new Uint8Array(5))).toMatchObject({ ok: false });
    encoder.close();
  });

  test('answers the failure of the disk', async () => {
    let writes = 0;
    const full = async (): Promise<Result<null>> => {
      writes += 1;
      return Promise.resolve(writes === 1 ? ok(null) : fail('disk-full', 'No room.'));
    };
    const noise = pixels({ width: 500, height: 500, colours: 256, seed: 1 });
    const encoder = value(await createPngEncoder(picture(500, 500), full));
    expect(await encoder.writeRows(noise)).toEqual(fail('disk-full', 'No room.'));
    encoder.close();
  });

  test('packs a large plain picture small: rows like the one above cost next to nothing', async () => {
    const white = new Uint8Array(2000 * 3 * 2000).fill(255);
    const png = await encode(picture(2000, 2000), white, 256);
    expect(png.length).toBeLessThan(30_000);
  });
});

/** Runs of a few colours, from a small generator of its own so that a seed tells the picture. */
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
