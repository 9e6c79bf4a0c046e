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

/** The pairs of neighbouring letters of a plain name, each with how often it occurs. */
export type Bigrams = { readonly counts: ReadonlyMap<string, number>; readonly all: number };

export function bigramsOf(name: string): Bigrams {
  const letters = Array.from(name.slice(0, LONGEST));
  const counts = new Map<string, number>();
  if (letters.length < SHORTEST) return { counts, all: 0 };
  for (let at = 1; at < letters.length; at += 1) {
    const pair = `${letters[at - 1]}${letters[at]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, all: letters.length - 1 };
}

/** How alike two names are, 0..1: the share of neighbouring letters that they have in common (Dice 1945). */
export function likeness(one: Bigrams, other: Bigrams): number {
  if (one.all === 0 || other.all === 0) return 0;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return (2 * shared) / (one.all + other.all);
}
