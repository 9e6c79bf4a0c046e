import { createStore, useStore } from 'zustand';
import type { PrioritiesDrawing } from '../../shared/priorities/drawings.ts';
import { type PlanQuery, wholePlan } from '../../shared/priorities/plan-query.ts';

/** What the priorities show. Belongs to the window and is kept while the map is looked at. */
export type PrioritiesState = {
  readonly tab: PrioritiesDrawing;
  /** All maps of the project together; otherwise the open one. */
  readonly allMaps: boolean;
  readonly plan: PlanQuery;
};

const start: PrioritiesState = { tab: 'impact-effort', allMaps: false, plan: wholePlan };

export const prioritiesStore = createStore<PrioritiesState>()(() => start);

export const usePriorities = <T>(select: (state: PrioritiesState) => T): T =>
  useStore(prioritiesStore, select);

/** Another project begins as if nothing had been looked at. */
export const resetPriorities = (): void => prioritiesStore.setState(start);
