import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { z } from 'zod';

/** A file as it was when it was read or written last, to notice when another program changes it. */
export const originSchema = z.object({
  /** Absolute, with symbolic links followed. */
  path: z.string(),
  size: z.number(),
  /** Nanoseconds since 1970, as text: they do not fit a number. */
  modified: z.string(),
  inode: z.string(),
  /** SHA-256 over the size and the bytes, or samples of them where the file is large. */
  fingerprint: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

const WHOLE = 16 * 1024 * 1024;
const END = 1024 * 1024;
const SAMPLES = 256;
const SAMPLE = 4096;

/** What identifies the file now. SQLite counts its writes in the first bytes, so samples are enough for large files. */
export function identify(path: string): Origin {
  const file = openSync(path, 'r');
  try {
    const { size, mtimeNs, ino } = fstatSync(file, { bigint: true });
    const length = Number(size);
    const hash = createHash('sha256').update(`${length}:`);
    for (const [start, count] of pieces(length)) hash.update(readPiece(file, start, count));
    return {
      path,
      size: length,
      modified: mtimeNs.toString(),
      inode: ino.toString(),
      fingerprint: hash.digest('hex'),
    };
  } finally {
    closeSync(file);
  }
}

/** Whether the file at the origin's path is still the one that was identified. */
export function compareWithOrigin(origin: Origin): 'same' | 'changed' | 'gone' {
  const now = statSync(origin.path, { bigint: true, throwIfNoEntry: false });
  if (!now) return 'gone';
  if (
    Number(now.size) === origin.size &&
    now.mtimeNs.toString() === origin.modified &&
    now.ino.toString() === origin.inode
  ) {
    return 'same';
  }
  // Cloud folders and backups touch files without changing them: only the content decides.
  if (!now.isFile() || Number(now.size) !== origin.size) return 'changed';
  return identify(origin.path).fingerprint === origin.fingerprint ? 'same' : 'changed';
}

function pieces(length: number): readonly (readonly [number, number])[] {
  if (length <= WHOLE) return [[0, length]];
  const step = (length - 2 * END) / SAMPLES;
  const between = Array.from(
    { length: SAMPLES },
    (_, index) => [END + Math.floor(index * step), SAMPLE] as const,
  );
  return [[0, END], ...between, [length - END, END]];
}

function readPiece(file: number, start: number, count: number): Buffer {
  const piece = Buffer.alloc(count);
  let filled = 0;
  while (filled < count) {
    const read = readSync(file, piece, filled, count - filled, start + filled);
    if (read === 0) break;
    filled += read;
  }
  return piece.subarray(0, filled);
}
