import { inflateSync } from 'node:zlib';

/** What was deflated; undefined for other bytes. No more than `most` bytes are ever made of what came with a file. */
export function inflated(bytes: Uint8Array, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    // Bytes that are not deflated, or that become more than they may.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
