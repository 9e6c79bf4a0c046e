import { layoutWithLines, prepareWithSegments } from '@chenglou/pretext';
import type { BrokenText, MeasureText } from '../../shared/layout/measure.ts';
import { createWordBreaker } from './break-words.ts';
import { fontOf } from '../../shared/scene/fonts.ts';

/** Texts remembered at most in each of two generations. */
const GENERATION = 20_000;

/**
 * A cache that never holds more than two generations: what was asked for lately is kept, the rest is
 * forgotten a generation at a time.
 */
function createCache(): {
  readonly get: (key: string) => BrokenText | undefined;
  readonly set: (key: string, value: BrokenText) => void;
} {
  let young = new Map<string, BrokenText>();
  let old = new Map<string, BrokenText>();
  const set = (key: string, value: BrokenText): void => {
    if (young.size >= GENERATION) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get: (key) => {
      const fresh = young.get(key);
      if (fresh) return fresh;
      const kept = old.get(key);
      if (kept) set(key, kept);
      return kept;
    },
    set,
  };
}

/** Makes a measure that breaks text with the real font. Call `loadFonts` first. */
export function createMeasureText(): MeasureText {
  const cache = createCache();
  const breakWords = createWordBreaker(widthAlone);
  return (text, style, maxWidth) => {
    const key = `${style.weight} ${style.size} ${maxWidth} ${text}`;
    const known = cache.get(key);
    if (known) return known;
    const font = fontOf(style);
    const broken = breakWords(text, font, maxWidth) ?? breakText(text, font, maxWidth, style.lineHeight);
    cache.set(key, broken);
    return broken;
  };
}

function breakText(text: string, font: string, maxWidth: number, lineHeight: number): BrokenText {
  if (text === '') return { lines: [], width: 0 };
  const prepared = prepareWithSegments(text, font, { whiteSpace: 'pre-wrap' });
  let room = maxWidth;
  for (;;) {
    const { lines } = layoutWithLines(prepared, room, lineHeight);
    const broken: BrokenText = {
      // Spaces at a line's end hang past it in CSS; each line is drawn alone, so they would only push it aside.
      lines: lines.map((line) => line.text.replace(/[ \n]+$/, '')),
      width: lines.reduce((widest, line) => Math.max(widest, line.width), 0),
    };
    if (!widensAlone.test(text)) return broken;
    const width = broken.lines.reduce((widest, line) => Math.max(widest, widthAlone(line, font)), 0);
    // A single letter can be wider than the place; it stays whole.
    if (width <= maxWidth + 0.5 || room < maxWidth / 2) return { ...broken, width };
    room -= Math.max(1, width - maxWidth);
  }
}

/**
 * Marks that take more room in a line drawn alone than at the end of a line in a paragraph: full-width
 * punctuation, which is halved there, and soft hyphens.
 */
const widensAlone = /[\u00ad\u3001-\u301f\uff08-\uff60]/;

let ruler: OffscreenCanvasRenderingContext2D | null = null;

/** Width of one line drawn alone, px. */
function widthAlone(line: string, font: string): number {
  ruler ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!ruler) throw new Error('This window cannot measure text');
  if (ruler.font !== font) ruler.font = font;
  ruler.fontKerning = 'normal';
  return ruler.measureText(line).width;
}
