import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { duplicateSelection as duplicateCards } from '../map/open/actions.ts';
import { placeHere } from '../selection/here.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { select } from '../session/session-store.ts';
import { selectedPlace } from './copy-selection.ts';

/** The stage, step or lane that is selected or that what is selected is in; null where there is none. */
export const placeOf = (kind: PlaceKind): string | null => {
  const { stageId, stepId, laneId } = placeHere();
  return { stage: stageId, step: stepId, lane: laneId }[kind];
};

/** Copies the stage, step or lane where the keyboard is to the place right after it, and selects the copy. */
export async function duplicateHere(kind: PlaceKind): Promise<void> {
  const id = placeOf(kind);
  if (id === null) return;
  await thenGo(runOrNotice([duplicateCall(kind, id)]), ({ values: [copy] }) => {
    if (copy?.id !== undefined) select({ kind, id: copy.id });
  });
}

function duplicateCall(kind: PlaceKind, id: string): CommandCall {
  if (kind === 'stage') return { command: 'duplicate-stage', input: { stageId: id } };
  if (kind === 'step') return { command: 'duplicate-step', input: { stepId: id } };
  return { command: 'duplicate-lane', input: { laneId: id } };
}

/** Duplicates what is selected: cards, or a stage, step or lane. */
export async function duplicateSelection(): Promise<void> {
  const place = selectedPlace();
  if (place) await duplicateHere(place.kind);
  else await duplicateCards();
}
