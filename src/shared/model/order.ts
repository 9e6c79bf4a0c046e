import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** An order key that sorts after `before` and before `after`; null stands for either end. */
export const keyBetween = (before: string | null, after: string | null): string =>
  generateKeyBetween(before, after);

/** `count` order keys in ascending order, spread evenly between two neighbours. */
export const keysBetween = (before: string | null, after: string | null, count: number): readonly string[] =>
  generateNKeysBetween(before, after, count);

const SMALLEST_INTEGER = `A${'0'.repeat(26)}`;

/**
 * True for a text that keys can be made between: a letter that says how many digits follow (a: 1, b: 2, ... and
 * Z: 1, Y: 2, ... below), those digits, and a fraction that does not end in 0. A file from elsewhere can hold others.
 */
export function isOrderKey(key: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(key) || key === SMALLEST_INTEGER) return false;
  const head = key.charCodeAt(0);
  const digits = head >= LOWER_A ? head - LOWER_A + 1 : UPPER_Z - head + 1;
  const fraction = key.slice(1 + digits);
  return key.length > digits && !fraction.endsWith('0');
}

const LOWER_A = 97;
const UPPER_Z = 90;

/** Sorts by order key bytewise, as SQLite's BINARY collation does; equal keys by id. */
export const byOrder = (
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number => compare(a.order, b.order) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
