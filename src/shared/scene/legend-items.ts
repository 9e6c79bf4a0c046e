import type { Icon } from '../icons/icons.ts';
import { textStyles } from '../layout/sizes.ts';
import { type Item, labelItem } from './flow.ts';
import { text, type Owner } from './make-shape.ts';
import type { Ink } from './parts.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

const owner: Owner = { id: null, role: 'legend' };
export const SAMPLE_WIDTH = 28;

/** What a mark looks like, 28 px wide and 16 px high where nothing else is said. */
export type Sample = (x: number, y: number, theme: Theme) => readonly Shape[];

/** A mark and what it means; `room`: the width of the mark, px. */
export function sampleItem(
  words: string,
  sample: Sample,
  { measure, theme }: Ink,
  room = SAMPLE_WIDTH,
): Item {
  const style = textStyles.badge;
  const width = Math.ceil(measure(words, style, 400).width);
  return {
    width: room + 6 + width,
    height: style.lineHeight,
    shapes: (x, y) => [
      ...sample(x, y, theme),
      text(
        owner,
        { x: x + room + 6, y, width, lines: [words], rtl: false },
        { style, colour: theme.softInk },
      ),
    ],
  };
}

/** An icon and what it means, no wider than the legend. */
export const iconItem = (words: string, name: Icon, colour: string, width: number, ink: Ink): Item =>
  labelItem(
    words,
    { owner, style: textStyles.badge, colour: ink.theme.softInk, icon: { name, colour } },
    ink.measure,
    width,
  );
