import { composeText, foldCase, foldWithPlaces, isPlain } from './fold-text.ts';

/** What a person looks for, as it stands: nothing in it is an order. */
export type TextQuery = {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
};

/** A place in a text, in UTF-16 units. */
export type TextMatch = { readonly start: number; readonly end: number };

/** A text made ready, so that it is not folded anew for every question. */
export type ReadyText = { readonly text: string; readonly folded: string; readonly plain: boolean };

export type TextMatcher = {
  /** Every place, left to right, none over another. */
  readonly matchesIn: (text: ReadyText) => readonly TextMatch[];
};

/** Makes a text ready to be searched. */
export function readyText(text: string): ReadyText {
  const plain = isPlain(text);
  const folded = foldCase(text);
  return { text, folded: folded === text ? text : folded, plain };
}

const nothing: readonly TextMatch[] = [];

/** Makes what answers a query for many texts. An empty query is found nowhere. */
export function createTextMatcher({ query, matchCase, wholeWord }: TextQuery): TextMatcher {
  const needle = matchCase ? composeText(query) : foldCase(query);
  const foldedNeedle = foldCase(query);
  const fold = matchCase ? composeText : foldCase;
  return {
    matchesIn: (ready) => {
      // Most texts end here, so nothing dearer comes before it.
      if (needle === '' || !ready.folded.includes(foldedNeedle)) return nothing;
      if (ready.plain) return plainMatches(matchCase ? ready.text : ready.folded, needle, wholeWord);
      return placedMatches(ready.text, fold, needle, wholeWord);
    },
  };
}

function plainMatches(text: string, needle: string, wholeWord: boolean): readonly TextMatch[] {
  const matches: TextMatch[] = [];
  let at = text.indexOf(needle);
  while (at !== -1) {
    const end = at + needle.length;
    const fits = !wholeWord || isWhole(text, at, end);
    if (fits) matches.push({ start: at, end });
    at = text.indexOf(needle, fits ? end : at + 1);
  }
  return matches;
}

function placedMatches(
  text: string,
  fold: (text: string) => string,
  needle: string,
  wholeWord: boolean,
): readonly TextMatch[] {
  const { folded, starts } = foldWithPlaces(text, fold);
  const matches: TextMatch[] = [];
  let at = folded.indexOf(needle);
  while (at !== -1) {
    const start = starts[at] ?? -1;
    const end = starts[at + needle.length] ?? -1;
    // A match never takes half a character: not one s of ß, not one person of a family.
    const fits = start !== -1 && end !== -1 && (!wholeWord || isWhole(text, start, end));
    if (fits) matches.push({ start, end });
    at = folded.indexOf(needle, fits ? at + needle.length : at + 1);
  }
  return matches;
}

const isWhole = (text: string, start: number, end: number): boolean =>
  isBoundary(text, start) && isBoundary(text, end);

/** True where a word begins or ends. Scripts that do not space their words have a boundary at every character. */
function isBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const before = LAST.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  const after = FIRST.exec(text.slice(at, at + 2))?.[0] ?? '';
  if (!WORD.test(before) || !WORD.test(after)) return true;
  return UNSPACED.test(before) || UNSPACED.test(after);
}

const LAST = /.\p{M}*$/su;
const FIRST = /^./su;
const WORD = /^[\p{L}\p{N}_]/u;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The text with every match replaced. */
export function replaceMatches(text: string, matches: readonly TextMatch[], by: string): string {
  let replaced = '';
  let from = 0;
  for (const { start, end } of matches) {
    replaced += text.slice(from, start) + by;
    from = end;
  }
  return replaced + text.slice(from);
}
