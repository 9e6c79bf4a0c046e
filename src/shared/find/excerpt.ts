import type { TextMatch } from './text-matcher.ts';

/** Characters shown before a match, and in all. A text of two lines or so is shown from its beginning. */
const BEFORE = 32;
const LENGTH = 160;
const SHORT = 100;

export type Excerpt = { readonly excerpt: string; readonly start: number; readonly end: number };

/** A part of a text with a match near its beginning, so that one or two lines show it. */
export function excerptAround(text: string, { start, end }: TextMatch): Excerpt {
  const from = start <= BEFORE || text.length <= SHORT ? 0 : beginNear(text, start - BEFORE, start);
  const to = wholeUnit(text, Math.min(text.length, Math.max(end, from + LENGTH)));
  const lead = from > 0 ? '…' : '';
  return {
    excerpt: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    start: start - from + lead.length,
    end: end - from + lead.length,
  };
}

/** After the first space from there on, else there. */
function beginNear(text: string, at: number, before: number): number {
  const space = text.slice(at, before).search(/\s/u);
  return space === -1 ? wholeUnit(text, at) : at + space + 1;
}

/** Not between the halves of a character. */
const wholeUnit = (text: string, at: number): number =>
  at > 0 && at < text.length && /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
