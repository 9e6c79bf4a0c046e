import { t } from '../../../../language/translate.ts';
import type { Slide } from '../drawing/drawn.ts';
import type { Deck } from '../deck/deck.ts';

/** Which of how many slides with the same title one is. */
export type Nth = { readonly index: number; readonly count: number };

/** A slide whose title fits its place, such as ‘Intent (2 of 3)’; a longer one is whole in the notes. */
export function titled(
  title: string,
  { pen, template }: Pick<Deck, 'pen' | 'template'>,
  rest: Pick<Slide, 'drawn' | 'notes'>,
  { index, count }: Nth = { index: 0, count: 1 },
): Slide {
  const { size, width, lines } = template.title;
  const whole = title.replace(/\s+/g, ' ').trim();
  const nth = count < 2 ? '' : ` ${t('({{number}} of {{all}})', { number: index + 1, all: count })}`;
  const look = { size, bold: true };
  const short = pen.clip(whole, look, width * lines - pen.width(nth, look) - (lines - 1) * size * 4, 1);
  return {
    layout: 'content',
    title: short + nth,
    drawn: rest.drawn,
    notes: short === whole ? rest.notes : [whole, '', ...rest.notes],
  };
}
