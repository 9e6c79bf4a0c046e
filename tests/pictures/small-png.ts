import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Colours a picture may have: one byte a pixel. */
const COLOURS = 256;

/**
 * A screenshot as a PNG with a palette, a quarter of the size. What is seen in a window has few colours, so the most
 * frequent ones are taken as they are, and the others become the nearest of them.
 */
export function smallPng(screenshot: Buffer): Buffer {
  const { data, width, height } = PNG.sync.read(screenshot);
  const counts = new Map<number, number>();
  const colourAt = (pixel: number): number =>
    ((data[4 * pixel] ?? 0) << 16) | ((data[4 * pixel + 1] ?? 0) << 8) | (data[4 * pixel + 2] ?? 0);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = frequentColours(counts);
  const index = new Map<number, number>();
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(y * width + x);
      const known = index.get(colour) ?? nearest(palette, colour);
      index.set(colour, known);
      rows[y * (width + 1) + 1 + x] = known;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Half of the palette are the most frequent colours; the other half is spread over the rest, so that icons keep theirs. */
function frequentColours(counts: ReadonlyMap<number, number>): readonly number[] {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const chosen = sorted.slice(0, COLOURS / 2);
  const regions = new Set(chosen.map(regionOf));
  for (const colour of sorted.slice(COLOURS / 2)) {
    if (chosen.length >= COLOURS) break;
    if (regions.has(regionOf(colour))) continue;
    regions.add(regionOf(colour));
    chosen.push(colour);
  }
  return chosen;
}

/** Colours that look alike: the upper four bits of each part. */
const regionOf = (colour: number): number => colour & 0xf0f0f0;

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  for (const [at, other] of palette.entries()) {
    const red = (colour >> 16) - (other >> 16);
    const green = ((colour >> 8) & 255) - ((other >> 8) & 255);
    const blue = (colour & 255) - (other & 255);
    const distance = 3 * red * red + 4 * green * green + 2 * blue * blue;
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
