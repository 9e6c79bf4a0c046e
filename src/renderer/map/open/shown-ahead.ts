import { createStore } from 'zustand';
import { createMemoryTx } from '../../../shared/commands/kernel/memory-tx.ts';
import type { CommandCall } from '../../../shared/commands/registry.ts';
import { runCommand } from '../../../shared/commands/run-command.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { MapDraft } from '../../session/drafts.ts';
import type { NamedKind } from '../../session/session-store.ts';
import { hasArrived } from '../../session/project-store.ts';

/** What the map shows beyond the records and the text being typed. Cancelling it leaves no trace. */
export type Ahead = {
  /** A face being dragged. */
  readonly emotion: { readonly stepId: string; readonly personaId: string; readonly value: number } | null;
  /** An edge being dragged: what it would do. */
  readonly edge: CommandCall | null;
  /** Commands sent whose answer is not there yet: shown as done until their changes arrive. */
  readonly sent: readonly CommandCall[];
};

export const aheadStore = createStore<Ahead>()(() => ({ emotion: null, edge: null, sent: [] }));

/** The commands that confirming a text would run; none where there is nothing to write. */
export function callsOfText(draft: MapDraft, records: ProjectRecords): readonly CommandCall[] {
  if (draft.kind !== 'card') return callsOfName(draft, records);
  const { id, place, title, body } = draft;
  if (place) return [{ command: 'add-card', input: { id, ...place, title, body } }];
  const card = records.card.get(id);
  if (!card || (card.title === title && card.body === body)) return [];
  return [{ command: 'edit-cards', input: { cardIds: [id], fields: { title, body } } }];
}

/** What a stage, a step, a lane, or the phase over a stage is called; '' for a gap between phases, undefined for what is gone. */
export const nameNow = (records: ProjectRecords, kind: NamedKind, id: string): string | undefined =>
  kind === 'phase' ? records.stage.get(id)?.phase : records[kind].get(id)?.name;

function callsOfName(
  { kind, id, name }: Exclude<MapDraft, { kind: 'card' }>,
  records: ProjectRecords,
): readonly CommandCall[] {
  const now = nameNow(records, kind, id);
  // A phase, stage, step or lane keeps its name rather than standing there without one.
  if (now === undefined || name.trim() === '' || now === name) return [];
  if (kind === 'phase') return [{ command: 'name-phase', input: { stageId: id, name } }];
  if (kind === 'stage') return [{ command: 'edit-stage', input: { stageId: id, name } }];
  if (kind === 'step') return [{ command: 'edit-step', input: { stepId: id, name } }];
  return [{ command: 'edit-lane', input: { laneId: id, name } }];
}

/** The records with what is under way in them: what its commands would do, found on the window's own copy. */
export function shownRecords(
  records: ProjectRecords,
  text: MapDraft | null,
  { emotion, edge, sent }: Ahead,
): ProjectRecords {
  // A merge would merge once more on records that hold it already.
  const calls: CommandCall[] = sent.filter((call) => !hasArrived(call));
  // A name is typed in its own field; the header does not grow while it is.
  if (text?.kind === 'card') calls.push(...callsOfText(text, records));
  if (edge) calls.push(edge);
  if (emotion) calls.push({ command: 'set-emotion', input: emotion });
  let state = records;
  for (const call of calls) {
    const tx = createMemoryTx(state, { now: '', author: '' });
    // A refusal here means that the records contain it already or never will; the host reports why.
    if (runCommand(tx, call).ok) state = tx.records;
  }
  return state;
}
