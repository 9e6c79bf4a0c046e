import { createStore, useStore } from 'zustand';
import type { TextHit } from '../../../shared/find/text-query.ts';

/** What the find panel asks for; kept while the panel is hidden. */
export type FindState = {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Whether the part that replaces is open, and what it replaces with. */
  readonly replacing: boolean;
  readonly replaceWith: string;
  /** The hit that Enter goes to, by its key; null or gone: the first. */
  readonly current: string | null;
};

export const noFind: FindState = {
  query: '',
  matchCase: false,
  wholeWord: false,
  replacing: false,
  replaceWith: '',
  current: null,
};

export const findStore = createStore<FindState>()(() => noFind);
export const useFindState = (): FindState => useStore(findStore);
export const setFind = (patch: Partial<FindState>): void => findStore.setState(patch);

/** Names a hit: one text of one record. */
export const keyOfHit = ({ kind, id, field }: Pick<TextHit, 'kind' | 'id' | 'field'>): string =>
  `${kind}-${id}-${field}`;
