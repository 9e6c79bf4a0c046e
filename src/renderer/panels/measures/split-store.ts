import { createStore, useStore } from 'zustand';
import type { ValueRole } from '../../../shared/protocol/answers-api.ts';

/** By what measures are told apart; null: not at all. One choice for the panel and the inspector, as long as the window is open. */
export const splitStore = createStore<{ readonly role: ValueRole | null }>()(() => ({ role: null }));

export const useSplit = (): ValueRole | null => useStore(splitStore, ({ role }) => role);
