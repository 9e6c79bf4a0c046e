import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What distinguishes one state of a file from another; see `originSchema`, which is the same as it is stored. */
export type Identity = {
  readonly path: string;
  readonly size: number;
  readonly modified: string;
  readonly inode: string;
  readonly fingerprint: string;
};

const WHOLE = 16 * 1024 * 1024;
const END = 1024 * 1024;
const SAMPLES = 256;
const SAMPLE = 4096;

/** What identifies the file now. SQLite counts its writes in the first bytes, so samples are enough for large files. */
export function identify(path: string): Identity {
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

/** Whether two files are the same in all that identifies their content; one of them is a copy that nobody changes. */
export function hasSameContent(path: string, copy: string): boolean {
  const one = openSync(path, 'r');
  const other = openSync(copy, 'r');
  try {
    const { size } = fstatSync(one);
    return (
      size === fstatSync(other).size &&
      pieces(size).every(([start, count]) =>
        readPiece(one, start, count).equals(readPiece(other, start, count)),
      )
    );
  } finally {
    closeSync(one);
    closeSync(other);
  }
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
