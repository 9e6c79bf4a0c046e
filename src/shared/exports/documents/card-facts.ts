import { inLine } from '../../layout/clean-text.ts';
import { badgesOf } from '../../layout/badges.ts';
import type { CardView } from '../../layout/view.ts';

/** The facts of a card in one line. */
export const factsOf = (view: CardView): string =>
  inLine(
    badgesOf(view)
      .map(({ kind, text }) => (kind === 'arrow' ? `→ ${text.trim().replace(' · ', ' ')}` : text.trim()))
      .filter((text) => text !== ''),
    ' · ',
  );
