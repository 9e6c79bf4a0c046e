import { useMemo } from 'react';
import { matchingCards, personasOfCards } from '../../../shared/filter/card-filter.ts';
import type { MapView } from '../../../shared/layout/map-view.ts';
import { useCardFilter } from '../../session/filter-store.ts';
import { useProject } from '../../session/project-store.ts';

/** The cards that the window's filter lets through; null without a filter. */
export function useLitCards(view: MapView): ReadonlySet<string> | null {
  const filter = useCardFilter();
  const personaLink = useProject((state) => state.records.personaLink);
  return useMemo(
    () => matchingCards(view, personasOfCards({ personaLink }), filter),
    [view, personaLink, filter],
  );
}
