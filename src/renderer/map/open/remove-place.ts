import type { CommandCall } from '../../../shared/commands/registry.ts';
import { thenGo } from '../../selection/then-go.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { projectStore } from '../../session/project-store.ts';
import { cardsIn } from '../../session/select-records.ts';
import { showDialog } from '../../session/show-dialog.ts';
import { select } from '../../session/session-store.ts';

export type Place = 'stage' | 'step' | 'lane';

/** The command that removes a stage, step or lane; its cards go to a step or lane, or with it. */
export function removePlaceCall(kind: Place, id: string, cardsTo: string | null): CommandCall {
  if (kind === 'stage') return { command: 'remove-stage', input: { stageId: id, cardsToStepId: cardsTo } };
  if (kind === 'step') return { command: 'remove-step', input: { stepId: id, cardsToStepId: cardsTo } };
  return { command: 'remove-lane', input: { laneId: id, cardsToLaneId: cardsTo } };
}

/** Removes an empty stage, step or lane at once; opens a dialog where there are cards in it. */
export async function removePlace(kind: Place, id: string): Promise<void> {
  if (cardsIn(projectStore.getState().records, kind, id).length > 0) {
    showDialog({ kind: `remove-${kind}`, id });
    return;
  }
  await thenGo(runOrNotice([removePlaceCall(kind, id, null)]), () => select(null));
}
