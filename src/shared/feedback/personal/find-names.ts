import { foldWord, rememberFolded } from '../words/fold-word.ts';
import { createWordMatcher } from '../words/word-matcher.ts';
import type { Finding } from './finding.ts';

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** Parts of names that are words of their own. */
const particles: ReadonlySet<string> = new Set(
  'von van der den de la le el di da du zu zum zur vom ten ter und and mr mrs ms dr prof herr frau the'.split(
    ' ',
  ),
);
const SHORTEST = 3;

/** The parts of a name that are looked for one by one, folded. */
const partsOf = (name: string): readonly string[] =>
  [...name.matchAll(WORD)]
    .map(([word]) => foldWord(word))
    .filter((part) => part.length >= SHORTEST && !particles.has(part));

/**
 * Finds names: of the row itself each part for itself ('Anna' of 'Anna Keller'), written with a capital; of other rows only in full, since many
 * first names are words ('Will', 'May').
 */
export function createFindNames(
  names: Iterable<string> = [],
): (text: string, own: readonly string[]) => readonly Finding[] {
  const full = new Map<string, Set<string>>();
  for (const name of names) {
    const parts = partsOf(name);
    const [first, ...more] = parts;
    if (first === undefined || more.length === 0) continue;
    const following = full.get(first) ?? new Set<string>();
    full.set(first, following.add(more.join(' ')));
  }
  const fold = rememberFolded(50_000);
  // Nearly all comments hold no name, and are not taken apart.
  const anyFirst = createWordMatcher([{ rule: 0, words: [...full.keys()] }]);
  return (text, own) => {
    const ownParts = new Set(own.length === 0 ? own : own.flatMap(partsOf));
    if (ownParts.size === 0 && full.size === 0) return none;
    const isNear = full.size > 0 && anyFirst(text, 1) === 0;
    if (!isNear && !holdsOne(text, ownParts)) return none;
    const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      // ‘Anna’s desk’
      folded: withoutGenitive(fold(word)),
      capital: isCapital(word),
    }));
    const shouted = !words.some(({ capital }) => capital);
    const found: Finding[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word) continue;
      const count = fullNameAt(words, at, full);
      const isOwn = ownParts.has(word.folded) && (word.capital || shouted);
      if (count === 0 && !isOwn) continue;
      const last = words[at + Math.max(1, count) - 1] ?? word;
      found.push({ kind: 'name', start: word.start, end: last.end });
      at += Math.max(1, count) - 1;
    }
    return joined(found, text);
  };
}

const none: readonly Finding[] = [];

function holdsOne(text: string, parts: ReadonlySet<string>): boolean {
  if (parts.size === 0) return false;
  const folded = foldWord(text);
  for (const part of parts) if (folded.includes(part)) return true;
  return false;
}

const withoutGenitive = (folded: string): string =>
  folded.includes("'") ? folded.replace(/'s?$/, '') : folded;

const isCapital = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 128 ? code <= 90 : /^\p{Lu}/u.test(word);
};

/** How many words from one on are a full name; 0 where they are none. */
function fullNameAt(
  words: readonly { readonly folded: string }[],
  at: number,
  full: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  const following = full.get(words[at]?.folded ?? '');
  if (!following) return 0;
  let rest = '';
  for (let next = at + 1; next < Math.min(words.length, at + 8); next++) {
    const folded = words[next]?.folded ?? '';
    if (particles.has(folded) || folded.length < SHORTEST) continue;
    rest = rest === '' ? folded : `${rest} ${folded}`;
    if (following.has(rest)) return next - at + 1;
  }
  return 0;
}

/** Names that follow each other with nothing but space between are one. */
function joined(found: readonly Finding[], text: string): readonly Finding[] {
  const all: Finding[] = [];
  for (const finding of found) {
    const last = all.at(-1);
    if (last && /^\s+$/.test(text.slice(last.end, finding.start)))
      all[all.length - 1] = { ...last, end: finding.end };
    else all.push(finding);
  }
  return all;
}
