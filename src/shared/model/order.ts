import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** An order key that sorts after `before` and before `after`; null stands for either end. */
export const keyBetween = (before: string | null, after: string | null): string =>
  generateKeyBetween(before, after);

/** `count` order keys in ascending order, spread evenly between two neighbours. */
export const keysBetween = (before: string | null, after: string | null, count: number): readonly string[] =>
  generateNKeysBetween(before, after, count);

/** Sorts by order key bytewise, as SQLite's BINARY collation does; equal keys by id. */
export const byOrder = (
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number => compare(a.order, b.order) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
