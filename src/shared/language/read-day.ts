import { shiftDay } from './days.ts';
import type { Language } from './languages.ts';

/** A day that was typed, as it was understood. */
export type ReadDay = {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The day it would be with the month first, where both readings fit: 3/11 is 11 March in America. */
  readonly other: string | null;
  /** True where somebody may have meant another day: say what was understood. */
  readonly doubtful: boolean;
};

type Numbers = { readonly year: number; readonly month: number; readonly day: number };

/** How far ahead of this year two digits are still a year of this century: 45 is 2045 today, 99 is 1999. */
const AHEAD = 20;

const relative: Readonly<Record<string, number>> = {
  yesterday: -1,
  gestern: -1,
  today: 0,
  heute: 0,
  tomorrow: 1,
  morgen: 1,
};

/** Months by the first letters that tell them apart, folded, in English and German. */
const months = 'jan|feb|mar,mrz|apr|mai,may|jun|jul|aug|sep|okt,oct|nov|dez,dec'
  .split('|')
  .map((starts) => starts.split(','));

/**
 * Reads a day as a person types it: 3.11.2026, 3/11/26, 3.11. (of this year), 2026-11-03, 3 November 2026, Nov 3, today. The
 * day comes before the month, as in Britain and Germany, except where only the other order is a day. Names of months and
 * ‘today’ are understood in both languages. `today` as YYYY-MM-DD. Null where nothing was typed, undefined where it is no day.
 */
export function readDay(text: string, language: Language, today: string): ReadDay | null | undefined {
  const typed = folded(text);
  if (typed === '') return null;
  const days = relative[typed];
  if (days !== undefined) return sure(shiftDay(today, { days }));
  return readIso(typed) ?? readNumbers(typed, language, today) ?? readWords(typed, today);
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/maerz/, 'marz').trim();

function readIso(typed: string): ReadDay | undefined {
  const [, year, , month, day] = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(typed) ?? [];
  const read = dayOf({ year: Number(year), month: Number(month), day: Number(day) });
  return read === null ? undefined : sure(read);
}

function readNumbers(typed: string, language: Language, today: string): ReadDay | undefined {
  const [, a, sign, b, , c = ''] =
    /^(\d{1,2})\s?([./\-\s])\s?(\d{1,2})(\s?[./\-\s]\s?(\d{4}|\d{2})?)?$/.exec(typed) ?? [];
  if (a === undefined || b === undefined) return undefined;
  const year = yearOf(c, today);
  const dayFirst = dayOf({ year, day: Number(a), month: Number(b) });
  const monthFirst = dayOf({ year, day: Number(b), month: Number(a) });
  if (dayFirst === null) {
    return monthFirst === null ? undefined : { day: monthFirst, other: null, doubtful: true };
  }
  // Nobody writes the month first with points, or in German.
  const clear = monthFirst === null || monthFirst === dayFirst || sign === '.' || language === 'de';
  return clear ? sure(dayFirst) : { day: dayFirst, other: monthFirst, doubtful: true };
}

/** A day with the name of its month, in any order, with or without the day of the week. */
function readWords(typed: string, today: string): ReadDay | undefined {
  const words = typed.match(/\p{L}{3,}|\d+/gu) ?? [];
  if (typed.replace(/\p{L}{2,}|\d+|[\s.,-]/gu, '') !== '') return undefined;
  const named = words.filter((word) => /\p{L}/u.test(word)).filter((word) => !isWeekday(word));
  const numbers = words.filter((word) => /\d/.test(word));
  const month = months.findIndex((starts) => starts.some((start) => named[0]?.startsWith(start)));
  const [first = '', second = ''] = numbers;
  if (named.length !== 1 || month === -1 || numbers.length > 2) return undefined;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  if (!/^\d{1,2}$/.test(day) || !/^(\d{2}|\d{4})?$/.test(year)) return undefined;
  const read = dayOf({ year: yearOf(year, today), month: month + 1, day: Number(day) });
  return read === null ? undefined : sure(read);
}

const isWeekday = (word: string): boolean =>
  /^(mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam|son)/.test(word);

function yearOf(digits: string, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (digits === '') return thisYear;
  if (digits.length === 4) return Number(digits);
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + AHEAD ? year - 100 : year;
}

/** Null where the calendar has no such day. */
function dayOf({ year, month, day }: Numbers): string | null {
  if (!(year >= 1000)) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

const sure = (day: string): ReadDay => ({ day, other: null, doubtful: false });
