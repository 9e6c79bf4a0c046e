import { quickDateParts } from '../cells/quick-date.ts';
import { datePartsOf } from '../cells/date-parts.ts';
import { createReadScore } from '../cells/read-score.ts';
import type { TableRow } from '../table.ts';
import { isBlankWord } from '../words/blank-words.ts';
import { foldWord } from '../words/fold-word.ts';
import { readPlainNumber } from '../words/read-number.ts';

/** What the values of a column look like, counted over a sample. */
export type ColumnProfile = {
  /** Different values, as first written, with how often each is there; at most `MOST_DIFFERENT`. */
  readonly values: ReadonlyMap<string, number>;
  /** Cells with something in them that is not ‘n/a’. */
  readonly filled: number;
  readonly blank: number;
  /** Different answers that say there is none: 'n/a', 'Not applicable'. */
  readonly blankWords: readonly string[];
  /** Shares of the filled cells, 0..1. */
  readonly shares: Readonly<Record<Shape, number>>;
  /** How often each number is there, also where words follow it. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Whether no filled cell is there twice. */
  readonly unique: boolean;
  /** Characters of a filled cell on average. */
  readonly length: number;
  /** Words of a filled cell on average. */
  readonly words: number;
};

export const shapes = ['number', 'star', 'date', 'email', 'ip', 'phone', 'link', 'location'] as const;
export type Shape = (typeof shapes)[number];

/** Different values that are looked at: a column with more of them is text, dates or ids all the same. */
const MOST_DIFFERENT = 3_000;
/** Cells of a table that are looked at, so that 2,000 columns do not take longer than 20. */
const MOST_CELLS = 1_500_000;

/** Rows of a sample, evenly taken, so few that all their cells are looked at in a moment. */
export function thinRows(rows: readonly TableRow[], columns: number): readonly TableRow[] {
  const most = Math.max(200, Math.floor(MOST_CELLS / Math.max(1, columns)));
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)]).filter(
    (row) => row !== undefined,
  );
}

/** Counts what the values of a column look like. */
export function profileOf(rows: readonly TableRow[], index: number): ColumnProfile {
  const values = new Map<string, number>();
  let filled = 0;
  let blank = 0;
  const blankWords = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    const seen = values.get(cell);
    if (seen !== undefined) values.set(cell, seen + 1);
    else if (cell.trim() === '' || isBlankWord(foldWord(cell))) {
      blank++;
      if (blankWords.size < MOST_DIFFERENT) blankWords.add(cell.trim());
    } else if (values.size < MOST_DIFFERENT) values.set(cell, 1);
    if (values.has(cell)) filled++;
  }
  blankWords.delete('');
  return { values, filled, blank, blankWords: [...blankWords], ...looksOf(values, filled) };
}

const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[a-z]{2,}$/i;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$/i;
const PHONE = /^(?:\+|00?)[\d\s()/.-]{6,20}$/;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const LOCATION = /^-?\d{1,3}\.\d{3,}$/;

const readAny = createReadScore({ instrument: 'rating', scale: { low: -1_000_000, high: 1_000_000 } }, []);

function looksOf(
  values: ReadonlyMap<string, number>,
  filled: number,
): Omit<ColumnProfile, 'values' | 'filled' | 'blank' | 'blankWords'> {
  const counts: Record<Shape, number> = { ...zeros };
  const numbers = new Map<number, number>();
  let length = 0;
  let words = 0;
  for (const [value, count] of values) {
    const cell = value.trim();
    length += cell.length * count;
    words += cell.split(/\s+/).length * count;
    const number = numberOf(cell);
    if (number !== undefined) numbers.set(number, (numbers.get(number) ?? 0) + count);
    for (const shape of shapes) if (tests[shape](cell, number)) counts[shape] += count;
  }
  const of = (count: number): number => (filled === 0 ? 0 : count / filled);
  const shares = { ...zeros };
  for (const shape of shapes) shares[shape] = of(counts[shape]);
  return {
    shares: Object.assign(
      { ...zeros },
      Object.fromEntries(shapes.map((shape) => [shape, of(counts[shape])])),
    ),
    numbers,
    unique: filled > 0 && values.size === filled,
    length: of(length),
    words: of(words),
  };
}

const zeros: Readonly<Record<Shape, number>> = {
  number: 0,
  star: 0,
  date: 0,
  email: 0,
  ip: 0,
  phone: 0,
  link: 0,
  location: 0,
};

const tests: Readonly<Record<Shape, (cell: string, number: number | undefined) => boolean>> = {
  number: (_, number) => number !== undefined,
  star: (cell) => /^[★⭐☆\ufe0f\s½]+$/u.test(cell),
  date: (cell) =>
    cell.length >= 6 && cell.length <= 60 && (quickDateParts(cell) ?? datePartsOf(cell)) !== undefined,
  email: (cell) => EMAIL.test(cell),
  ip: (cell) => IP.test(cell),
  phone: (cell) => PHONE.test(cell) && cell.replace(/\D/g, '').length >= 7,
  link: (cell) => LINK.test(cell),
  location: (cell) => LOCATION.test(cell),
};

/** The number that a cell is or begins with, as scores are written. */
function numberOf(cell: string): number | undefined {
  if (cell.length > 60) return undefined;
  const plain = readPlainNumber(cell);
  if (plain !== undefined) return plain;
  const score = readAny(cell);
  return score.kind === 'score' ? score.value : score.kind === 'other-scale' ? score.value : undefined;
}
