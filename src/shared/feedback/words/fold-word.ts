import { foldText } from '../../find/fold-text.ts';

/**
 * An answer or a header as it is compared: full-width and circled digits are digits, one kind of dash and of quotation mark,
 * single spaces, without regard to case, accents and outer space.
 */
export const foldWord = (text: string): string => {
  if (PLAIN.test(text)) return withSingleSpaces(text.toLowerCase());
  if (WESTERN.test(text)) return withSingleSpaces(text.toLowerCase().replace(ACCENTED, plainLetter));
  return foldOther(text);
};

/** Most cells: nothing but case and spaces can differ. */
const PLAIN = /^[\u0000-_a-\u007f]*$/;
/** The same with letters of Western languages, each of which is looked up: a million comments are folded. */
const WESTERN = /^[\u0000-_a-\u007f\u00c0-\u00ff]*$/;
const ACCENTED = /[\u00df-\u00ff]/g;

let plainLetters: readonly string[] | undefined;

const plainLetter = (letter: string): string => {
  plainLetters ??= Array.from({ length: 256 }, (_, code) => foldText(String.fromCharCode(code)));
  return plainLetters[letter.charCodeAt(0)] ?? letter;
};

const withSingleSpaces = (text: string): string =>
  ODD_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

const ODD_SPACE = /[\t-\r\u001c-\u001f]|^ | $| {2}/;

const foldOther = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** The same of a text that may have words already folded; keeps what it has seen, since answers repeat. */
export function rememberFolded(most = 4_096): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const folded = foldWord(text);
    if (known.size < most) known.set(text, folded);
    return folded;
  };
}
