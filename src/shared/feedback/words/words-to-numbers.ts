import { isBlankWord } from './blank-words.ts';
import type { WordValue } from '../../model/column.ts';
import { foldWord } from './fold-word.ts';
import { MAX_WORDS } from '../../model/feedback-limits.ts';
import { type LikertScale, likertScales, type WordFamily } from './likert.ts';
import { readPlainNumber } from './read-number.ts';
import type { Direction, Scale } from '../../model/role.ts';

/** Numbers proposed for the answers of a column; a person can change each. */
export type WordsProposal = {
  readonly words: readonly WordValue[];
  readonly scale: Scale;
  readonly direction: Direction;
  /** `order`: no usual set has these words, so they are numbered in the order in which they came. */
  readonly family: WordFamily | 'order';
};

/** Most different words of a set that is in no list. */
const MOST_UNKNOWN = 11;

/**
 * Proposes numbers for answers in words: those of a usual set in English or German, else one after the other in the order given.
 * Undefined where there are none, or so many that they are no scale.
 */
export function proposeWords(answers: readonly string[]): WordsProposal | undefined {
  const texts = differentWords(answers);
  const said = texts.filter((text) => !isBlankWord(foldWord(text)) && !isNumber(text));
  if (said.length === 0) return undefined;
  const fitting = knownScales().filter(({ numbers }) => said.every((text) => numbers.has(foldWord(text))));
  // Answers of one question differ; a set in which two of them mean the same is not the one that was asked with.
  const found = fitting.find(({ numbers }) => areDifferent(said, numbers)) ?? fitting[0];
  if (!found) return said.length > MOST_UNKNOWN || said.length < 2 ? undefined : wordsInOrder(texts);
  const { scale, numbers } = found;
  return {
    words: texts
      .filter((text) => !isNumber(text))
      .map((text) => ({ text, value: numbers.get(foldWord(text)) ?? null })),
    scale: { low: scale.low, high: scale.low + scale.steps.length - 1 },
    direction: scale.direction,
    family: scale.family,
  };
}

/** Numbers for words of any language, the first the lowest; answers that say there is none have no number. */
export function wordsInOrder(texts: readonly string[], low = 1): WordsProposal {
  let next = low;
  const words = differentWords(texts)
    .filter((text) => !isNumber(text))
    .map((text) => ({ text, value: isBlankWord(foldWord(text)) ? null : next++ }));
  return {
    words,
    scale: { low, high: Math.max(low + 1, next - 1) },
    direction: 'high-is-good',
    family: 'order',
  };
}

/** Groups of different words that have one number: once imported, nothing tells them apart. */
export function wordsOfOneNumber(words: readonly WordValue[]): readonly (readonly string[])[] {
  const byNumber = Map.groupBy(
    words.filter(({ value }) => value !== null),
    ({ value }) => value,
  );
  return [...byNumber.values()]
    .map((group) => group.map(({ text }) => text))
    .filter((group) => group.length > 1);
}

const areDifferent = (texts: readonly string[], numbers: ReadonlyMap<string, number>): boolean =>
  new Set(texts.map((text) => numbers.get(foldWord(text)))).size === texts.length;

/** Different answers as they were first written, without blank ones; case and outer space make no difference. */
function differentWords(answers: readonly string[]): readonly string[] {
  const byFolded = new Map<string, string>();
  for (const answer of answers) {
    const folded = foldWord(answer);
    if (folded === '' || byFolded.has(folded)) continue;
    byFolded.set(folded, answer.trim());
    if (byFolded.size === MAX_WORDS) break;
  }
  return [...byFolded.values()];
}

const isNumber = (text: string): boolean => readPlainNumber(foldWord(text)) !== undefined;

type KnownScale = { readonly scale: LikertScale; readonly numbers: ReadonlyMap<string, number> };

let known: readonly KnownScale[] | undefined;

const knownScales = (): readonly KnownScale[] =>
  (known ??= likertScales.map((scale) => ({
    scale,
    numbers: new Map(
      scale.steps.flatMap((words, at) => words.map((word) => [foldWord(word), scale.low + at] as const)),
    ),
  })));
