import type { CopiedStructure } from '../../shared/clipboard/copied-structure.ts';
import { callsOfStructure } from '../../shared/clipboard/structure-calls.ts';
import {
  defaultChoices,
  planStructure,
  type StructureChoices,
  type StructureTarget,
} from '../../shared/clipboard/structure-plan.ts';
import { t } from '../../shared/language/translate.ts';
import { getOpenMap } from '../map/open/map-store.ts';
import { placeHere } from '../selection/here.ts';
import { thenGo } from '../selection/then-go.ts';
import { notify, replaceNotice } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { select } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { pasteStore } from './paste-store.ts';
import { runWithoutLostFiles } from './run-paste.ts';

/** The open map, and what on it a stage, step or lane is pasted after: where the keyboard is, else the end. */
function structureTarget(): StructureTarget | null {
  const open = getOpenMap();
  if (!open) return null;
  const { view } = open;
  const stages = view.stages.map(({ stage, steps }) => ({ stage, steps: steps.map(({ step }) => step) }));
  const { stageId, stepId, laneId } = placeHere();
  const stage = stages.find((one) => one.stage.id === stageId);
  return {
    mapId: view.map.id,
    lanes: view.lanes,
    stages,
    afterStageId: stage?.stage.id ?? null,
    afterStepId: stepId ?? stage?.steps.at(-1)?.id ?? null,
    afterLaneId: laneId,
  };
}

/** Pastes a copied stage, step or lane beside the focused one; where something would be added or left out, asks. */
export async function pasteStructure(copied: CopiedStructure): Promise<void> {
  const target = structureTarget();
  if (!target) return;
  const plan = planStructure(copied, target, defaultChoices);
  const adds =
    copied.kind === 'lane'
      ? plan.steps.some(({ goal }) => goal.kind !== 'step')
      : plan.lanes.some(({ goal }) => goal.kind !== 'lane');
  if (!adds && plan.left === 0) {
    await runStructure(copied, target, defaultChoices);
    return;
  }
  pasteStore.setState({ pending: { kind: 'structure', copied, target } });
  showDialog({ kind: 'paste' });
}

/** Pastes a stage, step or lane in one step of the history and selects it. True when it was done. */
export async function runStructure(
  copied: CopiedStructure,
  target: StructureTarget,
  choices: StructureChoices,
): Promise<boolean> {
  const plan = planStructure(copied, target, choices);
  const paste = callsOfStructure(copied, plan, target, projectStore.getState().records);
  if (!paste) {
    notify('info', t('There is nowhere to paste this. Select a cell, then paste again.'));
    return false;
  }
  const answer = await thenGo(runWithoutLostFiles(paste), () => select({ kind: copied.kind, id: paste.id }));
  if (!answer) return false;
  if (answer.notes.length > 0) replaceNotice(answer.notes.join(' '));
  return true;
}
