import { createStore, useStore } from 'zustand';
import { type FlowChoice, wholeFlow } from '../../shared/graphs/flow/flow-choice.ts';
import type { GraphDrawing } from '../../shared/graphs/drawings.ts';

/** What the graph shows. Belongs to the window and is kept while the map is looked at. */
export type GraphState = {
  readonly tab: GraphDrawing;
  readonly flow: FlowChoice;
  /** The card whose proof alone is shown; null: the proof of all of the map. */
  readonly proofOf: string | null;
};

const start: GraphState = { tab: 'flow', flow: wholeFlow, proofOf: null };

export const graphStore = createStore<GraphState>()(() => start);

export const useGraph = <T>(select: (state: GraphState) => T): T => useStore(graphStore, select);

/** Another project begins as if nothing had been looked at. */
export const resetGraph = (): void => graphStore.setState(start);
