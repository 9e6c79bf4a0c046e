import type { Change } from '../../../shared/changes/change-set.ts';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { changedFields } from '../../../shared/history/field-words.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';

/**
 * What sets a card's fields, and its place where that was changed too, as they were before a change. What else has
 * changed since stays. Nothing where all of that is so already, or cannot be: the place is gone.
 */
export function bringBackCalls(card: Card, change: Change, records: ProjectRecords): readonly CommandCall[] {
  if (change.kind !== 'card' || change.before === null || change.after === null) return [];
  const { before, after } = change;
  const calls: CommandCall[] = [];
  const differing = new Set(changedFields('card', before, card));
  const fields = changedFields('card', before, after).filter((field) => differing.has(field));
  if (fields.length > 0) {
    const values = Object.fromEntries(Object.entries(before).filter(([field]) => fields.includes(field)));
    calls.push({ command: 'edit-cards', input: { cardIds: [card.id], fields: values } });
  }
  const wasMoved = before.stepId !== after.stepId || before.laneId !== after.laneId;
  const isElsewhere = before.stepId !== card.stepId || before.laneId !== card.laneId;
  const isThere = [records.step.get(before.stepId), records.lane.get(before.laneId)].every(
    (place) => place?.mapId === card.mapId,
  );
  if (wasMoved && isElsewhere && isThere) {
    calls.push({
      command: 'move-cards',
      input: { cardIds: [card.id], toLaneId: before.laneId, toStepId: before.stepId },
    });
  }
  return calls;
}

/** Brings back what a change took away, as one step of the history. */
export const bringBack = (calls: readonly CommandCall[]): Promise<unknown> =>
  runOrNotice(calls, 'restore-card');
