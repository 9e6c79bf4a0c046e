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
    let isSame = fstatSync(file).size === fstatSync(other).size;
    const identity = identityOf(path, file, (piece, start) => {
      isSame &&= piece.equals(readPiece(other, start, piece.length));
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
  for (const [start, count] of pieces(length)) {
    const piece = readPiece(file, start, count);
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
  const piece = Buffer.allocUnsafe(count);
  let filled = 0;
  while (filled < count) {
    const read = readSync(file, piece, filled, count - filled, start + filled);
    if (read === 0) break;
    filled += read;
  }
  return piece.subarray(0, filled);
}
