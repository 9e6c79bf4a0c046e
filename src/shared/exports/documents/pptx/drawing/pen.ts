import type { MeasureText } from '../../../../layout/measure.ts';
import { cleanText } from '../../../../layout/clean-text.ts';

/** The smallest text on a slide, in points: what does not fit at this size goes on on another slide. */
export const LEAST_SIZE = 9;

export type Look = { readonly size: number; readonly bold?: boolean };

/** Measures text as PowerPoint may set it, all lengths in points. */
export type Pen = {
  readonly lines: (text: string, look: Look, width: number) => number;
  readonly height: (text: string, look: Look, width: number) => number;
  /** The width of text in one line. */
  readonly width: (text: string, look: Look) => number;
  /** The text, with an ellipsis where more lines than these would be needed. */
  readonly clip: (text: string, look: Look, width: number, lines: number) => string;
  /** As much as fits into a height, and the rest; at least one character fits. */
  readonly split: (
    text: string,
    look: Look,
    room: { readonly width: number; readonly height: number },
  ) => readonly [head: string, rest: string];
};

/** Letters that are drawn with the measured font; other scripts are drawn with a font of the reader's system. */
const known = /^[\u0000-\u036f\u1e00-\u1eff\u2000-\u2bff\u0370-\u052f]*$/u;

/** Lines from one base line to the next, times the size: no usual font needs more for Latin letters. */
const lineShare = (text: string): number => (known.test(text) ? 1.22 : 1.5);
/** Text in a foreign script may be wider in another system's font. */
const widthShare = (text: string): number => (known.test(text) ? 1 : 1.12);

const FAR = 100_000;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `wider`: how much wider than the measured font the one of the template is. */
export function createPen(measure: MeasureText, wider: number): Pen {
  const styleOf = ({ size, bold = false }: Look) =>
    ({ size, weight: bold ? 700 : 400, lineHeight: size }) as const;
  const lines: Pen['lines'] = (text, look, width) => {
    const clean = cleanText(text);
    if (clean === '') return 0;
    // Half a point is lost to rounding on the way to the screen.
    const room = Math.max(1, (width - 0.5) / (wider * widthShare(clean)));
    return measure(clean, styleOf(look), room).lines.length;
  };
  const lineHeight = (text: string, { size }: Look): number => size * lineShare(text);
  const fits = (text: string, look: Look, width: number, most: number): boolean =>
    lines(text, look, width) <= most;
  return {
    lines,
    height: (text, look, width) => lines(text, look, width) * lineHeight(text, look),
    width: (text, look) => measure(cleanText(text), styleOf(look), FAR).width * wider * widthShare(text),
    clip: (text, look, width, most) => {
      const flat = cleanText(text).replace(/\s+/g, ' ').trim();
      if (fits(flat, look, width, most)) return flat;
      const [head] = longest(flat, (part) => fits(`${part.trimEnd()}…`, look, width, most));
      return `${head.trimEnd()}…`;
    },
    split: (text, look, { width, height }) => {
      const clean = cleanText(text);
      const most = Math.max(1, Math.floor(height / lineHeight(clean, look)));
      return fits(clean, look, width, most)
        ? [clean, '']
        : longest(clean, (part) => fits(part, look, width, most));
    },
  };
}

/** More than a slide can hold at the least size: longer texts are measured in pieces. */
const PIECE = 8_000;
/** A word that is longer is broken. */
const LONG_WORD = 60;

/** The longest beginning that fits, ended between words where there are some, and the rest. */
function longest(text: string, fits: (part: string) => boolean): readonly [string, string] {
  const piece = text.slice(0, PIECE).toWellFormed();
  let [low, high] = [0, piece.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(piece.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const end = endBefore(piece, low);
  return [text.slice(0, end), text.slice(end).replace(/^\s+/, '')];
}

/** Where a line may end at or before a place, at least after the first letter. */
function endBefore(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(0, at - LONG_WORD);
  const space = text.slice(from, at + 1).search(/\s\S*$/);
  if (space > 0) return from + space;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(from, at + 40))) {
    const next = from + index + segment.length;
    if (next > at && end > 0) break;
    end = next;
  }
  return end;
}
