import { createHash } from 'node:crypto';
import { decodeKeyBlock, encodeKeyBlock, KEY_BLOCK_BYTES, type KeyBlock } from './key-block.ts';

// A locked file: a header, then the project file in chunks, each encrypted and authenticated with AES-256-GCM (the STREAM
// construction: a chunk's nonce is its number and whether it is the last one). The header is part of what each chunk
// authenticates. See docs/file-format.md.

/** What a locked file begins with: 16 bytes. */
const MAGIC = Buffer.from('Throughline-lock', 'latin1');
const VERSION = 1;
export const NONCE_BYTES = 32;
const SUM_BYTES = 16;
const FIELDS_BYTES = MAGIC.length + 4 + KEY_BLOCK_BYTES + NONCE_BYTES;

/** Bytes of the header. */
export const SEAL_HEADER_BYTES = FIELDS_BYTES + SUM_BYTES;
/** Bytes of the project file in each chunk but the last: a multiple of every page size of SQLite. */
export const CHUNK_BYTES = 64 * 1024;
/** What each chunk is longer by than what is in it. */
export const TAG_BYTES = 16;

export type SealHeader = {
  readonly block: KeyBlock;
  /** Random for each save: the contents are encrypted with a key of its own each time. */
  readonly nonce: Buffer;
  /** As they are in the file. */
  readonly bytes: Buffer;
};

export type HeaderProblem = 'not-sealed' | 'newer' | 'damaged';

/** True for the beginning of a locked file, of whatever version. */
export const isSealed = (bytes: Uint8Array): boolean => MAGIC.equals(bytes.subarray(0, MAGIC.length));

export function encodeHeader(block: KeyBlock, nonce: Buffer): Buffer {
  const version = Buffer.alloc(4);
  version.writeUInt32BE(VERSION);
  const fields = Buffer.concat([MAGIC, version, encodeKeyBlock(block), nonce]);
  return Buffer.concat([fields, sumOf(fields)]);
}

/**
 * Reads the first bytes of a file. The sum in them tells a damaged header from a wrong password; it is no protection against
 * somebody who changes both, to whom the password shows as wrong.
 */
export function decodeHeader(bytes: Buffer): SealHeader | HeaderProblem {
  if (!isSealed(bytes)) return 'not-sealed';
  if (bytes.length < MAGIC.length + 4) return 'damaged';
  const version = bytes.readUInt32BE(MAGIC.length);
  const header = Buffer.from(bytes.subarray(0, SEAL_HEADER_BYTES));
  const fields = header.subarray(0, FIELDS_BYTES);
  const isWhole = header.length === SEAL_HEADER_BYTES && sumOf(fields).equals(header.subarray(FIELDS_BYTES));
  // Of a newer version nobody knows how long its header is; a small number is a version, a large one is damage.
  if (version !== VERSION) return version > VERSION && version < 1_000 ? 'newer' : 'damaged';
  if (!isWhole) return 'damaged';
  const at = MAGIC.length + 4;
  const block = decodeKeyBlock(header.subarray(at, at + KEY_BLOCK_BYTES));
  if (!block) return 'damaged';
  return { block, nonce: header.subarray(at + KEY_BLOCK_BYTES, FIELDS_BYTES), bytes: header };
}

const sumOf = (fields: Buffer): Buffer => createHash('sha256').update(fields).digest().subarray(0, SUM_BYTES);

/** How many bytes the project file has that is in a locked file of this size; undefined where no file is of this size. */
export function plainBytes(size: number): number | undefined {
  const body = size - SEAL_HEADER_BYTES;
  const chunks = Math.ceil(body / (CHUNK_BYTES + TAG_BYTES));
  const plain = body - chunks * TAG_BYTES;
  return body > 0 && plain > (chunks - 1) * CHUNK_BYTES ? plain : undefined;
}
