import type { MeasureText } from '../../src/shared/layout/measure.ts';

/** Widths as shares of the font's size, by class of character. */
function widthOf(grapheme: string): number {
  if (/^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/.test(grapheme)) return 0;
  if (/^[ijlI.,:;!'|·’‘]/.test(grapheme)) return 0.28;
  if (/^[ ftr()[\]\-–"“”/]/.test(grapheme)) return 0.36;
  if (/^[mwMW@%—…]/.test(grapheme)) return 0.9;
  if (
    /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{1ffff}\u{20000}-\u{3ffff}]/u.test(
      grapheme,
    )
  ) {
    return 1.05;
  }
  return /^\p{Lu}/u.test(grapheme) ? 0.68 : 0.57;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Pieces of a text between which a line may break. */
const pieces =
  /[\u2e80-\u9fff\uac00-\ud7af]|[^\s\u2e80-\u9fff\uac00-\ud7af-]*-+|[^\s\u2e80-\u9fff\uac00-\ud7af-]+|\s+/gu;

const known = new Map<string, number>();

/** As a share of the font's size. */
function widthOfText(part: string): number {
  let width = known.get(part);
  if (width === undefined) {
    width = 0;
    for (const { segment } of graphemes.segment(part)) width += widthOf(segment);
    if (known.size < 50_000) known.set(part, width);
  }
  return width;
}

/** Breaks text greedily by a table of widths, without a window, for tests of what depends on measuring. */
export const tableMeasure: MeasureText = (text, style, maxWidth) => {
  const scale = style.size * (style.weight >= 600 ? 1.04 : 1);
  const widthIn = (part: string): number => widthOfText(part) * scale;
  const lines: string[] = [];
  let widest = 0;
  if (text === '') return { lines, width: 0 };
  for (const paragraph of text.split('\n')) {
    let line = '';
    let taken = 0;
    const end = (): void => {
      const shown = line.trimEnd();
      lines.push(shown);
      widest = Math.max(widest, widthIn(shown));
      line = '';
      taken = 0;
    };
    const add = (part: string): void => {
      const own = widthIn(part.trimEnd());
      if (line !== '' && taken + own > maxWidth) end();
      line += part;
      taken += widthIn(part);
    };
    for (const [piece] of paragraph.matchAll(pieces)) {
      if (line === '' && lines.length > 0 && piece.trim() === '') continue;
      if (widthIn(piece.trimEnd()) <= maxWidth) add(piece);
      else for (const { segment } of graphemes.segment(piece)) add(segment);
    }
    end();
  }
  return { lines, width: widest };
};
