import { t } from '../../shared/language/translate.ts';
import { announce } from '../session/announcer.ts';
import { type Selection, sessionStore } from '../session/session-store.ts';

const cardsIn = (selection: Selection | null): number =>
  selection?.kind === 'cards' ? selection.ids.length : 0;

/** Says how many cards are selected while there are several. Returns the function that ends it. */
export const followSelection = (): (() => void) =>
  sessionStore.subscribe((now, before) => {
    const count = cardsIn(now.selection);
    if (count !== cardsIn(before.selection) && Math.max(count, cardsIn(before.selection)) > 1 && count > 0) {
      announce(t('{{count}} cards selected', { count }));
    }
  });
