import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { PROJECT_CHUNK, PROJECT_HEAD } from '../inside/png-project.ts';

/** Something that is packed in a file, unpacked. */
export type Unpacked = {
  readonly parts: readonly Uint8Array[];
  /** False where something in it could not be unpacked: it is broken, locked, or would be larger than is looked through. */
  readonly isWhole: boolean;
};

/** Most bytes that are made of one file, and how deep archives in archives are opened. */
const MOST_BYTES = 512 * 1024 ** 2;
const MOST_DEPTH = 3;
const MOST_PARTS = 20_000;

type Budget = { bytes: number; parts: number; isWhole: boolean };
type Inflate = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer;

/**
 * The parts of a file that plain bytes do not show: those of archives and of office documents, the streams of a PDF, the texts of a PNG,
 * what is deflated or gzipped. A file from elsewhere may be anything, so nothing of it is trusted.
 */
export function unpack(bytes: Uint8Array, most = MOST_BYTES): Unpacked {
  const budget: Budget = { bytes: most, parts: MOST_PARTS, isWhole: true };
  const parts: Uint8Array[] = [];
  const open = (packed: Uint8Array, depth: number): void => {
    for (const part of partsOf(Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength), budget)) {
      parts.push(part);
      if (depth < MOST_DEPTH) open(part, depth + 1);
    }
  };
  open(bytes, 1);
  return { parts, isWhole: budget.isWhole };
}

function* partsOf(bytes: Buffer, budget: Budget): Generator<Uint8Array> {
  if (bytes.length < 4) return;
  const start = bytes.readUInt32BE(0);
  if (start === 0x504b0304 || start === 0x504b0506) yield* zipParts(bytes, budget);
  else if (start === 0x25504446) yield* pdfParts(bytes, budget);
  else if (start === 0x89504e47) yield* pngParts(bytes, budget);
  else if (start >>> 16 === 0x1f8b) yield* inflated(gunzipSync, bytes, budget);
  // What SQLite files and others hold by themselves: the first bytes of a zlib stream.
  else if (((start >>> 24) & 0x0f) === 8 && (start >>> 16) % 31 === 0)
    yield* inflated(inflateSync, bytes, budget, true);
}

/** By the directory at the end, as programs open it. */
function* zipParts(bytes: Buffer, budget: Budget): Generator<Uint8Array> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) {
    budget.isWhole = false;
    return;
  }
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) {
      budget.isWhole = false;
      return;
    }
    const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (local + 30 > bytes.length || isLocked || (method !== 0 && method !== 8)) {
      budget.isWhole = false;
      continue;
    }
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    if (method === 8) yield* inflated(inflateRawSync, content, budget);
    else if (isWithin(content.length, budget)) yield content;
  }
}

/** Each stream, and the strings that are written in hexadecimal digits, as titles and alternative texts are. */
function* pdfParts(bytes: Buffer, budget: Budget): Generator<Uint8Array> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf('endstream', from);
    if (end < 0) return;
    const packed = bytes.subarray(from, end);
    if (looksDeflated(packed)) yield* inflated(inflateSync, packed, budget, true);
    at = end;
  }
  const texts: Buffer[] = [];
  const plain = bytes.toString('latin1');
  for (const [, digits = ''] of plain.matchAll(/<([0-9A-Fa-f]{8,})>/g))
    texts.push(Buffer.from(digits, 'hex'), Buffer.from([0, 0]));
  const joined = Buffer.concat(texts);
  if (joined.length > 0 && isWithin(joined.length, budget)) yield joined;
}

const looksDeflated = (bytes: Buffer): boolean =>
  bytes.length > 2 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

/** The texts of a PNG that are packed; the others are plain. */
function* pngParts(bytes: Buffer, budget: Budget): Generator<Uint8Array> {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const name = data.indexOf(0);
    if (type === 'zTXt' && name >= 0) yield* inflated(inflateSync, data.subarray(name + 2), budget);
    if (type === 'iTXt' && name >= 0 && data[name + 1] === 1) {
      const language = data.indexOf(0, name + 3);
      const keyword = data.indexOf(0, language + 1);
      if (language >= 0 && keyword >= 0) yield* inflated(inflateSync, data.subarray(keyword + 1), budget);
    }
    if (type === PROJECT_CHUNK) yield* inflated(inflateSync, data.subarray(PROJECT_HEAD), budget);
    if (type === 'IEND') return;
    at += 12 + length;
  }
}

/** `guessed`: that it is packed was only told from its first bytes, so what is not is no fault. */
function* inflated(
  inflate: Inflate,
  bytes: Uint8Array,
  budget: Budget,
  guessed = false,
): Generator<Uint8Array> {
  if (budget.bytes <= 0 || budget.parts <= 0) {
    budget.isWhole = false;
    return;
  }
  try {
    const part = inflate(bytes, { maxOutputLength: Math.max(1, budget.bytes) });
    if (isWithin(part.length, budget)) yield part;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Broken, or longer than is looked through.
    if (!guessed || error.code === 'ERR_BUFFER_TOO_LARGE') budget.isWhole = false;
  }
}

function isWithin(length: number, budget: Budget): boolean {
  budget.bytes -= length;
  budget.parts -= 1;
  const fits = budget.bytes >= 0 && budget.parts >= 0;
  if (!fits) budget.isWhole = false;
  return fits;
}
