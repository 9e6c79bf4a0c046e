import { useEffect, useRef, useState } from 'react';
import type { AnswersFacets, AnswersFilter } from '../../../shared/protocol/answers-api.ts';
import { allAnswers, answersStore, useAnswers } from '../../session/answers-store.ts';
import { askHost, useProject } from '../../session/project-store.ts';
import type { Found } from './use-found.ts';

/** The parts of the filter that are chosen from counted values. */
export const facetNames = [
  'sets',
  'places',
  'participants',
  'persona',
  'segment',
  'channel',
  'tones',
  'score',
] as const;
export type FacetName = (typeof facetNames)[number];

/** The filter without what one facet asks for, so that its other values can be seen and chosen too. */
export function withoutFacet(filter: AnswersFilter, facet: FacetName): AnswersFilter {
  if (facet === 'persona' || facet === 'segment' || facet === 'channel') {
    return { ...filter, values: filter.values.filter(({ role }) => role !== facet) };
  }
  return { ...filter, [facet]: allAnswers[facet] };
}

/** Whether a facet narrows what is found. */
export const narrows = (filter: AnswersFilter, facet: FacetName): boolean =>
  JSON.stringify(withoutFacet(filter, facet)) !== JSON.stringify(filter);

/** How what was found is spread over the values of each facet, leaving aside what that facet itself asks for. */
export type Facets = { readonly of: (facet: FacetName) => AnswersFacets };

/** A pause after a change before counts are asked for, ms: the rows come first. */
const PAUSE = 150;

/** Counts beside the values of the filter; null until the first have come. Those shown stay until the next have. */
export function useFacets(found: Found | null, isOpen: boolean): Facets | null {
  const filter = useAnswers((state) => state.filter);
  const revision = useProject(({ status }) => status?.revision ?? 0);
  const [facets, setFacets] = useState<Facets | null>(null);
  const asked = useRef(0);
  const queryId = found?.queryId ?? null;
  useEffect(() => {
    const number = ++asked.current;
    const count = async (): Promise<void> => {
      if (queryId === null) return;
      const all = await askHost('answers-facets', { queryId });
      if (!all.ok || number !== asked.current) return;
      const others = new Map<FacetName, AnswersFacets>();
      answersStore.setState({ agreement: all.value.agreement?.own ?? null });
      for (const facet of isOpen ? facetNames.filter((one) => narrows(filter, one)) : []) {
        const wider = await askHost('answers-find', { filter: withoutFacet(filter, facet) });
        if (!wider.ok || number !== asked.current) return;
        const counts = await askHost('answers-facets', { queryId: wider.value.queryId });
        if (!counts.ok || number !== asked.current) return;
        others.set(facet, counts.value);
      }
      setFacets({ of: (facet) => others.get(facet) ?? all.value });
    };
    const timer = setTimeout(() => void count(), PAUSE);
    return () => clearTimeout(timer);
  }, [queryId, filter, isOpen, revision]);
  return facets;
}
