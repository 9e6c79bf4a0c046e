import { createStore, useStore } from 'zustand';
import type { TextQuery } from '../../shared/find/text-matcher.ts';

/** What is read and chosen in a source. Places are UTF-16 units from the beginning of its text. */
export type SourceState = {
  readonly sourceId: string | null;
  /** Where the selection began, and where it ends: the caret. Equal where nothing is selected. */
  readonly anchor: number;
  readonly caret: number;
  /** The paragraph whose text is edited, by where it begins. */
  readonly editing: number | null;
  /** The highlight that is put onto other words: what is selected then is what it will be on. */
  readonly adjusting: string | null;
  /** Whether a card is being chosen to link the piece of evidence at the caret to. */
  readonly isLinking: boolean;
  /** What is looked for in the text. */
  readonly find: TextQuery;
};

const noFind: TextQuery = { query: '', matchCase: false, wholeWord: false };

const start: SourceState = {
  sourceId: null,
  anchor: 0,
  caret: 0,
  editing: null,
  adjusting: null,
  isLinking: false,
  find: noFind,
};

export const sourceStore = createStore<SourceState>()(() => start);
export const useSource = <T>(select: (state: SourceState) => T): T => useStore(sourceStore, select);

/** For another project. */
export const resetSource = (): void => sourceStore.setState(start);

/** Shows another source, or another place of the one that is shown, with what was looked for. */
export const readAt = (sourceId: string, from: number, to = from, find = noFind): void =>
  sourceStore.setState({ ...start, sourceId, anchor: from, caret: to, find });
