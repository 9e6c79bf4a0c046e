import { deflateSync } from 'node:zlib';
import { inflated } from './inflate.ts';
import { unpackNumbers } from './numbers.ts';
import type { Responses } from './store.ts';

/**
 * A row's key as it is stored: 52 bits of its hash, which a number holds exactly. Of a million new rows beside a million known
 * ones, one is taken for known by chance once in 4,500 such imports; each further bit would cost as much as it saves here.
 */
export const keyNumber = (first: number, second: number): number =>
  (first >>> 0) * 2 ** (KEY_BITS - 32) + (second >>> (64 - KEY_BITS));

const KEY_BITS = 52;
const WORD = 2 ** 32;
const HIGH_PARTS = 2 ** (KEY_BITS - 32);

/**
 * Packs keys, which rise: of each the lower 32 bits, which look like chance and are stored as they are, and how far the rest
 * is from that of the key before, deflated. It is the order that saves half: which row has which key is not kept.
 */
export function packKeys(keys: Float64Array): Uint8Array {
  const low = Buffer.alloc(keys.length * 4);
  const steps = Buffer.alloc(keys.length * 3);
  let length = 0;
  let before = 0;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    low.writeUInt32LE(key % WORD, at * 4);
    const high = Math.floor(key / WORD);
    let step = high - before;
    before = high;
    for (; step > 127; step >>>= 7) {
      steps[length] = (step & 127) | 128;
      length += 1;
    }
    steps[length] = step;
    length += 1;
  }
  return Buffer.concat([low, deflateSync(steps.subarray(0, length))]);
}

/** The keys of a part; undefined where the bytes are not `rows` of them. */
export function unpackKeys(bytes: Uint8Array, rows: number): Float64Array | undefined {
  const steps = bytes.length < rows * 4 ? undefined : inflated(bytes.subarray(rows * 4), rows * 3);
  if (!steps) return undefined;
  const low = new DataView(bytes.buffer, bytes.byteOffset, rows * 4);
  const keys = new Float64Array(rows);
  let at = 0;
  let high = 0;
  for (let row = 0; row < rows; row += 1) {
    let step = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = steps[at];
      if (byte === undefined || shift > 14) return undefined;
      at += 1;
      step |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    high += step;
    if (high >= HIGH_PARTS) return undefined;
    keys[row] = high * WORD + low.getUint32(row * 4, true);
  }
  return at === steps.length ? keys : undefined;
}

/** All keys of a set that can be read. Sets of format 140 and before have them row by row, in halves. */
export function keysOf({ parts, bytes }: Responses, setId: string): readonly Float64Array[] {
  const packed = parts(setId, 'keys').flatMap(({ part, rows }) => {
    const own = bytes(setId, 'keys', part);
    return (own && unpackKeys(own, rows)) ?? [];
  });
  const halves = parts(setId, 'key:0').flatMap(({ part, rows }) => {
    const [first, second] = (['key:0', 'key:1'] as const).map((field) => {
      const own = bytes(setId, field, part);
      return own && unpackNumbers(own, rows);
    });
    return first && second ? [Float64Array.from(first, (half, at) => keyNumber(half, second[at] ?? 0))] : [];
  });
  return [...packed, ...halves];
}
