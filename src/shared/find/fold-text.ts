/**
 * A text as it is compared: composed (é is one character however it was typed), in lower case, ß as ss, the dotless
 * and the dotted I as i, and one Greek sigma. Accents stay: “schon” and “schön” are different words.
 */
export const foldCase = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(LOWER, (found) => lower[found] ?? found);

const lower: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', 'i\u0307': 'i', ς: 'σ' };
const LOWER = /ß|ı|i\u0307|ς/g;

/** A text as it is compared where the case counts: composed only. */
export const composeText = (text: string): string => text.normalize('NFC');

/** A text folded, and for every UTF-16 unit of it where its character begins in the text as it stands. */
export type Folded = {
  readonly folded: string;
  /** Places of whole characters: `starts[i]` is -1 inside of one. One more than the folded text is long. */
  readonly starts: readonly number[];
};

/** Folds character by character, so that every place can be told. Only for texts that `isPlain` is false for. */
export function foldWithPlaces(text: string, fold: (text: string) => string): Folded {
  let folded = '';
  const starts: number[] = [];
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const one = fold(character);
    for (let unit = 0; unit < one.length; unit++) starts.push(unit === 0 ? index : -1);
    folded += one;
  }
  starts.push(text.length);
  return { folded, starts };
}

/** True where folding leaves every character in its place. */
export const isPlain = (text: string): boolean => !SPECIAL.test(text) && text.normalize('NFC') === text;

/** What a person takes for one character: with its accents, its skin tone, and what is joined to it. */
const EXTENDERS = '\\p{M}\\u{1f3fb}-\\u{1f3ff}';
const CHARACTER = new RegExp(
  `[\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff]+[${EXTENDERS}]*|\\p{RI}\\p{RI}|[^][${EXTENDERS}]*(?:\\u200d[^][${EXTENDERS}]*)*`,
  'gu',
);
const SPECIAL = new RegExp(
  `[${EXTENDERS}\\u200d\\p{RI}ßẞİ\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff]`,
  'u',
);
