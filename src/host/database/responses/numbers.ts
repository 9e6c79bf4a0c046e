import { constants, deflateSync } from 'node:zlib';
import { inflated } from './inflate.ts';
import { type Numbered, numbered, stepOf } from './numbered.ts';

/**
 * The first byte of packed numbers says how they are packed. Up to format 140 all were deflated words, which begin with
 * neither.
 */
const LIST = 1;
const STEPS = 2;

/** Numbers in a list are one byte each. */
const MOST_LISTED = 256;

/**
 * Packs the numbers of a part. Few different ones, as scores, days and places are, become a list of them and a byte for each
 * row; others, as line numbers and moments in the order of time, the steps from one to the next.
 */
export function packNumbers(numbers: Int32Array): Uint8Array {
  const listed = toList(numbers);
  // Runs and how often each byte comes are all there is to find in answers, and are found several times as fast.
  const packed = deflateSync(listed ?? toSteps(numbers), { strategy: constants.Z_RLE });
  const bytes = new Uint8Array(packed.length + 1);
  bytes[0] = listed ? LIST : STEPS;
  bytes.set(packed, 1);
  return bytes;
}

/** The numbers of a part; undefined where the bytes are not `rows` numbers. */
export function unpackNumbers(bytes: Uint8Array, rows: number): Int32Array | undefined {
  const [kind] = bytes;
  if (kind === LIST) return fromList(bytes, rows);
  const plain = inflated(kind === STEPS ? bytes.subarray(1) : bytes, rows * 4);
  if (plain?.byteLength !== rows * 4) return undefined;
  return kind === STEPS ? fromSteps(plain, rows) : fromWords(plain, rows);
}

/** The same as small numbers, by steps of so many; of a list they are as they are stored, and nothing has to be found. */
export function unpackNumbered(bytes: Uint8Array, rows: number, step = 1): Numbered | undefined {
  if (bytes[0] !== LIST) {
    const numbers = unpackNumbers(bytes, rows);
    return numbers && numbered(numbers, step);
  }
  const listed = readList(bytes, rows);
  return listed && { of: listed.of, values: Array.from(listed.list, (number) => stepOf(number, step)) };
}

/** How many numbers there are, in two bytes, each of them, and for each row which of them it is. */
function toList(numbers: Int32Array): Uint8Array | undefined {
  const places = new Map<number, number>();
  const rows = new Uint8Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    let place = places.get(number);
    if (place === undefined) {
      place = places.size;
      if (place === MOST_LISTED) return undefined;
      places.set(number, place);
    }
    rows[at] = place;
  }
  const head = Buffer.alloc(2 + 4 * places.size);
  head.writeUInt16LE(places.size, 0);
  for (const [number, place] of places) head.writeInt32LE(number, 2 + 4 * place);
  return Buffer.concat([head, rows]);
}

function readList(
  bytes: Uint8Array,
  rows: number,
): { readonly list: Int32Array; readonly of: Uint8Array } | undefined {
  const plain = inflated(bytes.subarray(1), 2 + 4 * MOST_LISTED + rows);
  if (!plain) return undefined;
  const count = plain.length < 2 ? 0 : plain.readUInt16LE(0);
  const start = 2 + 4 * count;
  if (plain.length !== start + rows) return undefined;
  const of = new Uint8Array(plain.buffer, plain.byteOffset + start, rows);
  for (let at = 0; at < rows; at += 1) if ((of[at] as number) >= count) return undefined;
  return { list: fromWords(plain.subarray(2, start), count), of };
}

function fromList(bytes: Uint8Array, rows: number): Int32Array | undefined {
  const listed = readList(bytes, rows);
  if (!listed) return undefined;
  const { list, of } = listed;
  const numbers = new Int32Array(rows);
  for (let at = 0; at < rows; at += 1) numbers[at] = list[of[at] as number] as number;
  return numbers;
}

/**
 * The steps with their sign in the lowest bit, small ones being small either way: first the lowest byte of all of them, then
 * the next, so that what is nearly always nought stands together.
 */
function toSteps(numbers: Int32Array): Uint8Array {
  const { length } = numbers;
  const bytes = new Uint8Array(length * 4);
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    const step = (number - before) | 0;
    const code = (step << 1) ^ (step >> 31);
    before = number;
    bytes[at] = code;
    bytes[length + at] = code >>> 8;
    bytes[2 * length + at] = code >>> 16;
    bytes[3 * length + at] = code >>> 24;
  }
  return bytes;
}

function fromSteps(plain: Buffer, rows: number): Int32Array {
  const numbers = new Int32Array(rows);
  let number = 0;
  for (let at = 0; at < rows; at += 1) {
    const code =
      (plain[at] ?? 0) |
      ((plain[rows + at] ?? 0) << 8) |
      ((plain[2 * rows + at] ?? 0) << 16) |
      ((plain[3 * rows + at] ?? 0) << 24);
    number = (number + ((code >>> 1) ^ -(code & 1))) | 0;
    numbers[at] = number;
  }
  return numbers;
}

/** 32-bit integers, least byte first. */
function fromWords(plain: Buffer, count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at += 1) numbers[at] = plain.readInt32LE(at * 4);
  return numbers;
}
