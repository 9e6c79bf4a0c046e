import type { PlaceKind } from '../../shared/clipboard/copied-structure.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { duplicateSelection as duplicateCards } from '../map/open/actions.ts';
import { valueOrNotice } from '../session/notices.ts';
import { projectStore, runCommands } from '../session/project-store.ts';
import { select, sessionStore } from '../session/session-store.ts';
import { selectedPlace } from './copy-selection.ts';

/** The stage, step or lane that is selected or that what is selected lies in; null where there is none. */
export function placeHere(kind: PlaceKind): string | null {
  const { selection } = sessionStore.getState();
  const { records } = projectStore.getState();
  const cell =
    selection?.kind === 'cell'
      ? selection
      : selection?.kind === 'cards'
        ? records.card.get(selection.ids.at(-1) ?? '')
        : undefined;
  const place = selectedPlace();
  if (place?.kind === kind) return place.id;
  if (kind === 'lane') return cell?.laneId ?? null;
  const stepId = cell?.stepId ?? (place?.kind === 'step' ? place.id : null);
  if (stepId === null) return null;
  return kind === 'step' ? stepId : (records.step.get(stepId)?.stageId ?? null);
}

/** Copies the stage, step or lane where the keyboard is to the place right after it, and selects the copy. */
export async function duplicateHere(kind: PlaceKind): Promise<void> {
  const id = placeHere(kind);
  if (id === null) return;
  const answer = valueOrNotice(await runCommands([duplicateCall(kind, id)]));
  const copyId = answer?.values[0]?.id;
  if (copyId !== undefined) select({ kind, id: copyId });
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
