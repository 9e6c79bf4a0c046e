import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Region } from './harness-main.ts';

/** Rows of pixels: red, green, blue and whatever follows them. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Bytes a pixel. */
  readonly channels: 3 | 4;
};

/** A whole PNG, small enough for that; `readPng` reads parts of large ones. */
export async function pixelsOfPng(path: string): Promise<Pixels> {
  const { width, height, data } = PNG.sync.read(await readFile(path));
  return { width, height, data, channels: 4 };
}

/** The pixels of a region. */
export function part({ width, data, channels }: Pixels, region: Region): Pixels {
  const rows = Array.from({ length: region.height }, (_, row) => {
    const from = ((region.y + row) * width + region.x) * channels;
    return data.subarray(from, from + region.width * channels);
  });
  return { width: region.width, height: region.height, data: Buffer.concat(rows), channels };
}

/** The first page of a PDF as poppler draws it, at the size of the map in px. */
export function pixelsOfPdf(path: string): Pixels {
  const printed = execFileSync('pdftoppm', ['-r', '96', '-png', '-singlefile', path], {
    maxBuffer: 256 * 1024 * 1024,
  });
  const { width, height, data } = PNG.sync.read(printed);
  return { width, height, data, channels: 4 };
}

/** Share of pixels whose colour differs clearly, and the mean difference of a channel (0..255). */
export function difference(
  a: Pick<Pixels, 'data' | 'channels'>,
  b: Pick<Pixels, 'data' | 'channels'>,
): { readonly clearly: number; readonly mean: number } {
  let clearly = 0;
  let sum = 0;
  const pixels = a.data.length / a.channels;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    let largest = 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const apart = Math.abs(a.data[pixel * a.channels + channel]! - b.data[pixel * b.channels + channel]!);
      largest = Math.max(largest, apart);
      sum += apart;
    }
    if (largest > 96) clearly += 1;
  }
  return { clearly: clearly / pixels, mean: sum / (pixels * 3) };
}

/** Side of a block, px: two programs draw the edges of a letter differently, but as much ink where it stands. */
const BLOCK = 8;

/** The places of blocks whose colour is another: what is missing, is there besides, or stands elsewhere. */
export function otherBlocks(a: Pixels, b: Pixels, most: number): readonly string[] {
  const places: string[] = [];
  for (let y = 0; y + BLOCK <= a.height; y += BLOCK) {
    for (let x = 0; x + BLOCK <= a.width; x += BLOCK) {
      const [one, other] = [meanOf(a, x, y), meanOf(b, x, y)];
      const apart = Math.max(...one.map((value, channel) => Math.abs(value - other[channel]!)));
      if (apart > most) places.push(`${x}, ${y}: ${Math.round(apart)}`);
    }
  }
  return places;
}

function meanOf({ width, data, channels }: Pixels, left: number, top: number): readonly number[] {
  const sums = [0, 0, 0];
  for (let y = top; y < top + BLOCK; y += 1) {
    for (let x = left; x < left + BLOCK; x += 1) {
      const at = (y * width + x) * channels;
      for (let channel = 0; channel < 3; channel += 1) sums[channel]! += data[at + channel]!;
    }
  }
  return sums.map((sum) => sum / BLOCK ** 2);
}
