import { createStore, useStore } from 'zustand';
import { matchingCards, personasOfCards } from '../../../shared/filter/card-filter.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import { announce } from '../../session/announcer.ts';
import { getCardFilter, onCardFilter } from '../../session/filter-store.ts';
import { getOpenMap, mapStore, type OpenMap } from './map-store.ts';

/** The cards of the open map that the filter highlights; null without a filter. */
export type Lit = ReadonlySet<string> | null;

const litStore = createStore<{ readonly lit: Lit }>()(() => ({ lit: null }));

export const useLit = <T>(select: (lit: Lit) => T): T => useStore(litStore, (state) => select(state.lit));

let linksOf:
  | {
      readonly of: OpenMap['records']['personaLink'];
      readonly links: ReturnType<typeof personasOfCards>;
    }
  | undefined;

function personas(records: OpenMap['records']): ReturnType<typeof personasOfCards> {
  if (linksOf?.of !== records.personaLink) {
    linksOf = { of: records.personaLink, links: personasOfCards(records) };
  }
  return linksOf.links;
}

function update(): void {
  const open = getOpenMap();
  const lit = open && matchingCards(open.view, personas(open.records), getCardFilter());
  const before = litStore.getState().lit;
  if (!sameCards(before, lit)) litStore.setState({ lit });
}

const sameCards = (a: Lit, b: Lit): boolean =>
  a === b || (a !== null && b !== null && a.size === b.size && [...a].every((id) => b.has(id)));

/** Announces how many cards the filter highlights, as the note over the map shows. */
function announceCount(): void {
  const open = getOpenMap();
  const { lit } = litStore.getState();
  if (!open) return;
  const count = open.layout.cards.size;
  announce(
    lit === null
      ? t('All {{count}} cards', { count })
      : t('{{lit}} of {{count}} cards', { lit: numberText(lit.size), count }),
  );
}

/** Keeps the highlighted cards up to date with map and filter. Returns the function that ends it. */
export function followFilter(): () => void {
  const ends = [
    mapStore.subscribe(update),
    onCardFilter(() => {
      update();
      announceCount();
    }),
  ];
  update();
  return () => {
    for (const end of ends) end();
    litStore.setState({ lit: null });
  };
}
