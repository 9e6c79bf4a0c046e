import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { pageSizeOf } from './page-links.ts';

/** Where a tree begins, and whether it is an index, as a table without row numbers is too. */
export type TreeKind = { readonly root: number; readonly isIndex: boolean };

/** Goes over the pages of a database file itself, before SQLite does. */
export type PageWalk = {
  /**
   * Looks at all pages of a tree. False where following them would cost more than the file has bytes: pages that are
   * reached in several ways, or entries that together claim more than is there.
   */
  readonly isTree: (root: number, maxBytes?: number) => boolean;
  /**
   * Whether a tree begins as its kind does. SQLite does not look at that where nothing is in the tree: it calls the file sound, and malformed
   * once somebody reads by such an index.
   */
  readonly isOfKind: (tree: TreeKind) => boolean;
  readonly close: () => void;
};

const TABLE_INNER = 5;
const TABLE_LEAF = 13;
const INDEX_INNER = 2;
const INDEX_LEAF = 10;

/**
 * SQLite follows the pages of a tree one by one, and a dozen pages that all lead to the next one are more ways than
 * there is time. Here every page may be met once. Anything else that is wrong with a page is left to SQLite, which
 * stops there.
 */
export function walkPages(path: string): PageWalk {
  const file = openSync(path, 'r');
  const header = Buffer.alloc(100);
  readSync(file, header, 0, 100, 0);
  const pageSize = pageSizeOf(header);
  const { size } = fstatSync(file);
  const met = new Set<number>();
  const page = Buffer.alloc(Math.max(512, pageSize));
  let bytes = 0;

  const isTree: PageWalk['isTree'] = (root, maxBytes = size) => {
    const bytesBefore = bytes;
    const open = [root];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (number < 1 || (number - 1) * pageSize >= size) continue;
      if (met.has(number)) return false;
      met.add(number);
      page.fill(0, readSync(file, page, 0, pageSize, (number - 1) * pageSize));
      const { children, payload } = readPage(page, pageSize, number === 1 ? 100 : 0);
      for (const child of children) open.push(child);
      bytes += payload;
      if (bytes > size || bytes - bytesBefore > maxBytes) return false;
    }
    return true;
  };
  const isOfKind: PageWalk['isOfKind'] = ({ root, isIndex }) => {
    const kind = Buffer.alloc(1);
    readSync(file, kind, 0, 1, (root - 1) * pageSize);
    return (isIndex ? [INDEX_INNER, INDEX_LEAF] : [TABLE_INNER, TABLE_LEAF]).includes(kind[0] ?? 0);
  };
  return { isTree, isOfKind, close: () => closeSync(file) };
}

/** The pages that a page leads to, and how many bytes its own entries claim. */
function readPage(
  page: Buffer,
  pageSize: number,
  start: number,
): { readonly children: readonly number[]; readonly payload: number } {
  const kind = page[start];
  const children: number[] = [];
  let payload = 0;
  if (kind !== TABLE_INNER && kind !== TABLE_LEAF && kind !== INDEX_INNER && kind !== INDEX_LEAF)
    return { children, payload };
  const isInner = kind === TABLE_INNER || kind === INDEX_INNER;
  const pointers = start + (isInner ? 12 : 8);
  const count = Math.min(page.readUInt16BE(start + 3), Math.floor((pageSize - pointers) / 2));
  for (let index = 0; index < count; index += 1) {
    const cell = page.readUInt16BE(pointers + 2 * index);
    if (cell + 4 > pageSize) continue;
    if (isInner) children.push(page.readUInt32BE(cell));
    if (kind !== TABLE_INNER) payload += readNumber(page, cell + (isInner ? 4 : 0));
  }
  if (isInner) children.push(page.readUInt32BE(start + 8));
  return { children, payload };
}

/** SQLite's number of one to nine bytes, seven bits each; what is cut off by the end of the page counts as far as it goes. */
function readNumber(page: Buffer, start: number): number {
  let value = 0;
  for (let at = start; at < start + 8; at += 1) {
    const byte = page[at] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
  return value * 256 + (page[start + 8] ?? 0);
}
