import { cleanText, isRightToLeft } from '../layout/clean-text.ts';
import type { MeasureText, TextStyle } from '../layout/measure.ts';
import { icon, text, type Owner } from './make-shape.ts';
import type { Icon } from '../icons/icons.ts';
import type { Shape } from './shape.ts';

/** Something that is in a row with others: its size, and its shapes once it has a place. */
export type Item = {
  readonly width: number;
  readonly height: number;
  readonly shapes: (x: number, y: number) => readonly Shape[];
};

type Flow = { readonly shapes: readonly Shape[]; readonly height: number };

/** Places items beside each other and begins a new row where the width ends. */
export function flow(
  items: readonly Item[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  gap: { readonly x: number; readonly y: number },
): Flow {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const item of items) {
    if (x > 0 && x + item.width > place.width) {
      x = 0;
      y += rowHeight + gap.y;
      rowHeight = 0;
    }
    shapes.push(...item.shapes(place.x + x, place.y + y));
    x += item.width + gap.x;
    rowHeight = Math.max(rowHeight, item.height);
  }
  return { shapes, height: y + rowHeight };
}

type LabelLook = {
  readonly owner: Owner;
  readonly style: TextStyle;
  readonly colour: string;
  readonly icon: { readonly name: Icon; readonly colour: string } | null;
};

const ICON_SIZE = 16;
const ICON_ROOM = ICON_SIZE + 6;

/** An icon, where there is one, and words, never wider than `maxWidth`. */
export function labelItem(words: string, look: LabelLook, measure: MeasureText, maxWidth: number): Item {
  const clean = cleanText(words);
  const before = look.icon ? ICON_ROOM : 0;
  const broken = measure(clean, look.style, maxWidth - before);
  const width = Math.ceil(broken.width);
  return {
    width: before + width,
    height: Math.max(1, broken.lines.length) * look.style.lineHeight,
    shapes: (x, y) => {
      const block = { x: x + before, y, width, lines: broken.lines, rtl: isRightToLeft(clean) };
      const words = text(look.owner, block, { style: look.style, colour: look.colour });
      if (!look.icon) return [words];
      const top = y + (look.style.lineHeight - ICON_SIZE) / 2;
      return [icon(look.owner, look.icon.name, { x, y: top, size: ICON_SIZE }, look.icon.colour), words];
    },
  };
}
