/** Which of many rows: a bit for each, 32 of them in a number. To combine two filters of a million rows takes some hundredths of a ms. */
export type Bits = Int32Array;

/** How many numbers hold the bits of so many rows. */
export const bitWords = (rows: number): number => Math.ceil(rows / 32);

export const noBits = (rows: number): Bits => new Int32Array(bitWords(rows));

export function allBits(rows: number): Bits {
  const bits = noBits(rows).fill(-1);
  if (rows % 32 !== 0) bits[bits.length - 1] = (1 << (rows % 32)) - 1;
  return bits;
}

/** 1 or 0. */
export const bitOf = (bits: Bits, row: number): number => ((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1;

export const addBit = (bits: Bits, row: number): void => {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
};

/** Leaves of bits those that others have too. */
export function keepBits(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0);
}

export function addBits(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
}

export function dropBits(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & ~(others[at] ?? 0);
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    word -= (word >>> 1) & 0x5555_5555;
    word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return count;
}

/** How many rows are in both. */
export function countCommon(bits: Bits, others: Bits): number {
  const common = bits.slice();
  keepBits(common, others);
  return countBits(common);
}

/** The rows, rising. */
export function rowsOfBits(bits: Bits): Uint32Array {
  const rows = new Uint32Array(countBits(bits));
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      const low = word & -word;
      rows[count] = at * 32 + 31 - Math.clz32(low);
      count += 1;
      word ^= low;
    }
  }
  return rows;
}

/** Those of an order that have their bit, in that order. */
export function orderedBits(order: Uint32Array, bits: Bits): Uint32Array {
  // One more than there are: what has no bit is overwritten by what comes next, which costs less than to ask.
  const rows = new Uint32Array(countBits(bits) + 1);
  let count = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    rows[count] = row;
    count += bitOf(bits, row);
  }
  return rows.subarray(0, -1);
}

/** Adds the rows whose number is marked in a table by number. */
export function addFitting(
  bits: Bits,
  numbers: Int32Array | Uint32Array | Uint8Array,
  fits: Uint8Array,
): void {
  for (let at = 0; at < bits.length; at += 1) {
    const first = at * 32;
    const end = Math.min(numbers.length, first + 32);
    let word = bits[at] ?? 0;
    for (let row = first; row < end; row += 1) word |= (fits[numbers[row] ?? 0] ?? 0) << (row - first);
    bits[at] = word;
  }
}

/** Adds the rows whose number is between two, both included. */
export function addBetween(bits: Bits, numbers: Int32Array | Uint32Array, low: number, high: number): void {
  for (let at = 0; at < bits.length; at += 1) {
    const first = at * 32;
    const end = Math.min(numbers.length, first + 32);
    let word = bits[at] ?? 0;
    for (let row = first; row < end; row += 1) {
      const number = numbers[row] ?? 0;
      if (number >= low && number <= high) word |= 1 << (row - first);
    }
    bits[at] = word;
  }
}
