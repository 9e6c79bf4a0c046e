import { addBit, type Bits } from './bits.ts';
import { wordsIn } from './search-words.ts';

/** Bytes of a list of rows as bits; a list that would be as long is stored as one. */
const bitmapBytes = (rows: number): number => Math.ceil(rows / 8);

/** Rows of one part that hold a word, as they are stored: 16-bit numbers, least byte first, or a bit for each row of the part. */
export type StoredRows = Uint8Array;

/** Before what stands for all words that begin alike. */
const OPEN = '\u0001';
/** So many characters of a beginning have a list of their own; longer beginnings are few words. */
const SHORT = 3;

/** The name under which the rows are stored of all words that begin so; null where it is too long for one. */
export const nameOfBeginning = (beginning: string): string | null =>
  beginning.length <= SHORT ? OPEN + beginning : null;

/** Collects the words of a part's texts. Rows come in order. */
export class PostingsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  #found = new Uint32Array(1 << 16);
  #rows = new Uint32Array(1 << 16);
  #size = 0;

  add(row: number, text: string): void {
    for (const word of wordsIn(text)) {
      let number = this.#ids.get(word);
      if (number === undefined) {
        number = this.#words.length;
        this.#ids.set(word, number);
        this.#words.push(word);
      }
      if (this.#size === this.#found.length) this.#grow();
      this.#found[this.#size] = number;
      this.#rows[this.#size] = row;
      this.#size += 1;
    }
  }

  /** Every word with its rows, in the order of the words, and the short beginnings. */
  *lists(partRows: number): Generator<readonly [word: string, rows: StoredRows]> {
    const starts = this.#starts();
    const sorted = this.#sortedRows(starts);
    const order = [...this.#words.keys()].sort((a, b) => compare(this.#words[a] ?? '', this.#words[b] ?? ''));
    const beginnings = new Map<string, Uint8Array>();
    for (const number of order) {
      const word = this.#words[number] ?? '';
      const rows = sorted.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
      yield [word, stored(rows, partRows)];
      for (let length = 1; length <= Math.min(SHORT, word.length); length += 1) {
        const name = OPEN + word.slice(0, length);
        let bits = beginnings.get(name);
        if (!bits) {
          bits = new Uint8Array(bitmapBytes(partRows));
          beginnings.set(name, bits);
        }
        for (const row of rows) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
      }
    }
    for (const [name, bits] of beginnings) yield [name, packed(bits, partRows)];
  }

  #starts(): Uint32Array {
    const starts = new Uint32Array(this.#words.length + 1);
    for (let at = 0; at < this.#size; at += 1) {
      const next = (this.#found[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    return starts;
  }

  #sortedRows(starts: Uint32Array): Uint32Array {
    const next = starts.slice();
    const sorted = new Uint32Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      const number = this.#found[at] ?? 0;
      const to = next[number] ?? 0;
      sorted[to] = this.#rows[at] ?? 0;
      next[number] = to + 1;
    }
    return sorted;
  }

  #grow(): void {
    const larger = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.#found = larger(this.#found);
    this.#rows = larger(this.#rows);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Rising rows, some of them more than once. */
function stored(rows: Uint32Array, partRows: number): StoredRows {
  let count = 0;
  let last = -1;
  for (const row of rows) {
    if (row !== last) count += 1;
    last = row;
  }
  if (count * 2 >= bitmapBytes(partRows)) {
    const bits = new Uint8Array(bitmapBytes(partRows));
    for (const row of rows) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
    return bits;
  }
  const bytes = new Uint8Array(count * 2);
  let at = 0;
  last = -1;
  for (const row of rows) {
    if (row === last) continue;
    last = row;
    bytes[at] = row & 255;
    bytes[at + 1] = row >> 8;
    at += 2;
  }
  return bytes;
}

function packed(bits: Uint8Array, partRows: number): StoredRows {
  const rows: number[] = [];
  for (let row = 0; row < partRows; row += 1) {
    if (((bits[row >> 3] ?? 0) & (1 << (row & 7))) === 0) continue;
    rows.push(row);
    if (rows.length * 2 >= bits.length) return bits;
  }
  return stored(Uint32Array.from(rows), partRows);
}

/** Adds the rows of a list, which is of a part that begins at a row `first`. False where the list is none of such a part. */
export function addRows(list: StoredRows, bits: Bits, first: number, partRows: number): boolean {
  if (list.length === bitmapBytes(partRows)) {
    const after = partRows % 8 === 0 ? 0 : (list.at(-1) ?? 0) >> (partRows % 8);
    if (after !== 0) return false;
    if (first % 32 === 0) {
      // Both are stored with the least byte first.
      const bytes = new Uint8Array(bits.buffer, bits.byteOffset + first / 8, list.length);
      for (let at = 0; at < list.length; at += 1) bytes[at] = (bytes[at] ?? 0) | (list[at] ?? 0);
      return true;
    }
    for (let row = 0; row < partRows; row += 1)
      if ((((list[row >> 3] ?? 0) >> (row & 7)) & 1) === 1) addBit(bits, first + row);
    return true;
  }
  if (list.length % 2 !== 0 || list.length > bitmapBytes(partRows)) return false;
  for (let at = 0; at < list.length; at += 2) {
    const row = (list[at] ?? 0) | ((list[at + 1] ?? 0) << 8);
    if (row >= partRows) return false;
    addBit(bits, first + row);
  }
  return true;
}
