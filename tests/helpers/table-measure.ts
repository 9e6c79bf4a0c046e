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

/** Breaks text by a table of widths, greedily, without a window: for tests of what lies on the measure. */
export const tableMeasure: MeasureText = (text, style, maxWidth) => {
  const weight = style.weight >= 600 ? 1.04 : 1;
  const widthIn = (part: string): number =>
    [...graphemes.segment(part)].reduce(
      (sum, { segment }) => sum + widthOf(segment) * style.size * weight,
      0,
    );
  const lines: string[] = [];
  let widest = 0;
  if (text === '') return { lines, width: 0 };
  for (const paragraph of text.split('\n')) {
    let line = '';
    const end = (): void => {
      const shown = line.trimEnd();
      lines.push(shown);
      widest = Math.max(widest, widthIn(shown));
      line = '';
    };
    for (const [piece] of paragraph.matchAll(pieces)) {
      if (line !== '' && widthIn((line + piece).trimEnd()) > maxWidth) end();
      if (line === '' && lines.length > 0 && piece.trim() === '') continue;
      if (widthIn(piece.trimEnd()) <= maxWidth) {
        line += piece;
        continue;
      }
      for (const { segment } of graphemes.segment(piece)) {
        if (line !== '' && widthIn(line + segment) > maxWidth) end();
        line += segment;
      }
    }
    end();
  }
  return { lines, width: widest };
};
