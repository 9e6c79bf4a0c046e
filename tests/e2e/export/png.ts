import { readFile } from 'node:fs/promises';
import { createInflate } from 'node:zlib';
import type { Region } from './harness-main.ts';

export type PngContent = {
  readonly width: number;
  readonly height: number;
  readonly dotsPerInch: number;
  readonly texts: Readonly<Record<string, string>>;
  /** Pixels of the regions asked for: red, green, blue. */
  readonly regions: readonly Buffer[];
};

/**
 * Reads a PNG of 8 bit RGB row by row, undoing all five filters of the specification, and keeps only the regions:
 * whole, a large picture would take gigabytes.
 */
export async function readPng(path: string, regions: readonly Region[] = []): Promise<PngContent> {
  const file = await readFile(path);
  let [width, height, dotsPerInch] = [0, 0, 0];
  const texts: Record<string, string> = {};
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 8, at + 8 + length);
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      if (body[8] !== 8 || body[9] !== 2) throw new Error('Not 8 bit RGB.');
    }
    if (type === 'pHYs') dotsPerInch = body.readUInt32BE(0) * 0.0254;
    if (type === 'iTXt') {
      const end = body.indexOf(0);
      texts[body.toString('latin1', 0, end)] = body.toString('utf8', end + 5);
    }
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const kept = regions.map((region) => Buffer.alloc(region.width * region.height * 3));
  let rows = 0;
  for await (const row of unfiltered(data, width * 3)) {
    for (const [index, region] of regions.entries()) {
      const line = rows - region.y;
      if (line < 0 || line >= region.height) continue;
      row.copy(kept[index]!, line * region.width * 3, region.x * 3, (region.x + region.width) * 3);
    }
    rows += 1;
  }
  if (rows !== height) throw new Error(`The PNG has ${rows} rows instead of ${height}.`);
  return { width, height, dotsPerInch, texts, regions: kept };
}

async function* unfiltered(data: readonly Buffer[], length: number): AsyncGenerator<Buffer> {
  const inflate = createInflate({ chunkSize: 1024 * 1024 });
  inflate.end(Buffer.concat(data));
  let rest: Buffer = Buffer.alloc(0);
  let above: Buffer = Buffer.alloc(length);
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, piece]);
    let at = 0;
    for (; at + length + 1 <= rest.length; at += length + 1) {
      const row = Buffer.from(rest.subarray(at + 1, at + 1 + length));
      undo(rest[at]!, row, above);
      yield row;
      above = row;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error('The PNG ends inside a row.');
}

/** One loop a filter: a large picture has hundreds of millions of bytes. */
function undo(filter: number, row: Buffer, above: Buffer): void {
  if (filter === 0) return;
  if (filter === 1) {
    for (let index = 3; index < row.length; index += 1) row[index] = row[index]! + row[index - 3]!;
  } else if (filter === 2) {
    for (let index = 0; index < row.length; index += 1) row[index] = row[index]! + above[index]!;
  } else if (filter === 3) {
    for (let index = 0; index < row.length; index += 1) {
      const left = index < 3 ? 0 : row[index - 3]!;
      row[index] = row[index]! + ((left + above[index]!) >> 1);
    }
  } else if (filter === 4) {
    for (let index = 0; index < row.length; index += 1) {
      const left = index < 3 ? 0 : row[index - 3]!;
      const corner = index < 3 ? 0 : above[index - 3]!;
      row[index] = row[index]! + nearest(left, above[index]!, corner);
    }
  } else throw new Error(`There is no filter ${filter}.`);
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
