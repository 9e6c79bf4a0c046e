import { isBlankWord } from '../words/blank-words.ts';
import type { WordValue } from '../../model/column.ts';
import { foldWord } from '../words/fold-word.ts';
import { asciiDigits, readPlainNumber } from '../words/read-number.ts';
import type { RoleOf, Scale } from '../../model/role.ts';

/** What a cell of a score's column says. Nothing is moved into the scale: what is outside is said to be. */
export type ReadScore =
  | { readonly kind: 'score'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'out-of-range'; readonly value: number }
  /** A fraction where answers are whole numbers. */
  | { readonly kind: 'not-whole'; readonly value: number }
  /** '4/5' or '★★★★☆' in a column of another length. */
  | { readonly kind: 'other-scale'; readonly value: number; readonly of: number }
  | { readonly kind: 'unreadable' };

/** Cells remembered by their text; a column of scores has few different ones. */
const MOST_REMEMBERED = 4_096;

/**
 * Reads the cells of one column of scores; make it once a column. Answers in words count as `words` says, before anything
 * else, so '-1' can be 'not applicable'.
 */
export function createReadScore(
  role: Pick<RoleOf<'score'>, 'instrument' | 'scale'>,
  words: readonly WordValue[],
): (cell: string) => ReadScore {
  const known = new Map<string, ReadScore>();
  const byWord = new Map(words.map(({ text, value }) => [foldWord(text), value]));
  const whole = role.instrument !== 'rating';
  const read = (cell: string): ReadScore => {
    const folded = asciiDigits(foldWord(cell));
    const value = byWord.get(folded);
    if (value === null) return blank;
    if (value !== undefined) return within(value, role.scale, whole);
    return isBlankWord(folded) ? blank : readFolded(folded, role.scale, whole);
  };
  return (cell) => {
    const seen = known.get(cell);
    if (seen) return seen;
    const score = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, score);
    return score;
  };
}

const blank: ReadScore = { kind: 'blank' };
const unreadable: ReadScore = { kind: 'unreadable' };

function readFolded(folded: string, scale: Scale, whole: boolean): ReadScore {
  const plain = readPlainNumber(folded) ?? numberWithWords(folded);
  if (plain !== undefined) return within(plain, scale, whole);
  const part = partOfScale(folded) ?? starsOf(folded);
  if (!part) return unreadable;
  const { value, of } = part;
  if (of !== undefined && of !== scale.high) return { kind: 'other-scale', value, of };
  return within(value, scale, whole);
}

function within(value: number, { low, high }: Scale, whole: boolean): ReadScore {
  if (value < low || value > high) return { kind: 'out-of-range', value };
  return whole && !Number.isInteger(value) ? { kind: 'not-whole', value } : { kind: 'score', value };
}

/** '10 - very likely', '5: sehr gut', '7 (easy)', '4 stars'; and 'very likely (10)'. */
const LEADING = /^([-+]?\d{1,4}(?:[.,]\d{1,4})?)(?:\s*[-:=.)(,;|]\s*|\s+)(\D*\p{L}\D*)$/u;
const TRAILING = /^\D*\p{L}\D*?[\s(:=[]([-+]?\d{1,4}(?:[.,]\d{1,4})?)\s*[)\]]?$/u;
/** '4/5', '4 of 5', '4 out of 5', '4 von 5', '4,5 von 5 Sternen'. */
const PART =
  /^([-+]?\d{1,4}(?:[.,]\d{1,4})?)\s*(?:\/|of|out of|von|sur|de|di|van)\s*(\d{1,4})(?:\s+\p{L}+)?$/u;

const numberWithWords = (folded: string): number | undefined => {
  const [, number] = LEADING.exec(folded) ?? TRAILING.exec(folded) ?? [];
  return number === undefined ? undefined : readPlainNumber(number);
};

type Part = { readonly value: number; readonly of: number | undefined };

function partOfScale(folded: string): Part | undefined {
  const [, number = '', of] = PART.exec(folded) ?? [];
  const value = readPlainNumber(number);
  return value === undefined ? undefined : { value, of: Number(of) };
}

/** Stars, full ones first, with a half one between: '★★★★☆', '⭐⭐⭐', '★★★½'. */
const STARS = /^([★⭐✭✮⭑🌟]+)(½|1⁄2)?([☆✩⚝]*)$/u;

function starsOf(folded: string): Part | undefined {
  const [, full = '', half, empty = ''] = STARS.exec(folded.replace(/[\s\ufe0f]/g, '')) ?? [];
  const count = Array.from(full).length;
  if (count === 0) return undefined;
  const empties = Array.from(empty).length;
  const value = count + (half ? 0.5 : 0);
  return { value, of: empties > 0 ? Math.ceil(value) + empties : undefined };
}
