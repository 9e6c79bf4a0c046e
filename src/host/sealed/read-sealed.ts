import { fstatSync, readSync } from 'node:fs';
import { type Result, fail, ok } from '../../shared/result.ts';
import { chunksOf } from './chunks.ts';
import { CHUNK_BYTES, decodeHeader, plainBytes, SEAL_HEADER_BYTES, TAG_BYTES } from './header.ts';
import { isSameBlock } from './key-block.ts';
import type { SealKey } from './seal-key.ts';

/** A locked file that is being read from its beginning to its end. */
export type SealedReader = {
  /** Bytes of the project file in it. */
  readonly size: number;
  /** The next piece: four chunks, fewer at the end. Nothing after a damaged one is given out. */
  readonly next: () => Piece;
};

export type Piece = Buffer | 'end' | 'damaged';

const AT_ONCE = 4;

/** Begins to read an open file with its key. Refused with `other-key`, `damaged` or `newer`, without words. */
export function readSealed(file: number, key: SealKey): Result<SealedReader> {
  const { size: whole } = fstatSync(file);
  const header = decodeHeader(readAt(file, 0, SEAL_HEADER_BYTES));
  if (typeof header === 'string') return fail(header, '');
  if (!isSameBlock(header.block, key.block)) return fail('other-key', '');
  const size = plainBytes(whole);
  if (size === undefined) return fail('damaged', '');
  const { open } = chunksOf(header, key);
  const count = Math.ceil(size / CHUNK_BYTES);
  const step = CHUNK_BYTES + TAG_BYTES;
  let index = 0;
  let isDamaged = false;
  return ok({
    size,
    next: () => {
      if (isDamaged) return 'damaged';
      if (index >= count) return 'end';
      const bytes = readAt(file, SEAL_HEADER_BYTES + index * step, AT_ONCE * step);
      const pieces: Buffer[] = [];
      for (let at = 0; at < AT_ONCE && index < count; at += 1, index += 1) {
        const plain = open(bytes.subarray(at * step, (at + 1) * step), index, index === count - 1);
        if (!plain) {
          isDamaged = true;
          return 'damaged';
        }
        pieces.push(plain);
      }
      return Buffer.concat(pieces);
    },
  });
}

/** As many bytes as the file has there. */
export function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = readSync(file, bytes, filled, length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
