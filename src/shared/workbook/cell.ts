import { cleanText } from '../model/fields.ts';

/** What is in a cell of a workbook. Shares are numbers 0..1 that are shown in per cent; null is an empty cell. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'share'; readonly value: number }
  | { readonly kind: 'day'; readonly day: string }
  | null;

/** Most UTF-16 units that Excel holds in one cell. */
export const MAX_CELL = 32_767;

/** A text as a cell holds it; null for none. */
export const textCell = (text: string): Cell => (text === '' ? null : { kind: 'text', text });

/** A number as a cell holds it; null for none. */
export const numberCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : { kind: 'number', value };

/** Whether a text is longer than a cell holds, so that only its beginning is written. */
export const isCut = (text: string): boolean => cleanText(text).length > MAX_CELL;

/** A text as it is written: clean, and cut with three dots where a cell would not hold it. */
export function writtenText(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= MAX_CELL) return clean;
  return `${clean.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The first day that programs for tables agree about: they take 1900 for a leap year. */
const FIRST_DAY = '1900-03-01';
const DAY_MS = 86_400_000;
const ZERO = Date.UTC(1899, 11, 30);

/** The number by which sheets count a day; null for one that is written as text, since they do not have it. */
export const serialOf = (day: string): number | null =>
  day < FIRST_DAY ? null : (Date.parse(`${day}T00:00Z`) - ZERO) / DAY_MS;

/** A number with the 15 digits that sheets keep. */
export const shownNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** What is read in a cell that nobody has touched. */
export function readBack(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return writtenText(cell.text);
    case 'number':
    case 'share':
      return shownNumber(cell.value);
    case 'day':
      return cell.day;
  }
}

/** A cell's text as it is compared: numbers are equal however they are written. */
export const comparable = (text: string): string => {
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? shownNumber(number) : cleanText(text);
};
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Four letters for a text, by which it is known whether a cell was touched: no two of 16 million texts are alike. */
export function stampOf(text: string): string {
  let hash = 0x811c9dc5;
  const compared = comparable(text);
  for (let at = 0; at < compared.length; at++) hash = Math.imul(hash ^ compared.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  hash = (hash ^ (hash >>> 16)) >>> 0;
  const letter = (shift: number): string => LETTERS[(hash >>> shift) & 63] ?? 'A';
  return letter(0) + letter(6) + letter(12) + letter(18);
}

/** How many letters of a row's stamp stand for one cell. */
export const STAMP = 4;
