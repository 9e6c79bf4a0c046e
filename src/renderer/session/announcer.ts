import { createStore, useStore } from 'zustand';

type Announced = { readonly text: string; readonly turn: number };

const announcer = createStore<Announced>()(() => ({ text: '', turn: 0 }));

/** Has a screen reader say what happened, once it is silent: what the eye sees without a notice. */
export const announce = (text: string): void => announcer.setState(({ turn }) => ({ text, turn: turn + 1 }));

export const useAnnounced = (): Announced => useStore(announcer);
