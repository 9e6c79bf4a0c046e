import { createStore, useStore } from 'zustand';

const announced = createStore<{ readonly text: string }>()(() => ({ text: '' }));

/** Says what a move has done, in the line below the matrix and to a screen reader. */
export const announce = (text: string): void => announced.setState({ text });

export const useAnnounced = (): string => useStore(announced, (state) => state.text);
