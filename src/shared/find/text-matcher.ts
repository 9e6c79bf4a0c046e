import { foldCase, foldText, placeInText, type ReadyText, withoutAccents } from './fold-text.ts';
import { isWholeWord } from './whole-word.ts';

/** What a person looks for, as it stands: nothing in it is an order. */
export type TextQuery = {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
};

/** A place in a text, in UTF-16 units. */
export type TextMatch = { readonly start: number; readonly end: number };

export type TextMatcher = {
  readonly isIn: (text: ReadyText) => boolean;
  /** Every place, left to right, none over another. */
  readonly matchesIn: (text: ReadyText) => readonly TextMatch[];
};

/**
 * Makes what answers a query for many texts. An empty query is found nowhere. A letter typed without accents finds it
 * with any (“schon” finds “schön”), one typed with an accent only itself: who types “schön” means it.
 */
export function createTextMatcher({ query, matchCase, wholeWord }: TextQuery): TextMatcher {
  const needle = foldText(query);
  const asTyped = (text: string): string => (matchCase ? text.normalize('NFC') : foldCase(text));
  const typed = asTyped(query);
  const isAccented = foldCase(query) !== needle;

  /** The first match at or after a place of the folded text. */
  const next = ({ text, folded, spots }: ReadyText, from: number): (TextMatch & At) | undefined => {
    let at = folded.indexOf(needle, from);
    while (at !== -1) {
      const start = placeInText(spots, at);
      const end = placeInText(spots, at + needle.length);
      // A match never takes half a character: not one s of ß, not one person of a family.
      const fits =
        start !== -1 &&
        end !== -1 &&
        ((!matchCase && !isAccented) || hasLetters(asTyped(text.slice(start, end)), typed)) &&
        (!wholeWord || isWholeWord(text, start, end));
      if (fits) return { start, end, after: at + needle.length };
      at = folded.indexOf(needle, at + 1);
    }
    return undefined;
  };
  const isPlain = needle !== '' && !matchCase && !wholeWord && !isAccented;
  return {
    // Asked of every text; of most the answer needs no place.
    isIn: (text) =>
      isPlain && text.spots.length === 0
        ? text.folded.includes(needle)
        : needle !== '' && next(text, 0) !== undefined,
    matchesIn: (text) => {
      const matches: TextMatch[] = [];
      let match = needle === '' ? undefined : next(text, 0);
      while (match) {
        matches.push({ start: match.start, end: match.end });
        match = next(text, match.after);
      }
      return matches;
    },
  };
}
type At = { readonly after: number };

/** Whether a text has the letters that were typed, each as it was typed or with an accent in place of none. */
function hasLetters(text: string, typed: string): boolean {
  let rest = typed;
  for (const letter of text) {
    const plain = withoutAccents(letter);
    if (rest.startsWith(letter)) rest = rest.slice(letter.length);
    else if (rest.startsWith(plain)) rest = rest.slice(plain.length);
    else return false;
  }
  return rest === '';
}

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
