import { closeSync, openSync, readSync } from 'node:fs';
import type { PageLinks } from './page-links.ts';

/** A tree of a database: the page at which it begins, and whether its pages must have no gap. */
export type Tree = { readonly root: number; readonly isPacked: boolean };

/**
 * True where every page of a file belongs to exactly one place: a page of one tree, or of one row that is longer than its
 * page, whose pages lead from the first to the last and no further. Only files as `VACUUM` writes them are answered with
 * true: without a free page, and without a gap where `isPacked` asks for that. Of any other file SQLite itself must say whether it is
 * sound.
 *
 * This is what `integrity_check` finds out by reading long rows page by page. Here their links are enough, which are known from
 * copying the file.
 */
export function hasSoundPages(path: string, trees: readonly Tree[], links: PageLinks): boolean {
  const { pageSize, pages } = links;
  if (pages === undefined) return false;
  const file = openSync(path, 'r');
  try {
    const page = Buffer.alloc(pageSize);
    const read = (number: number): boolean =>
      readSync(file, page, 0, pageSize, (number - 1) * pageSize) === pageSize;
    if (!read(1) || !isPlain(page, pages)) return false;
    const usable = pageSize - (page[20] ?? 0);
    const owned = new Uint8Array(pages + 1);
    let count = 0;
    const take = (number: number): boolean => {
      if (number < 1 || number > pages || owned[number] === 1) return false;
      owned[number] = 1;
      count += 1;
      return true;
    };
    const takeChain = ({ first, length }: Chain): boolean => {
      let number = first;
      for (let at = 0; at < length; at += 1) {
        if (!take(number)) return false;
        number = links.next(number);
      }
      return number === 0;
    };
    for (const { root, isPacked } of trees) {
      let isIndex: boolean | undefined;
      const open = [root];
      for (let number = open.pop(); number !== undefined; number = open.pop()) {
        if (!take(number) || !read(number)) return false;
        const start = number === 1 ? 100 : 0;
        // A table without row numbers is built as an index is. All pages of a tree are of one kind.
        isIndex ??= page[start] === INDEX_INNER || page[start] === INDEX_LEAF;
        const found = readCells(page, start, usable, isIndex, isPacked);
        if (!found?.chains.every(takeChain)) return false;
        open.push(...found.children);
      }
    }
    // SQLite leaves out the page that holds the byte at one gigabyte, for locks.
    const lockPage = Math.floor(2 ** 30 / pageSize) + 1;
    return count === pages - (pages >= lockPage && owned[lockPage] === 0 ? 1 : 0);
  } finally {
    closeSync(file);
  }
}

/** A header as of a file that was just vacuumed: of this many pages, none of them free, and none for moving pages. */
const isPlain = (header: Buffer, pages: number): boolean =>
  header.readUInt32BE(28) === pages &&
  // The size in the header holds only where the last writer knew of it.
  header.readUInt32BE(24) === header.readUInt32BE(92) &&
  header.readUInt32BE(32) === 0 &&
  header.readUInt32BE(36) === 0 &&
  header.readUInt32BE(52) === 0;

/** The pages that hold the rest of a row. */
type Chain = { readonly first: number; readonly length: number };
type Cells = { readonly chains: readonly Chain[]; readonly children: readonly number[] };

const TABLE_INNER = 5;
const TABLE_LEAF = 13;
const INDEX_INNER = 2;
const INDEX_LEAF = 10;

/** What a page of a tree leads to; undefined where it is not as SQLite writes it. */
function readCells(
  page: Buffer,
  start: number,
  usable: number,
  isIndex: boolean,
  isPacked: boolean,
): Cells | undefined {
  const kind = page[start];
  const isInner = kind === (isIndex ? INDEX_INNER : TABLE_INNER);
  if (!isInner && kind !== (isIndex ? INDEX_LEAF : TABLE_LEAF)) return undefined;
  const pointers = start + (isInner ? 12 : 8);
  const count = page.readUInt16BE(start + 3);
  const content = page.readUInt16BE(start + 5) || 65_536;
  if (pointers + 2 * count > content || content > usable) return undefined;
  const chains: Chain[] = [];
  const children: number[] = [];
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = page.readUInt16BE(pointers + 2 * index);
    if (from < content || from + 4 > usable) return undefined;
    const cell = readCell(page, from, usable, isIndex, isInner);
    if (cell.end > usable) return undefined;
    if (isInner) children.push(page.readUInt32BE(from));
    if (cell.chain) chains.push(cell.chain);
    ranges.push([from, cell.end]);
  }
  if (isInner) children.push(page.readUInt32BE(start + 8));
  if (isPacked && !isFull(page, start, content, usable, ranges)) return undefined;
  return { chains, children };
}

/** Whether the cells lie side by side to the end of the page, without a gap that SQLite could write into. */
function isFull(
  page: Buffer,
  start: number,
  content: number,
  usable: number,
  ranges: readonly (readonly [from: number, to: number])[],
): boolean {
  if (page.readUInt16BE(start + 1) !== 0 || page[start + 7] !== 0) return false;
  let end = content;
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    if (from !== end) return false;
    end = to;
  }
  return end === usable;
}

function readCell(
  page: Buffer,
  from: number,
  usable: number,
  isIndex: boolean,
  isInner: boolean,
): { readonly end: number; readonly chain?: Chain } {
  let at = from + (isInner ? 4 : 0);
  if (!isIndex && isInner) return { end: readNumber(page, at).end };
  const payload = readNumber(page, at);
  at = isIndex ? payload.end : readNumber(page, payload.end).end;
  const most = isIndex ? Math.floor(((usable - 12) * 64) / 255) - 23 : usable - 35;
  if (payload.value <= most) return { end: Math.max(at + payload.value, from + 4) };
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const part = least + ((payload.value - least) % (usable - 4));
  const here = part <= most ? part : least;
  const end = at + here + 4;
  if (end > usable) return { end };
  const length = Math.ceil((payload.value - here) / (usable - 4));
  return { end, chain: { first: page.readUInt32BE(at + here), length } };
}

/** SQLite's number of one to nine bytes, and where it ends. */
function readNumber(page: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let at = start; at < start + 8; at += 1) {
    const byte = page[at] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + 1 };
  }
  return { value: value * 256 + (page[start + 8] ?? 0), end: start + 9 };
}
