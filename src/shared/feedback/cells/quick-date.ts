import type { DateParts } from './date-parts.ts';

/**
 * Takes apart what nearly every export writes, '2026-03-04 12:30:05' and '4.3.2026 12:30', character by character: a million of
 * them take a moment, which a regular expression does not. Undefined for anything else, which `datePartsOf` then looks at.
 */
export function quickDateParts(cell: string): DateParts | undefined {
  const { length } = cell;
  if (length < 6 || length > 20) return undefined;
  const first = endOfDigits(cell, 0);
  const sign = cell[first];
  if (sign !== '-' && sign !== '.' && sign !== '/') return undefined;
  const second = endOfDigits(cell, first + 1);
  const third = endOfDigits(cell, second + 1);
  const lengths = [first, second - first - 1, third - second - 1] as const;
  if (cell[second] !== sign || !isDate(lengths)) return undefined;
  const numbers = [
    number(cell, 0, first),
    number(cell, first + 1, second),
    number(cell, second + 1, third),
  ] as const;
  if (third === length) return { numbers, lengths, sign, time: null, offset: null };
  const between = cell[third];
  if (between !== ' ' && between !== 'T') return undefined;
  const hour = endOfDigits(cell, third + 1);
  const minute = endOfDigits(cell, hour + 1);
  if (cell[hour] !== ':' || hour - third > 3 || hour === third + 1 || minute !== hour + 3) return undefined;
  const second60 = cell[minute] === ':' ? endOfDigits(cell, minute + 1) : minute;
  if (second60 !== minute && second60 !== minute + 3) return undefined;
  const zulu = cell[second60] === 'Z' && second60 === length - 1;
  if (!zulu && second60 !== length) return undefined;
  const h = number(cell, third + 1, hour);
  const m = number(cell, hour + 1, minute);
  const s = number(cell, minute + 1, second60);
  if (h > 23 || m > 59 || s > 59) return undefined;
  return { numbers, lengths, sign, time: ((h * 60 + m) * 60 + s) * 1_000, offset: zulu ? 0 : null };
}

const isDate = ([a, b, c]: readonly [number, number, number]): boolean =>
  a >= 1 && a <= 4 && b >= 1 && b <= 2 && c >= 1 && c <= 4;

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text.charCodeAt(at))) at++;
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Nought where there are no digits. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
