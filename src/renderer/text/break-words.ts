import type { BrokenText } from '../../shared/layout/measure.ts';

/** One paragraph of Latin words with single spaces, in which nothing but a space lets a line break. */
const word = "[A-Za-z0-9À-ÖØ-öø-ÿ,.:;'’“„(]+[!?]*[”’).,;:]*";
const plainWords = new RegExp(`^${word}(?: ${word})*$`);

/** Words remembered at most a font. */
const WORDS = 20_000;

/**
 * Breaks the plainest texts, which most cards have, at their spaces, from widths of words measured once. Null for
 * any other text, and where a word is wider than the line: those need the rules of all scripts.
 */
export function createWordBreaker(
  measureWidth: (text: string, font: string) => number,
): (text: string, font: string, maxWidth: number) => BrokenText | null {
  const fonts = new Map<string, Map<string, number>>();
  const widthsOf = (font: string): Map<string, number> => {
    const known = fonts.get(font);
    if (known && known.size < WORDS) return known;
    const fresh = new Map<string, number>();
    fonts.set(font, fresh);
    return fresh;
  };
  return (text, font, maxWidth) => {
    if (!plainWords.test(text)) return null;
    const widths = widthsOf(font);
    const widthOf = (part: string): number => {
      let width = widths.get(part);
      if (width === undefined) {
        width = measureWidth(part, font);
        widths.set(part, width);
      }
      return width;
    };
    const space = widthOf(' ');
    const lines: string[] = [];
    let line = '';
    let taken = 0;
    let widest = 0;
    for (const part of text.split(' ')) {
      const own = widthOf(part);
      if (own > maxWidth) return null;
      if (line !== '' && taken + space + own <= maxWidth) {
        line += ` ${part}`;
        taken += space + own;
      } else {
        if (line !== '') lines.push(line);
        line = part;
        taken = own;
      }
      widest = Math.max(widest, taken);
    }
    lines.push(line);
    return { lines, width: widest };
  };
}
