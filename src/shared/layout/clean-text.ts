import { createTextCache } from './text-cache.ts';

/** Everything a drawing cannot show or an XML file may not hold, except line feed and tab. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * The text as it is drawn: line ends are `\n`, tabs four spaces, control characters and blank lines at the end are
 * gone, and half a surrogate pair is shown as the replacement character.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(controls, '')
    .replaceAll('\t', '    ')
    .trimEnd();
}

/** A text as it is drawn, and which way it reads. */
export type DrawnText = { readonly text: string; readonly rtl: boolean };

/** `cleanText` and `isRightToLeft`, remembered: a map asks for the same texts at every change of a card. */
export function drawnText(text: string): DrawnText {
  const known = drawn.get(text);
  if (known) return known;
  const clean = cleanText(text);
  const made = { text: clean, rtl: isRightToLeft(clean) };
  drawn.set(text, made);
  return made;
}

const drawn = createTextCache<DrawnText>();

const strong = /[\p{L}]/u;
/** A letter of a script that is written from right to left. */
export const rightToLeftLetter =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text reads from right to left: its first letter decides, as in HTML's dir=auto. */
export function isRightToLeft(text: string): boolean {
  const first = strong.exec(text);
  return first !== null && rightToLeftLetter.test(first[0]);
}

/** After a word that reads from right to left, so that figures and signs behind it are not drawn among its letters. */
const LEFT_TO_RIGHT_MARK = '\u200e';

/** A text that others follow in its line: they stay behind it, whichever way it reads. */
export const fenced = (text: string): string =>
  rightToLeftLetter.test(text) ? text + LEFT_TO_RIGHT_MARK : text;

/** Texts in one line, in their order whichever way each reads. */
export const inLine = (parts: readonly string[], between: string): string =>
  parts.map((part, at) => (at < parts.length - 1 ? fenced(part) : part)).join(between);

/** Whether all of some texts read from right to left, as a column of them does; empty ones count for neither. */
export function allRightToLeft(texts: readonly string[]): boolean {
  const said = texts.filter((text) => strong.test(text));
  return said.length > 0 && said.every(isRightToLeft);
}
