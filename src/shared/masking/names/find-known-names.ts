import { foldWord } from '../../feedback/words/fold-word.ts';
import type { TextEdit } from '../text/edits.ts';
import { tokensIn, type Token } from '../text/tokens.ts';
import { isPart, isTelling, nameKeys, wordsOf } from './name-keys.ts';

/** A name that is looked for, and what stands for it. */
export type KnownName = { readonly name: string; readonly by: string };

/** Finds the names of known people in a text. */
export type FindKnownNames = (text: string, tokens?: readonly Token[]) => readonly TextEdit[];

/** The keys of each word of a name, in order. */
type Sequence = { readonly words: readonly ReadonlySet<string>[]; readonly by: string };

/**
 * Finds names in full in any case, also as ‘Meier, Mia’ and without middle names, and first and last names alone where they are
 * written with a capital, or where nothing in the text is. Endings in s go with the name (‘Mias’). A part that several people
 * share becomes `shared`.
 */
export function createFindKnownNames(names: readonly KnownName[], shared: string): FindKnownNames {
  const sequences = new Map<string, Sequence[]>();
  const alone = new Map<string, string>();
  for (const { name, by } of names) {
    const words = wordsOf(name);
    for (const order of ordersOf(words)) addSequence(sequences, order, by);
    const [only] = words;
    if (words.length === 1 && only !== undefined && isTelling(only)) addAlone(alone, only, by, shared);
    if (hasParts(name, words)) for (const word of words) if (isPart(word)) addAlone(alone, word, by, shared);
  }
  for (const all of sequences.values()) all.sort((a, b) => b.words.length - a.words.length);
  if (sequences.size === 0 && alone.size === 0) return () => [];
  return (text, tokens = tokensIn(text)) => {
    const isLow = !/\p{Lu}/u.test(text);
    const keys = tokens.map(({ text: word }) => keysInText(word));
    const found: TextEdit[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) continue;
      const whole = sequenceAt(text, tokens, keys, at, sequences);
      if (whole) {
        const last = tokens[at + whole.words.length - 1] ?? token;
        found.push({ start: token.start, end: last.end, by: whole.by });
        at += whole.words.length - 1;
        continue;
      }
      const key = isLow || isWritten(token.text) ? keys[at]?.find((one) => alone.has(one)) : undefined;
      if (key !== undefined) found.push({ start: token.start, end: token.end, by: alone.get(key) ?? shared });
    }
    return found;
  };
}

/** First and last names: not the parts of an address, of a code or of a sentence. */
const hasParts = (name: string, words: readonly string[]): boolean =>
  words.length > 1 && words.length <= 4 && !/[@/\\\p{N}]/u.test(name);

/** With a capital, or with a number in it, as codes are. */
const isWritten = (word: string): boolean => /^\p{Lu}|\p{N}/u.test(word);

/** A name as it is, the other way round, and without what is between the first word and the last. */
function ordersOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [];
  const ends = [words[0] ?? '', words.at(-1) ?? ''];
  const [first, last] = ends;
  const are = words.length > 2 && ends.every(isPart) ? [ends] : [];
  const turned = ends.every(isPart) ? [[last ?? '', ...words.slice(0, -1)]] : [];
  return words.some(isTelling) || /\d/.test(`${first} ${last}`) ? [words, ...turned, ...are] : [words];
}

function addSequence(all: Map<string, Sequence[]>, words: readonly string[], by: string): void {
  const keys = words.map((word) => new Set(nameKeys(word)));
  const sequence = { words: keys, by };
  for (const key of keys[0] ?? []) all.set(key, [...(all.get(key) ?? []), sequence]);
}

function addAlone(all: Map<string, string>, word: string, by: string, shared: string): void {
  for (const key of nameKeys(word)) {
    const known = all.get(key);
    all.set(key, known === undefined || known === by ? by : shared);
  }
}

/** Under which keys a word of a text may be known: as it is, and without an ending. */
function keysInText(word: string): readonly string[] {
  const folded = foldWord(word);
  return folded.length > 3 && folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded];
}

const BETWEEN = /^[\s,.'’&_-]{1,3}$/u;

function sequenceAt(
  text: string,
  tokens: readonly Token[],
  keys: readonly (readonly string[])[],
  at: number,
  sequences: ReadonlyMap<string, readonly Sequence[]>,
): Sequence | undefined {
  for (const key of keys[at] ?? [])
    for (const sequence of sequences.get(key) ?? [])
      if (isSequence(text, tokens, keys, at, sequence)) return sequence;
  return undefined;
}

function isSequence(
  text: string,
  tokens: readonly Token[],
  keys: readonly (readonly string[])[],
  at: number,
  { words }: Sequence,
): boolean {
  return words.every((word, index) => {
    const [before, here] = [tokens[at + index - 1], tokens[at + index]];
    if (!here || !keys[at + index]?.some((key) => word.has(key))) return false;
    return index === 0 || BETWEEN.test(text.slice(before?.end, here.start));
  });
}
