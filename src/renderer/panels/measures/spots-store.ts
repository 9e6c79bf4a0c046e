import { createStore, useStore } from 'zustand';

/** Whether the panel Measures lists all hot spots or the first; one choice as long as the window is open. */
export const spotsStore = createStore<{ readonly all: boolean }>()(() => ({ all: false }));

export const useAllSpots = (): boolean => useStore(spotsStore, ({ all }) => all);

export const toggleAllSpots = (): void => spotsStore.setState(({ all }) => ({ all: !all }));
