/** A name as it is compared: without case, outer and double blanks, and what stands at its ends beside letters and digits. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');

/** Two names this alike are taken for one (1: the same). ‘Price is unclear’ and ‘Price is not clear’ are 0.73 alike. */
export const NEAR = 0.7;
/** Shorter names are compared as a whole only: one letter makes too much of them. */
const SHORTEST = 4;
/** Longest part of a name that is compared. */
const LONGEST = 200;

/** The pairs of neighbouring letters of a plain name as numbers, rising, each as often as it occurs. Two pairs seldom have one number. */
export type Bigrams = Int32Array;

export function bigramsOf(name: string): Bigrams {
  const letters = Array.from(name.slice(0, LONGEST), (letter) => letter.codePointAt(0) ?? 0);
  if (letters.length < SHORTEST) return new Int32Array();
  const pairs = new Int32Array(letters.length - 1);
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (Math.imul(letters[at] ?? 0, 65_599) + (letters[at + 1] ?? 0)) | 0;
  return pairs.sort();
}

/** How alike two names are, 0..1: the share of neighbouring letters that they have in common (Dice 1945). */
export function likeness(one: Bigrams, other: Bigrams): number {
  const all = one.length + other.length;
  // No more can be shared than the shorter one has: far from near, this is said without counting.
  if (all === 0 || 2 * Math.min(one.length, other.length) < NEAR * all) return 0;
  let shared = 0;
  for (let at = 0, beside = 0; at < one.length && beside < other.length; ) {
    const difference = (one[at] ?? 0) - (other[beside] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) at += 1;
    if (difference >= 0) beside += 1;
  }
  return (2 * shared) / all;
}
