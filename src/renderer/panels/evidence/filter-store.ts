import { createStore, useStore } from 'zustand';
import type { EvidenceQuery } from '../../../shared/protocol/evidence-query.ts';

export const noFilter: EvidenceQuery = {
  text: '',
  kind: null,
  stageId: null,
  personaId: null,
  tagId: null,
  linked: null,
};

/** What the evidence panel shows; kept while the panel is hidden. */
export const filterStore = createStore<EvidenceQuery>()(() => noFilter);
export const useFilter = (): EvidenceQuery => useStore(filterStore);
export const setFilter = (patch: Partial<EvidenceQuery>): void => filterStore.setState(patch);
export const isFiltering = (query: EvidenceQuery): boolean =>
  query.text.trim() !== '' ||
  [query.kind, query.stageId, query.personaId, query.tagId, query.linked].some((part) => part !== null);
