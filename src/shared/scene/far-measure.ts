import { type MeasureBox, measureId } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { figureText, measureName } from '../words/measures.ts';
import { LEAST_LETTER } from './far-card.ts';
import { text } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** Sizes of a value seen from afar, px on screen: the largest that has room. */
const sizes = [18, 14, LEAST_LETTER] as const;

/** A measure's value as it is read from afar, with its name where there is room; null where there is none for the value. */
export function farMeasure(box: MeasureBox, zoom: number, measure: MeasureText, theme: Theme): Shape | null {
  const { measure: kind, estimate } = box.measure;
  if (!estimate) return null;
  const value = figureText(kind, estimate.value);
  const named = `${measureName(kind)} ${value}`;
  const room = (box.width - 8) * zoom;
  for (const words of [named, value]) {
    for (const size of sizes) {
      const lineHeight = size + 2;
      const style = { size, weight: 600, lineHeight } as const;
      if (lineHeight > box.height * zoom) continue;
      if (measure(words, style, Number.MAX_SAFE_INTEGER).width > room) continue;
      const place = {
        x: box.x + 4,
        y: box.y + (box.height - lineHeight / zoom) / 2,
        width: box.width - 8,
        lines: [words],
        rtl: false,
      };
      const own = { size: size / zoom, weight: 600, lineHeight: lineHeight / zoom } as const;
      return text({ id: measureId(box), role: 'measure' }, place, {
        style: own,
        colour: theme.ink,
        align: 'center',
      });
    }
  }
  return null;
}
