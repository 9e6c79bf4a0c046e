import { drawnText } from '../../layout/clean-text.ts';
import type { TextBlock } from '../../layout/map-layout.ts';
import type { MeasureText, TextStyle } from '../../layout/measure.ts';

/** A text on one line no wider than its place, with an ellipsis where it is longer. */
export function oneLine(
  words: string,
  style: TextStyle,
  measure: MeasureText,
  place: { readonly x: number; readonly y: number; readonly width: number },
): Pick<TextBlock, 'x' | 'y' | 'width' | 'lines' | 'rtl'> {
  const { text, rtl } = drawnText(words.replace(/\s+/g, ' ').trim());
  return { ...place, lines: [shortened(text, style, measure, place.width)], rtl };
}

function shortened(text: string, style: TextStyle, measure: MeasureText, width: number): string {
  if (measure(text, style, width).lines.length <= 1) return text;
  const end = measure('…', style, width).width;
  const [start = ''] = measure(text, style, Math.max(1, width - end)).lines;
  return `${start.trimEnd()}…`;
}
