import { englishModel } from './english.ts';
import { functionWords, type KnownLanguage } from './function-words.ts';
import { isWord } from './tokens.ts';

const languages = Object.keys(functionWords) as KnownLanguage[];
const ENGLISH = languages.indexOf('en');

/** The languages that have a word as a function word, a bit each. */
const bitsOf: ReadonlyMap<string, number> = languages.reduce((bits, language, index) => {
  for (const word of functionWords[language]) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  return bits;
}, new Map<string, number>());

/**
 * Whether a text, as tokens, is English, as far as its words tell: more of its function words are English than of any other
 * language known here. Where that does not decide (`Great phone`, `Service was poor`), half of the others must be words that
 * English is known by. What stays open is not English: a tone that is read in the wrong language is worse than none.
 */
export function isEnglish(tokens: readonly string[]): boolean {
  const { weights } = englishModel();
  const counts = languages.map(() => 0);
  let [words, foreign, content, known] = [0, 0, 0, 0];
  for (const token of tokens) {
    if (!isWord(token) || !LETTER.test(token)) continue;
    words += 1;
    const bits = bitsOf.get(token) ?? 0;
    if (bits !== 0) {
      tally(counts, bits);
      continue;
    }
    content += 1;
    if (weights.has(token)) known += 1;
    else if (!LATIN.test(token)) foreign += 1;
  }
  if (words === 0 || 2 * foreign > words) return false;
  const english = counts[ENGLISH] ?? 0;
  const best = counts.reduce((most, count, index) => (index === ENGLISH ? most : Math.max(most, count)), 0);
  return english === best ? content > 0 && 2 * known >= content : english > best;
}

/**
 * The languages of a set of texts, as tokens: those whose function words are a fifth or more of all words. English and German
 * are among them whatever was found, since words of both are in most feedback that is read here.
 */
export function languagesOf(texts: Iterable<readonly string[]>): ReadonlySet<KnownLanguage> {
  const counts = languages.map(() => 0);
  let words = 0;
  for (const tokens of texts) {
    for (const token of tokens) {
      if (!isWord(token)) continue;
      words += 1;
      tally(counts, bitsOf.get(token) ?? 0);
    }
  }
  const spoken = languages.filter(
    (_, index) => (counts[index] ?? 0) > 0 && (counts[index] ?? 0) >= 0.2 * words,
  );
  return new Set<KnownLanguage>(['en', 'de', ...spoken]);
}

function tally(counts: number[], bits: number): void {
  for (let index = 0; index < counts.length; index += 1)
    if ((bits & (1 << index)) !== 0) counts[index] = (counts[index] ?? 0) + 1;
}

const LETTER = /\p{L}/u;
const LATIN = /^[\p{Script=Latin}\p{N}'\p{M}]+$/u;
