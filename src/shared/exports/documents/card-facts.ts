import { badgesOf } from '../../layout/badges.ts';
import type { CardView } from '../../layout/view.ts';

/** The facts of a card in one line. */
export const factsOf = (view: CardView): string =>
  badgesOf(view)
    .map(({ kind, text }) => (kind === 'arrow' ? `→ ${text.trim().replace(' · ', ' ')}` : text.trim()))
    .filter((text) => text !== '')
    .join(' · ');
