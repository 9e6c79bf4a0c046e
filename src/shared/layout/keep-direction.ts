import { isRightToLeft, rightToLeftLetter } from './clean-text.ts';

const LEFT_TO_RIGHT = '\u200e';
const RIGHT_TO_LEFT = '\u200f';
const letters = /[\p{L}\u200e\u200f]/gu;
const letterOrFigure = /[\p{L}\p{Nd}\u200e\u200f]/u;
const beginsWithLetter = /^[\p{L}\u200e\u200f]/u;
const endsWithLetter = /[\p{L}\u200e\u200f]\p{M}*$/u;
const figure = /\p{Nd}/u;
/** A web or e-mail address, without the punctuation of the sentence that it stands in. */
const addresses = /(?:https?:\/\/|www\.|mailto:)\S*[\p{L}\p{N}/=&#~_-]|[^\s@]+@[^\s@]+\.[\p{L}\p{N}]+/giu;

/**
 * Each line is drawn alone, but the signs and figures at its ends read the way that the whole paragraph gives them: the
 * slash at which an address in a Hebrew text is broken stays behind the address. A mark without width tells it there,
 * and behind an address that ends in a sign. `lines` are those that `text` was broken into.
 */
export function keepDirection(lines: readonly string[], text: string): readonly string[] {
  if (!rightToLeftLetter.test(text)) return lines;
  const base = isRightToLeft(text);
  const ends = base ? [...text.matchAll(addresses)].map((found) => found.index + found[0].length) : [];
  let at = 0;
  return lines.map((line) => {
    const start = text.indexOf(line, at);
    if (start < 0) return line;
    const end = start + line.length;
    at = end;
    const before = lastLetter(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    const rest = text.slice(end).split('\n', 1)[0] ?? '';
    const closed = ends.filter((place) => place > start && place <= end).toReversed();
    const marked = closed.reduce((whole, place) => insert(whole, place - start, LEFT_TO_RIGHT), line);
    const first = beginsWithLetter.test(line) ? '' : markBetween(before, line + rest, base);
    const last = endsWithLetter.test(marked) ? '' : markBetween(lastLetter(line) ?? before, rest, base);
    return first + marked + last;
  });
}

const insert = (whole: string, at: number, mark: string): string =>
  whole.slice(0, at) + mark + whole.slice(at);

/** The mark for signs between a letter and what follows it: where both read the other way than the paragraph does. */
function markBetween(before: string | undefined, following: string, base: boolean): string {
  const next = letterOrFigure.exec(following)?.[0];
  if (before === undefined || next === undefined || readsLeft(before) === base) return '';
  // A figure reads as the letters before it do.
  if (!figure.test(next) && readsLeft(next) === base) return '';
  return base ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
}

const readsLeft = (letter: string): boolean => letter === RIGHT_TO_LEFT || rightToLeftLetter.test(letter);
const lastLetter = (text: string): string | undefined => text.match(letters)?.at(-1);
