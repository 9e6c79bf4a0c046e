import { foldWord } from '../words/fold-word.ts';
import { monthOf } from '../words/month-names.ts';
import { asciiDigits } from '../words/read-number.ts';

/** The three numbers of a date in the order of the cell, and the rest. */
export type DateParts = {
  readonly numbers: readonly [number, number, number];
  /** How many digits each had: four say which one is the year. */
  readonly lengths: readonly [number, number, number];
  readonly sign: '-' | '.' | '/' | 'name';
  /** ms of the time of day; null where there is none. */
  readonly time: number | null;
  /** ms ahead of UTC, where the cell says it. */
  readonly offset: number | null;
};

const TIME = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm|a\.m\.|p\.m\.)?`;
const ZONE = String.raw`(?:\(?(z|[a-z]{3,4})?\s*([+-]\d{1,2}(?::?\d{2})?)?\)?)`;
const REST = String.raw`(?:(?:\s*t|[\s,]+(?:um |at |a las )?)\s*${TIME}\s*${ZONE}(?: uhr)?)?`;
const NUMBERS = new RegExp(String.raw`^(\d{1,4})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?${REST}$`);
const BARE = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${REST}$`);
const DAY_NAME = String.raw`^(?:(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+(?:de )?(\p{L}{3,})\.?,?[\s-]+(?:de )?(\d{4}|\d{2}))`;
const NAME_DAY = String.raw`^(?:(\p{L}{3,})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}))`;
const NAMED = new RegExp(`${DAY_NAME}${REST}$`, 'u');
const NAMED_FIRST = new RegExp(`${NAME_DAY}${REST}$`, 'u');
const WEEKDAY = /^\p{L}{2,12}\.?,\s*/u;

/** Takes a written date apart without deciding which number is the day; undefined for what is no date. */
export function datePartsOf(cell: string): DateParts | undefined {
  const folded = asciiDigits(foldWord(cell)).replace(WEEKDAY, '');
  return numeric(folded) ?? bare(folded) ?? named(folded);
}

function numeric(folded: string): DateParts | undefined {
  const found = NUMBERS.exec(folded);
  if (!found) return undefined;
  const [, a = '', sign, b = '', c = ''] = found;
  return withRest(found, 5, [a, b, c], sign as DateParts['sign']);
}

/** 20260304, as some tools write it; a year before 1970 or after 2199 makes it a number. */
function bare(folded: string): DateParts | undefined {
  const found = BARE.exec(folded);
  if (!found) return undefined;
  const [, a = '', b = '', c = ''] = found;
  const year = Number(a);
  return year < 1970 || year > 2199 ? undefined : withRest(found, 4, [a, b, c], '-');
}

function named(folded: string): DateParts | undefined {
  const dayFirst = NAMED.exec(folded);
  if (dayFirst) {
    const [, day = '', name = '', year = ''] = dayFirst;
    return withName(dayFirst, name, day, year);
  }
  const nameFirst = NAMED_FIRST.exec(folded);
  const [, name = '', day = '', year = ''] = nameFirst ?? [];
  return nameFirst ? withName(nameFirst, name, day, year) : undefined;
}

function withName(found: RegExpExecArray, name: string, day: string, year: string): DateParts | undefined {
  const month = monthOf(name);
  const full = year.length === 2 ? `20${year}` : year;
  return month === undefined ? undefined : withRest(found, 4, [full, String(month), day], 'name');
}

function withRest(
  found: RegExpExecArray,
  from: number,
  [a, b, c]: readonly [string, string, string],
  sign: DateParts['sign'],
): DateParts | undefined {
  const [hour, minute, second, fraction, half, zone, offset] = found.slice(from);
  const time = timeOf(hour, minute, second, fraction, half);
  const ahead = offsetOf(zone, offset);
  if (time === undefined || ahead === undefined) return undefined;
  return {
    numbers: [Number(a), Number(b), Number(c)],
    lengths: [a.length, b.length, c.length],
    sign,
    time,
    offset: ahead,
  };
}

/** Null where there is no time, undefined where no clock shows it. */
function timeOf(
  hours: string | undefined,
  minutes: string | undefined,
  seconds = '0',
  fraction = '0',
  half?: string,
): number | null | undefined {
  if (hours === undefined) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const full = half === undefined ? hour : (hour % 12) + (half.startsWith('p') ? 12 : 0);
  if (full > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const ms = Math.floor(Number(`0.${fraction}`) * 1_000);
  // A leap second is the last one of its minute.
  return ((full * 60 + Number(minutes)) * 60 + Math.min(59, Number(seconds))) * 1_000 + ms;
}

/** Hours ahead of UTC of the abbreviations that exports write. */
const abbreviations: Readonly<Record<string, number>> = {
  ...{ z: 0, utc: 0, gmt: 0, wet: 0, bst: 1, west: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
};

function offsetOf(zone: string | undefined, offset: string | undefined): number | null | undefined {
  const named = zone === undefined || zone === 'uhr' ? 0 : abbreviations[zone];
  if (named === undefined) return undefined;
  if (offset === undefined) return zone === undefined || zone === 'uhr' ? null : named * 3_600_000;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return named * 3_600_000 + (sign === '-' ? -ahead : ahead);
}
