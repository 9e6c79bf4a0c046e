import { writeSync } from 'node:fs';

/** Writes all of the bytes at a position, or where the last ones ended; the system may take fewer at a time. */
export function writeWhole(file: number, bytes: Uint8Array, position: number | null = null): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(
      file,
      bytes,
      written,
      bytes.length - written,
      position === null ? null : position + written,
    );
}
