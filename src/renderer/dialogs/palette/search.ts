import { foldText } from '../../../shared/find/fold-text.ts';

/** A query, ready to be compared. */
export type Query = { readonly whole: string; readonly words: readonly string[] };

/** Makes a query ready: without case, accents and little words ('add a step'). Without words, everything fits. */
export function readyQuery(query: string): Query {
  const whole = foldText(query.trim());
  const words = wordsOf(whole);
  const meant = words.filter((word) => !little.has(word));
  return { whole, words: meant.length > 0 ? meant : words.length > 0 || whole === '' ? words : [whole] };
}

/** How well the best of several phrases fits; what stands later counts by its weight. */
export const bestScore = (
  phrases: readonly (readonly [text: string, weight: number])[],
  query: Query,
  typos = false,
) => phrases.reduce((best, [text, weight]) => Math.max(best, weight * matchScore(text, query, typos)), 0);

/**
 * How well a text fits a query: 0 is not at all, 100 is the same text. Every word of the query must be a word of the
 * text, begin one, or occur in one, in any order; a single word can be the initials. With `typos`, a letter too many, too
 * few, wrong or swapped is let pass.
 */
export function matchScore(text: string, { whole, words }: Query, typos = false): number {
  if (words.length === 0) return 1;
  const folded = foldText(text);
  if (folded === whole) return 100;
  const own = wordsOf(folded);
  let sum = 0;
  for (const word of words) {
    const best = own.reduce((most, one) => Math.max(most, wordScore(one, word, typos)), 0);
    if (best === 0) return words.length === 1 && isInitials(own, word) ? INITIALS : signScore(folded, word);
    sum += best;
  }
  const begins = folded.startsWith(whole) ? 6 : 0;
  const left = Math.min(10, Math.max(0, own.length - words.length));
  return 10 + (6 * sum) / words.length + begins - left;
}

const INITIALS = 30;

/** 10 is the same word, 8 its beginning, 4 a part of it, 2 nearly it. */
function wordScore(own: string, word: string, typos: boolean): number {
  if (own.startsWith(word)) return own.length === word.length ? 10 : 8;
  if (own.includes(word)) return 4;
  const allowed = typos ? Math.min(2, Math.floor(word.length / 4)) : 0;
  return allowed > 0 && typingErrors(own, word) <= allowed ? 2 : 0;
}

/** 'fwm' for 'Fit the whole map'. */
function isInitials(own: readonly string[], word: string): boolean {
  const initials = (words: readonly string[]): string => words.map((one) => one.charAt(0)).join('');
  const meant = own.filter((one) => !little.has(one));
  return word.length > 1 && [own, meant].some((words) => initials(words).startsWith(word));
}

/** What has no letters ('%', '→') is looked for as it stands. */
const signScore = (folded: string, word: string): number =>
  !LETTER.test(word) && folded.includes(word) ? 10 : 0;

/**
 * The fewest letters to add, leave out, change or swap with the next one, to make of a word a beginning of another
 * (optimal string alignment distance).
 */
export function typingErrors(own: string, word: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: own.length + 1 }, (_, index) => index);
  for (let at = 1; at <= word.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= own.length; to += 1) {
      const same = word[at - 1] === own[to - 1] ? 0 : 1;
      const swapped = word[at - 1] === own[to - 2] && word[at - 2] === own[to - 1];
      row[to] = Math.min(
        (last[to - 1] ?? 0) + same,
        (last[to] ?? 0) + 1,
        (row[to - 1] ?? 0) + 1,
        swapped ? (before[to - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    before = last;
    last = row;
  }
  return Math.min(...last);
}

const LETTER = /[\p{L}\p{N}]/u;
const wordsOf = (folded: string): readonly string[] => folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

/** Words that say nothing about which action is meant, in both languages; folded. */
const little: ReadonlySet<string> = new Set(
  'a an the to of in on my this der die das den dem ein eine einen zu im'.split(' '),
);
