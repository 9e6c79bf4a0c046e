import { functionWords } from './function-words.ts';
import { languagesOf } from './language.ts';
import { isUnspaced, isWord, tokensOf } from './tokens.ts';

export type KeyPhrase = {
  /** In lower case. */
  readonly phrase: string;
  /** Which comments hold it, by their place in the list, rising; `comments.length` is its count. */
  readonly comments: readonly number[];
};

export type KeyPhraseOptions = {
  /** A phrase that fewer comments hold is left out; 2 unless told. */
  readonly least?: number;
  /** How many at most; 50 unless told. */
  readonly most?: number;
};

/**
 * The phrases of one to three words that most comments hold, the most frequent first, then the longer, then by letters. None begins
 * or ends with a function word or crosses a clause; one that nearly always stands in a longer one gives way to that.
 */
export function keyPhrases(
  texts: readonly string[],
  { least = 2, most = 50 }: KeyPhraseOptions = {},
): readonly KeyPhrase[] {
  const tokens = texts.map(tokensOf);
  const stops = Array.from(languagesOf(tokens), (language) => functionWords[language]);
  const isStop = (word: string): boolean => stops.some((words) => words.has(word)) || !LETTER.test(word);

  const found = new Map<string, Found>();
  tokens.forEach((words, comment) => {
    for (const parts of phrasesOf(words, isStop)) {
      const phrase = joined(parts);
      const entry = found.get(phrase) ?? { parts, comments: [] };
      if (entry.comments.at(-1) !== comment) entry.comments.push(comment);
      found.set(phrase, entry);
    }
  });

  const frequent = new Map(Array.from(found).filter(([, { comments }]) => comments.length >= least));
  const covered = new Set<string>();
  for (const { parts, comments } of frequent.values()) {
    for (const inner of innerOf(parts)) {
      const count = frequent.get(inner)?.comments.length ?? 0;
      if (comments.length >= NEARLY * count) covered.add(inner);
    }
  }
  return Array.from(frequent, ([phrase, { parts, comments }]) => ({ phrase, comments, length: parts.length }))
    .filter(({ phrase }) => !covered.has(phrase))
    .sort(
      (a, b) =>
        b.comments.length - a.comments.length || b.length - a.length || (a.phrase < b.phrase ? -1 : 1),
    )
    .slice(0, most)
    .map(({ phrase, comments }) => ({ phrase, comments }));
}

type Found = { readonly parts: readonly string[]; readonly comments: number[] };

/** A longer phrase stands for a shorter one that it holds in this share of the comments. */
const NEARLY = 0.7;
const WORDS = 3;
const LETTER = /[\p{L}\p{Extended_Pictographic}]/u;

function* phrasesOf(
  tokens: readonly string[],
  isStop: (word: string) => boolean,
): Generator<readonly string[]> {
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from] ?? '';
    if (!isWord(first) || isStop(first)) continue;
    for (let to = from; to < Math.min(tokens.length, from + WORDS); to += 1) {
      const last = tokens[to] ?? '';
      if (!isWord(last)) break;
      // One character of a script without spaces is seldom a word.
      if (isStop(last) || (to === from && isUnspaced(first))) continue;
      yield tokens.slice(from, to + 1);
    }
  }
}

const joined = (parts: readonly string[]): string =>
  parts.reduce(
    (text, part) => (text === '' || (isUnspaced(part) && isUnspaced(text)) ? text : `${text} `) + part,
    '',
  );

/** The phrases of one word or two within a longer one. */
function innerOf(parts: readonly string[]): readonly string[] {
  const inner: string[] = [];
  for (let length = 1; length < parts.length; length += 1)
    for (let from = 0; from + length <= parts.length; from += 1)
      inner.push(joined(parts.slice(from, from + length)));
  return inner;
}
