/**
 * A text without regard to case: composed (é is one character however it was typed), in lower case, ß as ss, the
 * dotless and the dotted I as i, and one Greek sigma. Accents stay.
 */
export function foldCase(text: string): string {
  const small = text.normalize('NFC').toLowerCase();
  return ODD.test(small) ? small.replace(ODD_ALL, (found) => lower[found] ?? found) : small;
}

/** A text as it is searched: without regard to case and accents. “Übergabe” is “ubergabe”, “œuvre” is “oeuvre”. */
export const foldText = (text: string): string => withoutAccents(foldCase(text));

/**
 * Latin, Greek and Cyrillic letters without their accents, Hebrew and Arabic ones without vowel points. Signs of other
 * scripts stay: there they are letters.
 */
export const withoutAccents = (text: string): string => text.replace(ACCENTED, plainOf);

const plainOf = (letters: string): string => {
  const plain = letters.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
  return plain.replace(UNITED_ALL, (letter) => united[letter] ?? letter);
};

const ACCENT = '\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670';
const ACCENTS = new RegExp(`[${ACCENT}]`, 'g');
const ACCENTED = new RegExp(`[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff${ACCENT}]+`, 'g');

/** Letters that Unicode does not take apart, but people who lack the key do. */
const united: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ẞ: 'SS' },
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H' },
};
const UNITED_ALL = /[æÆœŒßẞøØłŁđĐħĦ]/g;

const lower: Readonly<Record<string, string>> = { ß: 'ss', ı: 'i', 'i\u0307': 'i', ς: 'σ' };
const ODD = /ß|ı|\u0307|ς/;
const ODD_ALL = /ß|ı|i\u0307|ς/g;

/** A character that is longer or shorter once it is folded, or that is made of several: where it is in both texts. */
export type Spot = {
  readonly foldedStart: number;
  readonly foldedEnd: number;
  readonly start: number;
  readonly end: number;
};

/** A text and what it is compared by. Without spots every place in one is the same place in the other. */
export type ReadyText = { readonly text: string; readonly folded: string; readonly spots: readonly Spot[] };

/** Makes a text ready to be searched. */
export function readyText(text: string): ReadyText {
  if (PLAIN.test(text)) return { text, folded: text.toLowerCase(), spots: none };
  const composed = text.normalize('NFC') === text;
  if (composed && !SPECIAL.test(text)) {
    const folded = foldText(text);
    return { text, folded: folded === text ? text : folded, spots: none };
  }
  // In a composed text only some characters need a look of their own; else every one does.
  const parts: string[] = [];
  const spots: Spot[] = [];
  let length = 0;
  let from = 0;
  const add = (folded: string): void => {
    parts.push(folded);
    length += folded.length;
  };
  for (const { 0: character, index } of text.matchAll(composed ? SPECIAL_CHARACTER : CHARACTER)) {
    if (index > from) add(foldText(text.slice(from, index)));
    from = index + character.length;
    const one = foldText(character);
    spots.push({ foldedStart: length, foldedEnd: length + one.length, start: index, end: from });
    add(one);
  }
  if (from < text.length) add(foldText(text.slice(from)));
  return { text, folded: parts.join(''), spots };
}

const none: readonly Spot[] = [];

/** ASCII, most texts of most projects: composed, without special cases, and lower case is all there is to it. */
const PLAIN = /^[\u0000-\u007f]*$/;

/** Where a place of the folded text is in the original text; -1 inside of a character. */
export function placeInText(spots: readonly Spot[], at: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const spot = spots[middle];
    if (spot && spot.foldedStart < at) low = middle + 1;
    else high = middle;
  }
  // The last character of several units that begins before this place.
  const spot = spots[low - 1];
  if (!spot) return at;
  return at < spot.foldedEnd ? -1 : spot.end + (at - spot.foldedEnd);
}

/** What a person takes for one character: with its accents, its skin tone, and what is joined to it. */
const EXTENDERS = '\\p{M}\\u{1f3fb}-\\u{1f3ff}';
const HANGUL = '\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff';
const JOINED = `(?:\\u200d[^][${EXTENDERS}]*)`;
const OWN = `[${HANGUL}]+[${EXTENDERS}]*|\\p{RI}\\p{RI}`;
const CHARACTER = new RegExp(`${OWN}|[^][${EXTENDERS}]*${JOINED}*`, 'gu');
/** Letters that are longer or shorter once they are folded. */
const UNEVEN = 'ßẞİæÆœŒǢǣǼǽ';
const SPECIAL_CHARACTER = new RegExp(
  `${OWN}|[${UNEVEN}][${EXTENDERS}]*${JOINED}*|[^][${EXTENDERS}]+${JOINED}*|[^]${JOINED}+`,
  'gu',
);
const SPECIAL = new RegExp(`[${EXTENDERS}\\u200d\\p{RI}${UNEVEN}${HANGUL}]`, 'u');
