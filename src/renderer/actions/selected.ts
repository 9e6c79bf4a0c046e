import type { Card } from '../../shared/model/card.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import type { LinkTarget } from '../attach/link-target.ts';

/** Ids of the selected cards that are still there. */
export function selectedCardIds(): readonly string[] {
  const { selection } = sessionStore.getState();
  const { card } = projectStore.getState().records;
  return selection?.kind === 'cards' ? selection.ids.filter((id) => card.has(id)) : [];
}

/** The selected cards, in the order in which they were selected. */
export const selectedCards = (): readonly Card[] =>
  selectedCardIds().flatMap((id) => projectStore.getState().records.card.get(id) ?? []);

/** What evidence can be linked to in a selection: its cards, its stage or its step. */
export function linkTargets(selection = sessionStore.getState().selection): readonly LinkTarget[] {
  const { card } = projectStore.getState().records;
  if (selection?.kind === 'cards') {
    return selection.ids.filter((id) => card.has(id)).map((targetId) => ({ targetKind: 'card', targetId }));
  }
  if (selection?.kind === 'stage' || selection?.kind === 'step') {
    return [{ targetKind: selection.kind, targetId: selection.id }];
  }
  return selection?.kind === 'cell' ? [{ targetKind: 'step', targetId: selection.stepId }] : [];
}

/** The lane that is selected, or holds the selected cell or card; null otherwise. */
export function laneOfSelection(): string | null {
  const { selection } = sessionStore.getState();
  if (selection?.kind === 'lane') return selection.id;
  if (selection?.kind === 'cell') return selection.laneId;
  return selectedCards()[0]?.laneId ?? null;
}
