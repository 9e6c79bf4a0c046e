import { longestRising } from '../compare/moved.ts';

/** Where the longest rising selection of some texts is, as their indexes; null is a text that is in none. */
export function longestRise(texts: readonly (string | null)[]): readonly number[] {
  const places = texts.flatMap((text, at) => (text === null ? [] : [at]));
  const sorted = [...new Set(texts)].filter((text) => text !== null).sort(bytewise);
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  const rising = longestRising(places.map((at) => ranks.get(texts[at] ?? '') ?? 0));
  return places.filter((_, index) => rising.has(index));
}

const bytewise = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
