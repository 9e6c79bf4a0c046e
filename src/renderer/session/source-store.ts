import { createStore, useStore } from 'zustand';

/** What is read and chosen in a source. Places are UTF-16 units from the beginning of its text. */
export type SourceState = {
  readonly sourceId: string | null;
  /** Where the selection began, and where it ends: the caret. Equal where nothing is selected. */
  readonly anchor: number;
  readonly caret: number;
  /** The paragraph whose text is edited, by where it begins. */
  readonly editing: number | null;
  /** Whether a card is being chosen to link the piece of evidence at the caret to. */
  readonly isLinking: boolean;
};

const start: SourceState = { sourceId: null, anchor: 0, caret: 0, editing: null, isLinking: false };

export const sourceStore = createStore<SourceState>()(() => start);
export const useSource = <T>(select: (state: SourceState) => T): T => useStore(sourceStore, select);

/** For another project. */
export const resetSource = (): void => sourceStore.setState(start);

/** Shows another source, or another place of the one that is shown. */
export const readAt = (sourceId: string, from: number, to = from): void =>
  sourceStore.setState({ ...start, sourceId, anchor: from, caret: to });
