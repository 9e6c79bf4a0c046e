import { layoutWithLines, prepareWithSegments } from '@chenglou/pretext';
import type { BrokenText, MeasureText } from '../../shared/layout/measure.ts';
import { keepDirection } from '../../shared/layout/keep-direction.ts';
import { createTextCache, type TextCache } from '../../shared/layout/text-cache.ts';
import { createWordBreaker } from './break-words.ts';
import { fontOf, fontStack } from '../../shared/scene/fonts.ts';

/** Widths remembered at most: a column that is dragged goes through many. */
const WIDTHS = 200;

/** Makes a measure that breaks text with the real font, or with other families that are loaded. Call `loadFonts` first. */
export function createMeasureText(families = fontStack): MeasureText {
  /** By style and width: a text alone is looked up without a key made for it. */
  const caches = new Map<string, TextCache<BrokenText>>();
  const cacheOf = (place: string): TextCache<BrokenText> => {
    const known = caches.get(place);
    if (known) return known;
    if (caches.size >= WIDTHS) caches.clear();
    const cache = createTextCache<BrokenText>();
    caches.set(place, cache);
    return cache;
  };
  const breakWords = createWordBreaker(widthAlone);
  return (text, style, maxWidth) => {
    const cache = cacheOf(`${style.weight} ${style.size} ${maxWidth}`);
    const known = cache.get(text);
    if (known) return known;
    const font = fontOf(style, families);
    const made = breakWords(text, font, maxWidth) ?? breakText(text, font, maxWidth, style.lineHeight);
    const broken = { ...made, lines: keepDirection(made.lines, text) };
    cache.set(text, broken);
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
