import { inflateSync } from 'node:zlib';
import { MAX_MAP_CHARACTERS } from '../../shared/map-import/table/limits.ts';

/** Most bytes of the chunk that a picture keeps its drawing in. */
const MAX_CHUNK = 16 * 1024 ** 2;

/**
 * The draw.io drawing in a PNG picture (PNG specification 11.3.4: chunks tEXt and zTXt named `mxfile`); null where it has
 * none.
 */
export function drawingInPng(bytes: Buffer): string | null {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length || type === 'IEND') return null;
    if ((type === 'tEXt' || type === 'zTXt') && length <= MAX_CHUNK) {
      const end = data.indexOf(0);
      if (end > 0 && data.toString('latin1', 0, end) === 'mxfile') {
        const text = type === 'tEXt' ? data.toString('latin1', end + 1) : unpacked(data.subarray(end + 2));
        return text === null ? null : fromLink(text);
      }
    }
    at += 12 + length;
  }
  return null;
}

function unpacked(packed: Buffer): string | null {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_MAP_CHARACTERS }).toString('latin1');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function fromLink(text: string): string | null {
  if (!text.startsWith('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
