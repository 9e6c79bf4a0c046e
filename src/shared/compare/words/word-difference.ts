import { diffArrays } from 'diff';
import { language } from '../../language/translate.ts';

/** A stretch of a text: in both, only in the one before, or only in the one after. */
export type WordRun = { readonly text: string; readonly in: 'both' | 'before' | 'after' };

/** Texts that differ in more words than this are told as replaced: what they share is not worth the wait. */
const MOST_EDITS = 400;
/** Longest texts that are compared by word, in UTF-16 units together. */
const LONGEST = 200_000;

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(): Intl.Segmenter {
  const spoken = language();
  let known = segmenters.get(spoken);
  if (!known) {
    known = new Intl.Segmenter(spoken, { granularity: 'word' });
    segmenters.set(spoken, known);
  }
  return known;
}

/** A text cut at every word, as its script has words; put together again it is the text. */
export const wordsOf = (text: string): readonly string[] =>
  Array.from(segmenter().segment(text), ({ segment }) => segment);

/**
 * How one text became another, word by word. What is in both or before is the text before, what is in both or after the one
 * after. Blanks between changed words are told with them.
 */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === '' ? [] : [{ text: before, in: 'both' }];
  const changes =
    before.length + after.length > LONGEST
      ? undefined
      : diffArrays([...wordsOf(before)], [...wordsOf(after)], { maxEditLength: MOST_EDITS });
  if (!changes) return replaced(before, after);
  const runs: WordRun[] = [];
  const add = (text: string, where: WordRun['in']): void => {
    const last = runs.at(-1);
    if (last?.in === where) runs[runs.length - 1] = { text: last.text + text, in: where };
    else if (text !== '') runs.push({ text, in: where });
  };
  let gone = '';
  let added = '';
  const flush = (): void => {
    const [start, end] = sharedBlanks(gone, added);
    add(gone.slice(0, start), 'both');
    add(gone.slice(start, gone.length - end), 'before');
    add(added.slice(start, added.length - end), 'after');
    add(gone.slice(gone.length - end), 'both');
    gone = '';
    added = '';
  };
  changes.forEach(({ value, added: isNew, removed: isGone }) => {
    const text = value.join('');
    if (isGone) gone += text;
    else if (isNew) added += text;
    else if (text.trim() === '') {
      gone += text;
      added += text;
    } else {
      flush();
      add(text, 'both');
    }
  });
  flush();
  return hasLittleInCommon(runs) ? replaced(before, after) : runs;
}

/** Two texts that share less than this of their letters are two texts: that both say ‘and’ and end with a full stop is no hint. */
const LEAST_SHARED = 0.25;

function hasLittleInCommon(runs: readonly WordRun[]): boolean {
  const letters = { both: 0, before: 0, after: 0 };
  for (const { text, in: where } of runs) letters[where] += text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const longer = letters.both + Math.max(letters.before, letters.after);
  return letters.both < LEAST_SHARED * longer;
}

/** How many blanks two texts have in common at their beginnings and at their ends. */
function sharedBlanks(one: string, other: string): readonly [start: number, end: number] {
  const most = Math.min(one.length, other.length);
  const isShared = (a: string | undefined, b: string | undefined): boolean => a === b && a?.trim() === '';
  let start = 0;
  while (start < most && isShared(one[start], other[start])) start += 1;
  let end = 0;
  while (end < most - start && isShared(one.at(-1 - end), other.at(-1 - end))) end += 1;
  return [start, end];
}

const replaced = (before: string, after: string): readonly WordRun[] => [
  ...(before === '' ? [] : [{ text: before, in: 'before' as const }]),
  ...(after === '' ? [] : [{ text: after, in: 'after' as const }]),
];

/** How much of what stayed is shown on each side of a change, in UTF-16 units. */
const AROUND = 48;

/** The same with the middle of long stretches that stayed left out, each as ‘…’. */
export function withoutLongRuns(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.map((run, index) => {
    if (run.in !== 'both') return run;
    const start = index === 0 ? '' : upTo(run.text, AROUND);
    const end = index === runs.length - 1 ? '' : from(run.text, AROUND);
    return start.length + end.length + 1 >= run.text.length ? run : { text: `${start}…${end}`, in: 'both' };
  });
}

/** Whole words of a beginning, at most so long. */
function upTo(text: string, length: number): string {
  let taken = '';
  // A word is seldom longer than twice what is shown; cutting first keeps the segmenter off long texts.
  for (const word of wordsOf(text.slice(0, 2 * length))) {
    if (taken.length + word.length > length) break;
    taken += word;
  }
  return taken;
}

function from(text: string, length: number): string {
  let taken = '';
  for (const word of wordsOf(text.slice(-2 * length)).toReversed()) {
    if (taken.length + word.length > length) break;
    taken = word + taken;
  }
  return taken;
}
