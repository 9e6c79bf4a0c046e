import { foldText } from '../../shared/find/fold-text.ts';

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_WORDS = /[a-z0-9]+/g;
const WORDS = new RegExp(
  `(?:(?![${UNSPACED}])[\\p{L}\\p{N}]\\p{M}*)+|[${UNSPACED}]\\p{M}*|\\p{Extended_Pictographic}`,
  'gu',
);
/** Longest word that is told apart, in UTF-16 units. */
const LONGEST = 60;

/**
 * The words of a text as they are searched: without regard to case and accents. An emoji is a word, and so is each character
 * of a script that does not space its words.
 */
export function wordsIn(text: string): readonly string[] {
  const isAscii = ASCII.test(text);
  const folded = isAscii ? text.toLowerCase() : foldText(text);
  const found = folded.match(isAscii ? ASCII_WORDS : WORDS) ?? [];
  for (let at = 0; at < found.length; at += 1) {
    const word = found[at] ?? '';
    if (word.length > LONGEST) found[at] = word.slice(0, LONGEST).toWellFormed();
  }
  return found;
}

/** Words that must follow one another; most are one word. */
export type SearchTerm = {
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isOpen: boolean;
};

const PARTS = /"([^"]*)("|$)|[^\s"]+/gu;

/** What a person typed, as the terms that all must be found. Signs alone look for nothing. */
export function readSearch(text: string): readonly SearchTerm[] {
  const parts = [...text.matchAll(PARTS)];
  return parts.flatMap((part, at): readonly SearchTerm[] => {
    const [whole, quoted, closing] = part;
    const words = wordsIn(quoted ?? whole);
    const isLast = at === parts.length - 1 && part.index + whole.length === text.length;
    return words.length === 0 ? [] : [{ words, isOpen: isLast && closing !== '"' }];
  });
}

/** Whether a text, as words, has a term. */
export const hasTerm = (words: readonly string[], { words: wanted, isOpen }: SearchTerm): boolean =>
  words.some((_, start) =>
    wanted.every((word, at) => {
      const found = words[start + at];
      return isOpen && at === wanted.length - 1 ? found?.startsWith(word) === true : found === word;
    }),
  );
