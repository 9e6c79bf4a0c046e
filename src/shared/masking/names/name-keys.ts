import { foldWord } from '../../feedback/words/fold-word.ts';
import { tokensIn } from '../text/tokens.ts';
import { isCommon, isGeneric, isRole } from './generic-words.ts';
import { isLabelWord } from './placeholders.ts';

/** Parts of names that are words of their own. */
const particles: ReadonlySet<string> = new Set(
  'von van der den de la le el di da du zu zum zur vom ten ter und and mr mrs ms dr prof herr frau the'.split(
    ' ',
  ),
);

/** Under what a word of a name is found: folded, and so are the ways in which umlauts are written without dots. */
export function nameKeys(word: string): readonly string[] {
  const folded = foldWord(word);
  const written = foldWord(
    word.replace(
      /[äöüß]/giu,
      (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter.toLowerCase()] ?? letter,
    ),
  );
  const short = folded.replace(/([aou])e/g, '$1');
  return [...new Set([folded, written, short])].filter((key, _, all) => key.length >= 3 || all.length === 1);
}

/** The words of a name, as they are written. */
export const wordsOf = (name: string): readonly string[] => tokensIn(name).map(({ text }) => text);

/** Whether somebody can be found by a single word: not by a number, a small word, or one that is anybody’s. */
export function isTelling(word: string): boolean {
  const folded = foldWord(word);
  if (isGeneric(folded) || isRole(folded) || isLabelWord(folded) || particles.has(folded)) return false;
  if (/\p{N}/u.test(word)) return /\p{L}/u.test(word);
  return word.length >= 3 || /^\p{Lu}\p{Ll}$/u.test(word);
}

/** Whether a part of a name is looked for by itself: first and last names, not what stands between them. */
export const isPart = (word: string): boolean => {
  const folded = foldWord(word);
  return word.length >= 3 && !particles.has(folded) && !isCommon(folded) && isTelling(word);
};

/** Whether a name is nobody’s: every word of it is for anybody. */
export const isNobody = (name: string): boolean => {
  const words = wordsOf(name);
  return (
    words.length === 0 || words.every((word) => isGeneric(foldWord(word)) || particles.has(foldWord(word)))
  );
};

/** Whether a name is that of a part of a firm. */
export const isTeam = (name: string): boolean =>
  wordsOf(name).some((word) => isRole(foldWord(word))) && !/,/.test(name);

/** One key for a name, whoever wrote it and however: ‘Müller, Mia’ and ‘Mia Mueller’ have the same. */
export const keyOfName = (name: string): string =>
  wordsOf(name)
    .map((word) => nameKeys(word).at(-1) ?? '')
    .sort()
    .join(' ');
