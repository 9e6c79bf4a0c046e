import type { MeasureText, TextStyle } from '../../layout/measure.ts';
import { textBlock } from '../../layout/text-block.ts';
import { text, type Owner } from '../../scene/make-shape.ts';
import { moveShape } from '../../scene/move-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';

/** What every drawing of priorities is made with. */
export type Ink = { readonly measure: MeasureText; readonly theme: Theme };

/** A part of a drawing with its size; its shapes begin at 0, 0. */
export type Part = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] };

/** The text styles of matrices, lists and tables: one scale for PNG, PDF and SVG. */
export const priorityStyles = {
  axis: { size: 14, weight: 600, lineHeight: 20 },
  score: { size: 14, weight: 600, lineHeight: 18 },
  about: { size: 12, weight: 400, lineHeight: 16 },
  corner: { size: 12, weight: 600, lineHeight: 16 },
  mark: { size: 12, weight: 600, lineHeight: 16 },
  markTitle: { size: 12, weight: 500, lineHeight: 16 },
  heading: { size: 16, weight: 600, lineHeight: 24 },
  entry: { size: 13, weight: 500, lineHeight: 18 },
  column: { size: 12, weight: 600, lineHeight: 16 },
  cell: { size: 13, weight: 400, lineHeight: 18 },
} as const satisfies Readonly<Record<string, TextStyle>>;

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
