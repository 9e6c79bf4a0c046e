import { t } from '../../../shared/language/translate.ts';
import { bandPart } from '../../../shared/layout/band.ts';
import type { StageBox } from '../../../shared/layout/map-layout.ts';
import { partBefore, phaseOf } from '../../../shared/model/phase.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { holdKeysDuring } from '../../keyboard/hand-over.ts';
import { notify } from '../../session/notices.ts';
import { select, sessionStore, startEditing } from '../../session/session-store.ts';
import { placeHere } from '../../selection/here.ts';
import { callOfPhaseEnd } from '../../selection/phase-ends.ts';
import { thenGo } from '../../selection/then-go.ts';
import { announceMoved } from './announce-move.ts';
import { getOpenMap } from './map-store.ts';
import { runShown } from './run-shown.ts';

type Here = { readonly stages: readonly Stage[]; readonly stageId: string };

/** The stage here and all of its map: of the selected phase, or where the selection is. */
function here(): Here | null {
  const open = getOpenMap();
  const { selection } = sessionStore.getState();
  const stageId = selection?.kind === 'phase' ? selection.id : placeHere(open?.records).stageId;
  const stages = open?.layout.stages.map(({ stage }) => stage) ?? [];
  return stageId !== null && stages.some(({ id }) => id === stageId) ? { stages, stageId } : null;
}

const isSelected = (): boolean => sessionStore.getState().selection?.kind === 'phase';
const phaseHere = (at = here()) => (at ? phaseOf(at.stages, at.stageId) : undefined);

export const hasPhaseHere = (): boolean => phaseHere() !== undefined;

/** False where a phase starts already. */
export function canStartPhase(): boolean {
  const at = here();
  if (!at) return false;
  const phase = phaseHere(at);
  return phase === undefined || (!isSelected() && phase.stages[0]?.id !== at.stageId);
}

export function canJoinPhases(): boolean {
  const at = here();
  const before = at && partBefore(at.stages, at.stageId);
  // Stages that have no phase are one's own to give only where they are what is selected.
  return (before?.name ?? '') !== '' && (isSelected() || phaseHere(at) !== undefined);
}

/** Starts a phase with the stage here and opens its name. In a gap that is selected the name comes first. */
export async function startPhaseHere(): Promise<void> {
  const at = here();
  if (!at) return;
  const { stageId } = at;
  if (isSelected()) {
    startEditing({ kind: 'phase', id: stageId });
    return;
  }
  const run = runShown([{ command: 'start-phase', input: { stageId } }]);
  await thenGo(holdKeysDuring(run), () => {
    select({ kind: 'phase', id: stageId });
    startEditing({ kind: 'phase', id: stageId });
  });
}

/** Opens the name of the phase here. */
export function renamePhaseHere(): void {
  const at = here();
  if (!at || !phaseHere(at)) return;
  select({ kind: 'phase', id: at.stageId });
  startEditing({ kind: 'phase', id: at.stageId });
}

/** Takes the phase here from its stages. Whoever was on it is on their first stage where the band is gone with it. */
export async function removePhaseHere(): Promise<void> {
  const at = here();
  if (!at || !phaseHere(at)) return;
  const { stageId } = at;
  const run = runShown([{ command: 'remove-phase', input: { stageId } }]);
  if (isSelected() && getOpenMap()?.layout.phases.length === 0) select({ kind: 'stage', id: stageId });
  await run;
}

/** Gives the stages of the phase here to the phase before it. */
export async function joinPhasesHere(): Promise<void> {
  const at = here();
  if (at && canJoinPhases()) await runShown([{ command: 'join-phases', input: { stageId: at.stageId } }]);
}

/** Whether the selected phase can start or end one stage on. */
export const canMovePhaseEnd = (end: 'start' | 'end', by: 1 | -1): boolean =>
  (endHere(end, by)?.call ?? null) !== null;

/** What moves an end of the selected phase by one stage; `call` is null where it cannot go there. */
function endHere(end: 'start' | 'end', by: 1 | -1) {
  const layout = getOpenMap()?.layout;
  const { selection } = sessionStore.getState();
  if (!layout || selection?.kind !== 'phase') return null;
  const part = bandPart(layout, selection.id);
  if (!part) return null;
  // A stage that stays in the phase, whichever end moves.
  const stays = (end === 'start' ? part.stages.at(-1) : part.stages[0])?.stage.id ?? '';
  return { layout, part, stays, selectedId: selection.id, call: callOfPhaseEnd(layout, stays, end, by) };
}

/** Moves where the selected phase starts or ends by one stage; the keyboard stays on it. */
export async function movePhaseEnd(end: 'start' | 'end', by: 1 | -1): Promise<void> {
  const moving = endHere(end, by);
  if (!moving) return;
  const { layout, part, stays, selectedId, call } = moving;
  if (!call) {
    if (!isAtEdgeOfMap(layout.stages, part.stages, end, by)) {
      notify(
        'info',
        t('A phase keeps at least one stage. To give it up, join it with the one before, or remove it.'),
      );
    }
    return;
  }
  if (selectedId !== stays) select({ kind: 'phase', id: stays });
  await thenGo(runShown([call]), announceMoved);
}

const isAtEdgeOfMap = (
  all: readonly StageBox[],
  own: readonly StageBox[],
  end: 'start' | 'end',
  by: 1 | -1,
): boolean => (end === 'start' ? by === -1 && own[0] === all[0] : by === 1 && own.at(-1) === all.at(-1));
