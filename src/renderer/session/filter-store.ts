import { createStore, useStore } from 'zustand';
import {
  type CardFilter,
  type Facet,
  isEmptyFilter,
  noFilter,
  toggleValue,
} from '../../shared/filter/card-filter.ts';

/** Which cards stand out on the map. Belongs to the window: another person sees the map with their own. */
const filterStore = createStore<{ readonly filter: CardFilter }>()(() => ({ filter: noFilter }));

export const useCardFilter = (): CardFilter => useStore(filterStore, (state) => state.filter);
export const getCardFilter = (): CardFilter => filterStore.getState().filter;
export const onCardFilter = (listener: () => void): (() => void) => filterStore.subscribe(listener);

export const toggleFilter = (facet: Facet, value: string): void =>
  filterStore.setState(({ filter }) => ({ filter: toggleValue(filter, facet, value) }));

/** Lets the cards of another filter stand out. */
export const setFilter = (filter: CardFilter): void => filterStore.setState({ filter });

/** Lets every card stand out again. */
export const clearFilter = (): void => {
  if (!isEmptyFilter(getCardFilter())) filterStore.setState({ filter: noFilter });
};
