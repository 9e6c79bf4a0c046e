import { few } from '../measures/estimate.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import type { Density } from '../model/map.ts';
import { answersText, measureTitle, figureText } from '../words/measures.ts';
import { intervalWords } from '../words/place-measures.ts';
import { drawnText } from './clean-text.ts';
import type { MeasureContent, TextBlock } from './map-layout.ts';
import type { MeasureText, TextStyle } from './measure.ts';
import { textStyles } from './sizes.ts';

/** Where things are placed inside the box of a measure, px from its corner. */
export const measurePlaces = {
  side: 10,
  top: 8,
  bottom: 8,
  /** The icon before the name. */
  icon: 14,
  textX: 28,
  gap: 8,
  /** Around the number of answers where they are few. */
  countSide: 5,
  whisker: 14,
  distribution: 12,
  /** Between the whisker and how the answers are spread. */
  between: 2,
  /** The months stand beside all of it where a box is as wide as this, else beside the value. */
  wide: 360,
  /** Most room for the whisker and for the months. */
  widestWhisker: 400,
  widestTrend: 280,
  leastTrend: 40,
} as const;

/** Of a name or an interval. */
const MOST_LINES = 3;
const FAR = Number.MAX_SAFE_INTEGER;

/** What a measure shows in a box of a width; null where it has no score. */
export function measureContent(
  of: PlaceMeasure,
  width: number,
  density: Density,
  measure: MeasureText,
): MeasureContent | null {
  const { measure: kind, asked, estimate, differences, trend: months } = of;
  if (!estimate) return null;
  const { side, top, bottom, textX, gap, countSide, between, leastTrend } = measurePlaces;
  const inner = width - 2 * side;
  const full = density !== 'titles';
  const isWide = full && months.length > 0 && inner >= measurePlaces.wide;
  /** Of everything but months that stand beside it. */
  const room = isWide ? inner - Math.min(measurePlaces.widestTrend, inner * 0.45) - 2 * gap : inner;

  const isFew = few(estimate);
  const line = (words: string, style: TextStyle, x: number, y: number, most: number): TextBlock => {
    const { text, rtl } = drawnText(words);
    const { lines, width: needed } = oneLine(text, style, Math.max(1, most), measure);
    return { x, y, width: Math.ceil(needed), height: style.lineHeight, lines, rtl };
  };
  const count = line(answersText(estimate), textStyles.badge, 0, top, room - textX + side);
  const countX = side + room - count.width - (isFew ? countSide : 0);
  const nameRoom = countX - (isFew ? countSide : 0) - gap - textX;
  // Two names may differ in their last words alone, and on paper nobody can ask for what is cut.
  const name = wrapped(
    measureTitle(kind, asked, differences.length > 0),
    textStyles.persona,
    { x: textX, y: top, width: nameRoom },
    measure,
  );
  const { lineHeight } = textStyles.score;
  const valueY = top + textStyles.badge.lineHeight + name.height - textStyles.persona.lineHeight;
  const value = line(figureText(kind, estimate.value), textStyles.score, side, valueY, room);
  const intervalX = side + value.width + gap;
  const interval = wrapped(
    intervalWords(of, estimate),
    textStyles.badge,
    // On the value's base line.
    { x: intervalX, y: valueY + lineHeight - textStyles.badge.lineHeight - 4, width: FAR },
    measure,
  );
  const isBeside = interval.width <= side + room - intervalX;
  const below = { x: side, y: valueY + lineHeight, width: room };
  const shownInterval = isBeside
    ? interval
    : wrapped(intervalWords(of, estimate), textStyles.badge, below, measure);
  const whisker = {
    x: side,
    y: isBeside ? valueY + lineHeight : shownInterval.y + shownInterval.height,
    width: Math.min(room, measurePlaces.widestWhisker),
    height: measurePlaces.whisker,
  };
  const under = { ...whisker, y: whisker.y + whisker.height + between, height: measurePlaces.distribution };
  const height = (full ? under.y + under.height : whisker.y + whisker.height) + bottom;
  const besideX = (isBeside ? interval.x + interval.width : side + value.width) + gap;
  const beside = { x: besideX, y: valueY + 2, width: side + room - besideX, height: lineHeight - 4 };
  const apart = {
    x: side + room + 2 * gap,
    y: top,
    width: inner - room - 2 * gap,
    height: height - top - bottom,
  };
  const hasBeside = full && months.length > 0 && beside.width >= leastTrend;
  return {
    height,
    name,
    value,
    interval: shownInterval,
    count: { ...count, x: countX },
    few: isFew,
    whisker,
    distribution: full ? under : null,
    trend: isWide ? apart : hasBeside ? beside : null,
  };
}

/** A text in a width, in as many lines as it takes; questions, which may be long, are known by their first lines. */
function wrapped(
  words: string,
  style: TextStyle,
  { x, y, width: most }: { readonly x: number; readonly y: number; readonly width: number },
  measure: MeasureText,
): TextBlock {
  const { text, rtl } = drawnText(words.replaceAll(/\s+/g, ' ').trim());
  const all = measure(text, style, Math.max(1, most));
  const [rest] = oneLine(all.lines.slice(MOST_LINES - 1).join(' '), style, Math.max(1, most), measure).lines;
  const isLong = all.lines.length > MOST_LINES;
  const lines = isLong ? [...all.lines.slice(0, MOST_LINES - 1), rest ?? '…'] : all.lines;
  const { width } = all;
  const height = lines.length * style.lineHeight;
  return { x, y, width: Math.min(Math.ceil(width), Math.max(1, most)), height, lines, rtl };
}

/** A text in one line of a width, with an ellipsis where it is longer. */
function oneLine(
  text: string,
  style: TextStyle,
  most: number,
  measure: MeasureText,
): { readonly lines: readonly string[]; readonly width: number } {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const { width } = measure(flat, style, FAR);
  if (width <= most) return { lines: [flat], width };
  const dots = measure('…', style, FAR).width;
  const [start = ''] = measure(flat, style, Math.max(1, most - dots)).lines;
  const cut = `${start.trimEnd()}…`;
  const needed = measure(cut, style, FAR).width;
  return needed <= most ? { lines: [cut], width: needed } : { lines: [], width: 0 };
}
