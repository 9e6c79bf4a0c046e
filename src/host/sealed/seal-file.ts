import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { writeWhole } from '../../files/write-whole.ts';
import { CHUNK_BYTES, decodeHeader, encodeHeader, NONCE_BYTES, SEAL_HEADER_BYTES } from './header.ts';
import { chunksOf } from './chunks.ts';
import { readSealed } from './read-sealed.ts';
import type { SealKey } from './seal-key.ts';

/** Chunks that are written at once: a call of the system for each would cost more than encrypting it. */
const AT_ONCE = 16;

/**
 * Writes a file, locked, into another one that is empty, and reads it back: false where what comes out is not what went in.
 * Neither is held in memory. Throws what the system says.
 */
export function sealFile(source: string, target: string, key: SealKey): boolean {
  const sum = createHash('sha256');
  const from = openSync(source, 'r');
  try {
    const to = openSync(target, 'r+');
    try {
      const { size } = fstatSync(from);
      const header = decodeHeader(encodeHeader(key.block, randomBytes(NONCE_BYTES)));
      if (typeof header === 'string') throw new Error(`A header that was just made is ${header}`);
      const { seal } = chunksOf(header, key);
      writeWhole(to, header.bytes, 0);
      const count = Math.ceil(size / CHUNK_BYTES);
      const piece = Buffer.allocUnsafe(CHUNK_BYTES);
      let at = SEAL_HEADER_BYTES;
      let waiting: Buffer[] = [];
      for (let index = 0; index < count; index += 1) {
        const plain = piece.subarray(0, Math.min(CHUNK_BYTES, size - index * CHUNK_BYTES));
        readAll(from, plain, index * CHUNK_BYTES);
        sum.update(plain);
        waiting.push(seal(plain, index, index === count - 1));
        if (waiting.length < AT_ONCE && index < count - 1) continue;
        const bytes = Buffer.concat(waiting);
        writeWhole(to, bytes, at);
        at += bytes.length;
        waiting = [];
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
  return readsBack(target, key, sum.digest('hex'));
}

function readsBack(path: string, key: SealKey, sum: string): boolean {
  const file = openSync(path, 'r');
  try {
    const sealed = readSealed(file, key);
    if (!sealed.ok) return false;
    const found = createHash('sha256');
    for (let piece = sealed.value.next(); piece !== 'end'; piece = sealed.value.next()) {
      if (piece === 'damaged') return false;
      found.update(piece);
    }
    return found.digest('hex') === sum;
  } finally {
    closeSync(file);
  }
}

function readAll(file: number, into: Buffer, position: number): void {
  for (let filled = 0; filled < into.length; ) {
    const count = readSync(file, into, filled, into.length - filled, position + filled);
    if (count === 0) throw new Error('A file that nobody else writes became shorter while it was read');
    filled += count;
  }
}
