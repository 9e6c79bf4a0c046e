import { isBlankWord } from '../words/blank-words.ts';
import { datePartsOf, type DateParts } from './date-parts.ts';
import { fittingOrders, isClear, readingIn } from './date-readings.ts';
import { foldWord } from '../words/fold-word.ts';
import type { DateOrder, RoleOf } from '../../model/role.ts';
import { quickDateParts } from './quick-date.ts';
import { createZone, type ZonedMoment } from './time-zone.ts';

/** What a cell of a column of dates says. */
export type ReadDate =
  | {
      readonly kind: 'date';
      /** The day as the file writes it, YYYY-MM-DD. */
      readonly day: string;
      /** The moment in ms since 1970, UTC; midnight of the zone where the cell has no time. */
      readonly at: number;
      readonly timed: boolean;
      readonly clock: ZonedMoment['clock'];
    }
  | { readonly kind: 'blank' }
  /** Both orders of day and month fit, and none was chosen. */
  | { readonly kind: 'open' }
  /** Only the order that was not chosen makes a day of it. */
  | { readonly kind: 'other-order' }
  | { readonly kind: 'unreadable' };

const DAY = 86_400_000;
/** Cells remembered by their text: dates of a file come in rows. */
const MOST_REMEMBERED = 4_096;

/** Reads the cells of one column of dates; make it once a column. */
export function createReadDate({
  order,
  zone,
}: Pick<RoleOf<'date'>, 'order' | 'zone'>): (cell: string) => ReadDate {
  const known = new Map<string, ReadDate>();
  const toMoment = createZone(zone);
  const dayText = rememberDays();
  const dateOf = (day: number, time: number | null, offset: number | null): ReadDate => {
    const wall = day * DAY + (time ?? 0);
    const { at, clock } = offset === null ? toMoment(wall) : ({ at: wall - offset, clock: 'sure' } as const);
    return {
      kind: 'date',
      day: dayText(day),
      at,
      timed: time !== null,
      clock: time === null ? 'sure' : clock,
    };
  };
  const partsToDate = (parts: DateParts): ReadDate => {
    const day = dayOf(parts, order);
    return typeof day === 'number' ? dateOf(day, parts.time, parts.offset) : day;
  };
  const read = (cell: string): ReadDate => {
    const parts = datePartsOf(cell);
    return parts ? partsToDate(parts) : number(cell);
  };
  /** Serial numbers of Excel, seconds or milliseconds since 1970. */
  const number = (cell: string): ReadDate => {
    const folded = foldWord(cell);
    if (isBlankWord(folded)) return { kind: 'blank' };
    const value = /^\d{5}(?:[.,]\d+)?$|^\d{10}(?:\.\d+)?$|^\d{13}$/.test(folded)
      ? Number(folded.replace(',', '.'))
      : Number.NaN;
    if (value >= 1e9) {
      const at = Math.floor(value >= 1e11 ? value : value * 1_000);
      return { kind: 'date', day: dayText(Math.floor(at / DAY)), at, timed: true, clock: 'sure' };
    }
    if (!(value >= 20_000 && value < 90_000)) return { kind: 'unreadable' };
    const day = Math.floor(value);
    const time = Math.round((value - day) * 86_400) * 1_000;
    const timed = folded.length > 5;
    return time === DAY
      ? dateOf(day - EXCEL_DAY + 1, 0, null)
      : dateOf(day - EXCEL_DAY, timed ? time : null, null);
  };
  return (cell) => {
    const quick = quickDateParts(cell);
    if (quick) return partsToDate(quick);
    const seen = known.get(cell);
    if (seen) return seen;
    const date = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, date);
    return date;
  };
}

/** The serial number of 1970-01-01 in Excel. */
const EXCEL_DAY = 25_569;

/** The text of a day counted from 1970. */
function rememberDays(): (day: number) => string {
  const known = new Map<number, string>();
  return (day) => {
    const seen = known.get(day);
    if (seen !== undefined) return seen;
    const text = new Date(day * DAY).toISOString().slice(0, 10);
    if (known.size < 100_000) known.set(day, text);
    return text;
  };
}

/** The day since 1970 that a date's numbers mean, or why it is none. */
function dayOf(parts: DateParts, order: DateOrder | null): number | ReadDate {
  if (isClear(parts)) return readingIn(parts, 'year-first') ?? unreadable;
  const chosen = order === null ? undefined : readingIn(parts, order);
  if (chosen !== undefined) return chosen;
  const dayFirst = readingIn(parts, 'day-first');
  const monthFirst = readingIn(parts, 'month-first');
  const first = dayFirst ?? monthFirst ?? readingIn(parts, 'year-first');
  if (first === undefined) return unreadable;
  // An order with the year first says nothing about 31/3/2026, which fits one way only.
  if (order === 'day-first' || order === 'month-first') return otherOrder;
  return fittingOrders(parts).days === 1 ? first : open;
}

const open: ReadDate = { kind: 'open' };
const unreadable: ReadDate = { kind: 'unreadable' };
const otherOrder: ReadDate = { kind: 'other-order' };
