import { MASKED } from '../../shared/feedback/personal/personal-data.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import { packTexts, unpackTexts } from '../database/responses/values.ts';
import type { Session } from './session.ts';

/** Texts of answers in one part of a set, with all masks of both copies. */
type MaskedPart = {
  readonly setId: Id;
  readonly field: ResponseField;
  readonly part: number;
  readonly texts: readonly string[];
};

/** What the other copy has masked in answers that both have, and that can still be read here. */
export type MasksToTake = {
  readonly parts: readonly MaskedPart[];
  /** Of how many answers. */
  readonly answers: number;
};

export function masksToTake(mine: Session, other: Session): MasksToTake {
  const parts: MaskedPart[] = [];
  const answers = new Set<string>();
  for (const { id: setId } of other.store.list('responseSet', {})) {
    const masked = other.store.list('responseNote', { setId }).filter((note) => note.masked > 0);
    const isHere = mine.store.get('responseSet', setId) !== undefined;
    if (masked.length === 0 || !isHere || mine.responses.rows(setId) !== other.responses.rows(setId))
      continue;
    const own = new Set(
      mine.store.list('responseNote', { setId }).flatMap((note) => (note.masked > 0 ? [note.row] : [])),
    );
    for (const field of mine.responses.fields(setId).filter((one) => one.startsWith('text:'))) {
      let first = 0;
      for (const { part, rows } of mine.responses.parts(setId, field)) {
        const [here, there] = [mine, other].map((copy) => {
          const bytes = copy.responses.bytes(setId, field, part);
          return bytes && unpackTexts(bytes, rows);
        });
        const texts = here && [...here];
        let isChanged = false;
        for (const { row } of masked) {
          const at = row - first;
          const [text, theirs] = [here?.[at] ?? '', there?.[at] ?? ''];
          // Of a forgotten answer nothing is there to be masked.
          if (!texts || text === '' || theirs === '' || text === theirs) continue;
          const both = own.has(row) ? withMasksOf(text, theirs) : theirs;
          if (both === text) continue;
          texts[at] = both;
          isChanged = true;
          answers.add(`${setId} ${row}`);
        }
        if (texts && isChanged) parts.push({ setId, field, part, texts });
        first += rows;
      }
    }
  }
  return { parts, answers: answers.size };
}

/** Masks the same here, for good. Runs in the transaction of the merge. */
export function takeMasks({ sqlite, responses }: Session, { parts }: MasksToTake): void {
  if (parts.length === 0) return;
  // What is overwritten is gone; the pages that are freed go with `scrub`.
  sqlite.pragma('secure_delete = ON');
  responses.rewrite(
    parts.map(({ setId, field, part, texts }) => ({ setId, field, part, bytes: packTexts([...texts]) })),
  );
}

/** Texts with more words than this are compared as a whole. */
const MOST_WORDS = 2_000;

/**
 * A text with the masks of another, where both were the same text once and different words of it were masked in each. Where it
 * cannot be told which words those were, nothing of the text stays.
 */
export function withMasksOf(text: string, other: string): string {
  const [own, theirs] = [wordsIn(text), wordsIn(other)];
  if (Math.max(own.length, theirs.length) > MOST_WORDS) return MASKED;
  const shared = commonLengths(own, theirs);
  const at = (i: number, j: number): number => shared[i]?.[j] ?? 0;
  const result: string[] = [];
  let [here, there] = ['', ''];
  const settle = (): void => {
    const isBoth = hasMask(here) && hasMask(there) && here !== there;
    result.push(isBoth ? MASKED + (/\s*$/.exec(here)?.[0] ?? '') : hasMask(there) ? there : here);
    [here, there] = ['', ''];
  };
  let [i, j] = [0, 0];
  while (i < own.length || j < theirs.length) {
    if (isSame(own[i], theirs[j])) {
      settle();
      result.push(own[i] ?? '');
      [i, j] = [i + 1, j + 1];
    } else if (j === theirs.length || (i < own.length && at(i + 1, j) >= at(i, j + 1))) {
      here += own[i] ?? '';
      i += 1;
    } else {
      there += theirs[j] ?? '';
      j += 1;
    }
  }
  settle();
  const both = result.join('');
  return showsMore(wordsIn(both), own, theirs) ? MASKED : both;
}

/** Words with the blanks after them. */
const wordsIn = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** A mask is no word: it may stand for others than the same mask in the other text. */
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one === other && !hasMask(one);

/** How many words of the two follow each other in both from each place on. */
function commonLengths(own: readonly string[], theirs: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: own.length + 1 }, () => new Uint16Array(theirs.length + 1));
  for (let i = own.length - 1; i >= 0; i -= 1) {
    const [row, next] = [lengths[i], lengths[i + 1]];
    if (!row || !next) continue;
    for (let j = theirs.length - 1; j >= 0; j -= 1)
      row[j] = isSame(own[i], theirs[j]) ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}

/** Whether a word stands in a text more often than in one of two others. */
function showsMore(words: readonly string[], ...others: readonly (readonly string[])[]): boolean {
  const [count, ...most] = [words, ...others].map(countWords);
  return [...(count ?? [])].some(([word, times]) => most.some((one) => (one.get(word) ?? 0) < times));
}

function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words.map((one) => one.trim()))
    if (word !== '' && !hasMask(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const hasMask = (words: string): boolean => /\[(?:…|[\p{L}-]{1,8})\]/u.test(words);
