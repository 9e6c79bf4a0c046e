import { CONTEXT, type Highlight } from '../model/highlight.ts';

/** A place in a text by its words, those around it, and where it was. */
export type Anchor = Pick<Highlight, 'start' | 'exact' | 'prefix' | 'suffix'>;

/**
 * Where the words of an anchor are in a text: `exact` as they were marked, `moved` elsewhere or with changed words between
 * those around them, `orphaned` nowhere.
 */
export type Found =
  | { readonly state: 'exact' | 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'orphaned' };

/** What is remembered of a stretch of a text. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    start,
    exact: text.slice(start, end),
    prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: whole(text.slice(end, end + CONTEXT)),
  };
}

/** Without the half of a character at either end. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '');

/** Finds an anchor again in a text that may have been edited. Of several places the one with the most alike around it. */
export function findAnchor(text: string, anchor: Anchor): Found {
  const { exact, start } = anchor;
  if (exact === '') return { state: 'orphaned' };
  const most = anchor.prefix.length + anchor.suffix.length;
  if (text.startsWith(exact, start) && likeness(text, start, anchor) === most)
    return place('exact', start, exact);
  let best: { readonly at: number; readonly like: number } | undefined;
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const like = likeness(text, at, anchor);
    if (!best || like > best.like || (like === best.like && isNearer(at, best.at, start)))
      best = { at, like };
  }
  if (best) return place(best.at === start ? 'exact' : 'moved', best.at, exact);
  return betweenContext(text, anchor);
}

const place = (state: 'exact' | 'moved', start: number, words: string): Found => ({
  state,
  start,
  end: start + words.length,
});

const isNearer = (one: number, other: number, to: number): boolean =>
  Math.abs(one - to) < Math.abs(other - to);

/** How many characters around a place are those around the anchor, next to it. */
function likeness(text: string, at: number, { exact, prefix, suffix }: Anchor): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

/** So much of what stood next to the words is enough to find where they were changed. */
const NEAR = 16;
/** As alike words must be to count as those that were marked, 0..1. */
const ALIKE = 0.6;

/** Words that were changed a little: what stands between the same words before and after. */
function betweenContext(text: string, { exact, prefix, suffix, start }: Anchor): Found {
  const before = prefix.slice(-NEAR);
  const after = suffix.slice(0, NEAR);
  if (before.length < NEAR || after.length < NEAR) return { state: 'orphaned' };
  let best: { readonly start: number; readonly end: number } | undefined;
  for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
    const from = at + before.length;
    const to = text.slice(from, from + 2 * exact.length + NEAR).indexOf(after);
    if (to <= 0 || (best && !isNearer(from, best.start, start))) continue;
    if (alike(exact, text.slice(from, from + to)) >= ALIKE) best = { start: from, end: from + to };
  }
  return best ? { state: 'moved', ...best } : { state: 'orphaned' };
}

/** Share of pairs of characters that two texts have in common, 0..1 (Dice). */
function alike(one: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common += 1;
      pairs.set(pair, left - 1);
    }
  }
  const all = one.length + other.length - 2;
  return all <= 0 ? (one === other ? 1 : 0) : (2 * common) / all;
}
