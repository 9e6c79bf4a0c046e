import type { ProjectRecords } from '../../shared/model/records.ts';
import { projectStore } from './project-store.ts';

let source: (() => ProjectRecords | null) | null = null;

/** Says where the records are that the window draws, with what is on its way to the host in them. Returns what ends it. */
export function showRecords(from: () => ProjectRecords | null): () => void {
  source = from;
  return () => {
    if (source === from) source = null;
  };
}

/**
 * The project as it is on screen: a card that was just typed is in it before the host has answered, so that what is done
 * with it next is done with it.
 */
export const recordsShown = (): ProjectRecords => source?.() ?? projectStore.getState().records;
