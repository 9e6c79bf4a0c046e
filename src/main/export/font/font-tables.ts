import { brotliDecompressSync } from 'node:zlib';

/** Tables of a font by their tags; null where it is no font that can be read. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** Most bytes that a packed font may unpack to: a small file can hold more than there is memory. */
const MOST_UNPACKED = 128 * 1024 ** 2;
const MOST_TABLES = 128;
/** What is read here of a font; the rest is Chromium's. */
const wanted = ['name', 'OS/2', 'fvar', 'head', 'cmap'];

/** Reads the tables that say what a font is, of TrueType, OpenType and WOFF2 files. */
export function readFontTables(bytes: Uint8Array): FontTables | null {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (view.getUint32(0)) {
      case 0x00010000:
      case 0x4f54544f:
      case 0x74727565:
        return plainTables(bytes, view);
      case 0x774f4632:
        return packedTables(bytes, view);
      default:
        return null;
    }
  } catch (error) {
    // Past the end, or packed data that is none.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

function plainTables(bytes: Uint8Array, view: DataView): FontTables | null {
  const count = view.getUint16(4);
  if (count === 0 || count > MOST_TABLES) return null;
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const tag = tagAt(view, at);
    const offset = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (offset + length > bytes.length) return null;
    if (wanted.includes(tag)) tables.set(tag, bytes.subarray(offset, offset + length));
  }
  return tables;
}

/** The numbers that WOFF2 has for those, and for what is packed in ways of its own (WOFF2, 4.1). */
const knownTags: ReadonlyMap<number, string> = new Map([
  [0, 'cmap'],
  [1, 'head'],
  [5, 'name'],
  [6, 'OS/2'],
  [10, 'glyf'],
  [11, 'loca'],
  [47, 'fvar'],
]);

function packedTables(bytes: Uint8Array, view: DataView): FontTables | null {
  // A collection of fonts is none that a brand has.
  if (view.getUint32(4) === 0x74746366) return null;
  const count = view.getUint16(12);
  const packed = view.getUint32(20);
  if (count === 0 || count > MOST_TABLES) return null;
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (let index = 0; index < 5; index += 1) {
      const byte = view.getUint8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if ((byte & 128) === 0) return value;
    }
    throw new RangeError('A number of a font is too long.');
  };
  const entries: { readonly tag: string; readonly length: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const flags = view.getUint8(at);
    at += 1;
    let tag = knownTags.get(flags & 63) ?? '';
    if ((flags & 63) === 63) {
      tag = tagAt(view, at);
      at += 4;
    }
    const version = flags >> 6;
    const original = number();
    // The outlines are packed otherwise, unless they say that they are not.
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
    entries.push({ tag, length: isTransformed ? number() : original });
  }
  if (at + packed > bytes.length) return null;
  const unpacked = brotliDecompressSync(bytes.subarray(at, at + packed), { maxOutputLength: MOST_UNPACKED });
  const tables = new Map<string, Uint8Array>();
  let from = 0;
  for (const { tag, length } of entries) {
    if (from + length > unpacked.length) return null;
    if (wanted.includes(tag)) tables.set(tag, unpacked.subarray(from, from + length));
    from += length;
  }
  return tables;
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
