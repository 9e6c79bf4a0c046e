import { isWordSign } from '../../shared/masking/text/tokens.ts';

/** Finds texts in bytes, as UTF-8 and as UTF-16 of either order, wherever they stand as whole words. */
export type FindBytes = (bytes: Uint8Array) => ReadonlySet<string>;

/** A shorter text is in any long file by chance. */
const LEAST_BYTES = 6;

type Encoding = 'utf8' | 'utf16le' | 'utf16be';
type Pattern = { readonly text: string; readonly bytes: Buffer; readonly encoding: Encoding };

/** Whether a text is long enough to be found in bytes and not by chance. */
export const isFoundInBytes = (text: string): boolean => Buffer.byteLength(text) >= LEAST_BYTES;

/** Takes about as long as the bytes are many, however many texts are looked for. Texts that are too short are not. */
export function createFindBytes(texts: Iterable<string>): FindBytes {
  const byStart = new Map<number, Pattern[]>();
  // Most places are passed by a look at two bytes.
  const starts = new Uint8Array(65_536);
  for (const text of new Set(texts)) {
    if (!isFoundInBytes(text)) continue;
    for (const pattern of patternsOf(text)) {
      const key = pattern.bytes.readUInt32BE(0);
      byStart.set(key, [...(byStart.get(key) ?? []), pattern]);
      starts[key >>> 16] = 1;
    }
  }
  if (byStart.size === 0) return () => new Set();
  return (all) => {
    const bytes = Buffer.from(all.buffer, all.byteOffset, all.byteLength);
    const found = new Set<string>();
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (starts[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] === 0) continue;
      for (const pattern of byStart.get(bytes.readUInt32BE(at)) ?? [])
        if (!found.has(pattern.text) && isAt(bytes, at, pattern)) found.add(pattern.text);
    }
    return found;
  };
}

function patternsOf(text: string): readonly Pattern[] {
  const wide = Buffer.from(text, 'utf16le');
  return [
    { text, bytes: Buffer.from(text, 'utf8'), encoding: 'utf8' },
    { text, bytes: wide, encoding: 'utf16le' },
    { text, bytes: Buffer.from(wide).swap16(), encoding: 'utf16be' },
  ];
}

function isAt(bytes: Buffer, at: number, { text, bytes: wanted, encoding }: Pattern): boolean {
  const end = at + wanted.length;
  if (end > bytes.length || bytes.compare(wanted, 0, wanted.length, at, end) !== 0) return false;
  return (
    (!isWordSign(text) || !isWordSign(signBefore(bytes, at, encoding))) &&
    (!isWordSign(lastSign(text)) || !isWordSign(signFrom(bytes, end, encoding)))
  );
}

const lastSign = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? '';

function signBefore(bytes: Buffer, at: number, encoding: Encoding): string {
  if (encoding !== 'utf8') return at < 2 ? '' : unitAt(bytes, at - 2, encoding);
  let from = at - 1;
  while (from > 0 && at - from < 4 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from--;
  return from < 0 ? '' : signIn(bytes.subarray(from, at));
}

function signFrom(bytes: Buffer, at: number, encoding: Encoding): string {
  if (encoding !== 'utf8') return at + 2 > bytes.length ? '' : unitAt(bytes, at, encoding);
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return signIn(bytes.subarray(at, at + length));
}

/** Bytes that are no character stand between words. */
const signIn = (bytes: Buffer): string => bytes.toString('utf8').replace(/\ufffd/g, '');

const unitAt = (bytes: Buffer, at: number, encoding: Encoding): string =>
  String.fromCharCode(encoding === 'utf16le' ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
