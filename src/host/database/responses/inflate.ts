import { inflateSync } from 'node:zlib';

/** Bytes that are made at a time. By small pieces as usual, a million comments take half as long again. */
const PIECE = 256 * 1024;
const LEAST_PIECE = 1_024;

/** What was deflated; undefined for other bytes. No more than `most` bytes are ever made of what came with a file. */
export function inflated(bytes: Uint8Array, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, {
      maxOutputLength: Math.max(most, 1),
      chunkSize: Math.min(Math.max(most, LEAST_PIECE), PIECE),
    });
  } catch (error) {
    // Bytes that are not deflated, or that become more than they may.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
