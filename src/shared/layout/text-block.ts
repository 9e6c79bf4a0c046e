import { drawnText } from './clean-text.ts';
import type { TextBlock } from './map-layout.ts';
import type { MeasureText, TextStyle } from './measure.ts';

/** Breaks a text for a place of the given width; null when there is nothing to show. */
export function textBlock(
  text: string,
  style: TextStyle,
  measure: MeasureText,
  place: { readonly x: number; readonly y: number; readonly width: number },
): TextBlock | null {
  if (text === '') return null;
  const { text: clean, rtl } = drawnText(text);
  if (clean.trim() === '') return null;
  const { lines } = measure(clean, style, place.width);
  return { ...place, height: lines.length * style.lineHeight, lines, rtl };
}
