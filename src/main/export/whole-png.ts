import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What a chunk has beside its data: length and type before it, checksum after it. */
const AROUND = 12;

/** The size of a PNG in px; null where it is none, or not all of it is there: a picture that was cut off is drawn in part without a word. */
export function sizeOfWholePng(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  let hasPixels = false;
  for (let at = 8; at + AROUND <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + AROUND + length;
    if (end > bytes.length) return null;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    // The first chunk says how large it is, and nothing counts after the last.
    if (at === 8 && (type !== 'IHDR' || length !== 13)) return null;
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND')
      return hasPixels ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
    at = end;
  }
  return null;
}
