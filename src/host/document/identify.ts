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

const WHOLE = 4 * 1024 * 1024;
const END = 256 * 1024;
const SAMPLES = 64;
const SAMPLE = 16 * 1024;

/** What identifies the file now. SQLite counts its writes in the first bytes, so samples are enough for large files. */
export function identify(path: string): Identity {
  const file = openSync(path, 'r');
  try {
    return identityOf(path, file, () => undefined);
  } finally {
    closeSync(file);
  }
}

/** The same of a file that was copied; null where the copy is another in what identifies it. Nobody changes the copy. */
export function identifyCopied(path: string, copy: string): Identity | null {
  const file = openSync(path, 'r');
  const other = openSync(copy, 'r');
  try {
    const own = Buffer.allocUnsafe(END);
    let isSame = fstatSync(file).size === fstatSync(other).size;
    const identity = identityOf(path, file, (piece, start) => {
      isSame &&= piece.equals(readPiece(other, own, start, piece.length));
    });
    return isSame ? identity : null;
  } finally {
    closeSync(file);
    closeSync(other);
  }
}

/** The identity of an open file, of which every piece that is looked at is shown. */
function identityOf(path: string, file: number, see: (piece: Buffer, start: number) => void): Identity {
  const { size, mtimeNs, ino } = fstatSync(file, { bigint: true });
  const length = Number(size);
  const hash = createHash('sha256').update(`${length}:`);
  // One buffer for all: asking for new memory would take longer than reading.
  const buffer = Buffer.allocUnsafe(END);
  for (const [start, count] of pieces(length)) {
    const piece = readPiece(file, buffer, start, count);
    hash.update(piece);
    see(piece, start);
  }
  return {
    path,
    size: length,
    modified: mtimeNs.toString(),
    inode: ino.toString(),
    fingerprint: hash.digest('hex'),
  };
}

/** Where the pieces that are looked at begin, and how long they are: none longer than `END`. */
function pieces(length: number): readonly (readonly [number, number])[] {
  if (length <= WHOLE)
    return Array.from({ length: Math.ceil(length / END) }, (_, index) => [
      index * END,
      Math.min(END, length - index * END),
    ]);
  const step = (length - 2 * END) / SAMPLES;
  const between = Array.from(
    { length: SAMPLES },
    (_, index) => [END + Math.floor(index * step), SAMPLE] as const,
  );
  return [[0, END], ...between, [length - END, END]];
}

/** Reads into the beginning of the buffer; less at the end of the file. */
function readPiece(file: number, buffer: Buffer, start: number, count: number): Buffer {
  let filled = 0;
  while (filled < count) {
    const read = readSync(file, buffer, filled, count - filled, start + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}
