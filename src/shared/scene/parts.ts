import type { MeasureText, TextStyle } from '../layout/measure.ts';
import { textBlock } from '../layout/text-block.ts';
import { text, type Owner } from './make-shape.ts';
import { moveShape } from './move-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

/** What every drawing is made with. */
export type Ink = { readonly measure: MeasureText; readonly theme: Theme };

/** A part of a drawing with its size; its shapes begin at 0, 0. */
export type Part = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** The shapes of a part at their place. */
export const placed = (part: Pick<Part, 'shapes'>, x: number, y: number): readonly Shape[] =>
  part.shapes.map((shape) => moveShape(shape, x, y));

type WordsLook = {
  readonly style: TextStyle;
  readonly colour: string;
  readonly width: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly heading?: number | null;
};

/** Words broken for a width; nothing is left out. Empty words take no room. */
export function words(owner: Owner, said: string, look: WordsLook, { measure }: Ink): Part {
  const block = textBlock(said, look.style, measure, { x: 0, y: 0, width: look.width });
  if (block === null) return { width: look.width, height: 0, shapes: [] };
  const { style, colour, align = 'start', heading = null } = look;
  return {
    width: look.width,
    height: block.height,
    shapes: [text(owner, block, { style, colour, align, heading })],
  };
}

/** Parts below each other. */
export function stack(parts: readonly Part[], gap: number): Part {
  const shapes: Shape[] = [];
  let y = 0;
  let width = 0;
  for (const part of parts) {
    if (part.height === 0) continue;
    if (y > 0) y += gap;
    shapes.push(...placed(part, 0, y));
    y += part.height;
    width = Math.max(width, part.width);
  }
  return { width, height: y, shapes };
}
