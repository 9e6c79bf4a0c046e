/** Four numbers of 32 bits; together a hash of 128 bits, fast and not for secrets. */
export type Hash = [number, number, number, number];

/**
 * Adds the hash of a text to a sum. It is MurmurHash3 (x86, 128 bits, public domain, Austin Appleby) over UTF-16 units, two at a time. A sum does
 * not depend on the order in which texts are added; each has its seed, so that equal texts in other columns are not equal.
 */
export function addHash(sum: Hash, text: string, seed: number): void {
  const { length } = text;
  let h1 = seed;
  let h2 = seed ^ 0x9e3779b9;
  let h3 = seed ^ 0x7f4a7c15;
  let h4 = seed ^ 0x85ebca6b;
  for (let at = 0; at < length; at += 8) {
    h1 ^= mix(wordAt(text, at), C1, 15, C2);
    h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
    h2 ^= mix(wordAt(text, at + 2), C2, 16, C3);
    h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
    h3 ^= mix(wordAt(text, at + 4), C3, 17, C4);
    h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
    h4 ^= mix(wordAt(text, at + 6), C4, 18, C1);
    h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
  }
  h1 ^= length;
  h2 ^= length;
  h3 ^= length;
  h4 ^= length;
  h1 = (h1 + h2 + h3 + h4) | 0;
  h1 = finish(h1);
  h2 = finish((h2 + h1) | 0);
  h3 = finish((h3 + h1) | 0);
  h4 = finish((h4 + h1) | 0);
  sum[0] = (sum[0] + h1 + h2 + h3 + h4) | 0;
  sum[1] = (sum[1] + h2 + h1) | 0;
  sum[2] = (sum[2] + h3 + h1) | 0;
  sum[3] = (sum[3] + h4 + h1) | 0;
}

const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93 | 0;

/** Two units of a text as one number; nought past its end. */
const wordAt = (text: string, at: number): number =>
  at + 1 < text.length
    ? text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
    : at < text.length
      ? text.charCodeAt(at)
      : 0;

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

const mix = (word: number, first: number, by: number, second: number): number =>
  Math.imul(rotate(Math.imul(word, first), by), second);

function finish(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

/** 32 hexadecimal digits. */
export const hashText = (hash: Hash): string =>
  hash.map((word) => (HEX[word >>> 16] ?? '') + (HEX[word & 0xffff] ?? '')).join('');
