import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The first four bytes of every page of a file, which lead from one page of a long row to the next. */
export type PageLinks = {
  readonly pageSize: number;
  /** Of page `number`, from 1 on; 0 where the file has no such page. */
  readonly next: (number: number) => number;
  /** How many whole pages the file has; undefined where its end is not the end of a page. */
  readonly pages: number | undefined;
};

/** Bytes read at once: a multiple of every page size, and few enough to stay in the processor’s cache. */
export const PIECE = 256 * 1024;

/** The page size that the header of a database says. */
export const pageSizeOf = (header: Buffer): number =>
  header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);

/** Collects the links while the pieces of a file come by, each but the last a `PIECE` long. */
export function collectLinks(
  pageSize: number,
  size: number,
): { readonly add: (piece: Buffer) => void; readonly links: () => PageLinks } {
  const all = new Uint32Array(Math.ceil(size / pageSize));
  let count = 0;
  let seen = 0;
  return {
    add: (piece) => {
      seen += piece.length;
      // A process opens one project: here, where code runs for the first time, a view is read faster than a buffer.
      const view = new DataView(piece.buffer, piece.byteOffset, piece.length);
      for (let at = 0; at + 4 <= piece.length && count < all.length; at += pageSize) {
        all[count] = view.getUint32(at);
        count += 1;
      }
    },
    links: () => ({
      pageSize,
      next: (number) => all[number - 1] ?? 0,
      pages: seen === size && size % pageSize === 0 ? all.length : undefined,
    }),
  };
}

/** Reads a whole file for its links. */
export function readLinks(path: string): PageLinks {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const piece = Buffer.allocUnsafe(PIECE);
    let filled = fill(file, piece, 0);
    const pageSize = pageSizeOf(piece);
    const collected = collectLinks(pageSize, size);
    for (let position = 0; filled > 0; ) {
      collected.add(piece.subarray(0, filled));
      position += filled;
      filled = fill(file, piece, position);
    }
    return collected.links();
  } finally {
    closeSync(file);
  }
}

/** Reads until the piece is full or the file ends, and answers how many bytes there were. */
export function fill(file: number, piece: Buffer, position: number): number {
  let filled = 0;
  while (filled < piece.length) {
    const count = readSync(file, piece, filled, piece.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
