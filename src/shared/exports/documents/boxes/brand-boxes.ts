import { brandFooter, brandLabel } from '../footer-text.ts';
import type { DocumentSource } from '../document.ts';
import type { Boxes, Place } from './boxes.ts';
import type { BoxSizes } from './place-boxes.ts';

/** What a client has on all they hand out; read back, it is no part of the map. */
export type BrandBox = Place & { readonly id: 'brand-label' | 'brand-footer'; readonly words: string };

const GAP = 12;

/** The label over a drawing of boxes and the footer below it, across all of it; none where the brand has none. */
export function brandBoxes(
  source: DocumentSource,
  { name, phases, width, height }: Boxes,
  { text, inset }: Pick<BoxSizes, 'text' | 'inset'>,
): readonly BrandBox[] {
  const heightOf = (words: string): number =>
    Math.ceil(source.measure(words, text, width - 2 * inset).lines.length * text.lineHeight + 2 * inset);
  const top = Math.min(0, ...phases.map(({ y }) => y));
  const label = brandLabel(source);
  const footer = brandFooter(source, name, { page: 1, pages: 1 });
  const high = heightOf(label);
  const boxes: readonly BrandBox[] = [
    { id: 'brand-label', words: label, x: 0, y: top - GAP - high, width, height: high },
    { id: 'brand-footer', words: footer, x: 0, y: height + GAP, width, height: heightOf(footer) },
  ];
  return boxes.filter(({ words }) => words !== '');
}
