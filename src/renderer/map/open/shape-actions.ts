import type { CommandCall } from '../../../shared/commands/registry.ts';
import { t } from '../../../shared/language/translate.ts';
import type { LaneBox, MapLayout, StepBox } from '../../../shared/layout/map-layout.ts';
import { laneHeights } from '../../../shared/model/lane.ts';
import { newId } from '../../../shared/model/new-id.ts';
import { stepWidths } from '../../../shared/model/step.ts';
import { notify } from '../../session/notices.ts';
import { select, sessionStore } from '../../session/session-store.ts';
import { edgeSteps, fitEdge } from './edges.ts';
import { getOpenMap, type OpenMap } from './map-store.ts';
import { placeHere } from '../../selection/here.ts';
import { thenGo } from '../../selection/then-go.ts';
import { runShown } from './run-shown.ts';

/** By how much one press changes a width or a height, px of the map. */
const STEP = 40;

const layoutNow = (): MapLayout | undefined => getOpenMap()?.layout;
const placeOnMap = () => placeHere(getOpenMap()?.records);

/** The step that is selected, or in which the selected card or cell is. */
function stepHere(): StepBox | undefined {
  const { stepId } = placeOnMap();
  return layoutNow()?.steps.find(({ step }) => step.id === stepId);
}

/** The lane that is selected, or in which the selected card or cell is; none that is collapsed. */
function laneHere(): LaneBox | undefined {
  const { laneId } = placeOnMap();
  return layoutNow()?.lanes.find(({ lane }) => lane.id === laneId && !lane.collapsed);
}

/** The stage that is selected, or that of the step. */
const stageHere = (): string | undefined => placeOnMap().stageId ?? undefined;

const cardsHere = (): readonly string[] => placeOnMap().cards.map(({ id }) => id);

const beginsStage = (step: StepBox): boolean =>
  layoutNow()?.stages.some(({ steps }) => steps[0]?.step.id === step.step.id) ?? false;

export const canSplitStage = (): boolean => {
  const step = stepHere();
  return step !== undefined && !beginsStage(step);
};
export const canMergeStages = (): boolean => {
  const id = stageHere();
  return id !== undefined && layoutNow()?.stages.at(-1)?.stage.id !== id;
};
export const hasStepHere = (): boolean => stepHere() !== undefined;
export const canMergeSteps = (): boolean => {
  const step = stepHere();
  const stage = layoutNow()?.stages.find(({ stage: { id } }) => id === step?.stageId);
  return step !== undefined && stage?.steps.at(-1)?.step.id !== step.step.id;
};
export const hasLaneHere = (): boolean => laneHere() !== undefined;
export const hasCardsHere = (): boolean => cardsHere().length > 0;

/** The steps from here on become a stage of their own, which is selected to be named. */
export async function splitStageHere(): Promise<void> {
  const step = stepHere();
  if (!step) return;
  const newStageId = newId();
  const run = runShown([{ command: 'split-stage', input: { stepId: step.step.id, newStageId } }]);
  await thenGo(run, () => select({ kind: 'stage', id: newStageId }));
}

/** Brings the next stage into this one. */
export async function mergeStagesHere(): Promise<void> {
  const stageId = stageHere();
  if (stageId === undefined) return;
  const run = runShown([{ command: 'merge-stages', input: { stageId } }]);
  await thenGo(run, () => select({ kind: 'stage', id: stageId }));
}

/** Makes a step after this one, to which the selected cards go. */
export async function splitStepHere(): Promise<void> {
  const step = stepHere();
  const cards = getOpenMap()?.records.card;
  if (!step) return;
  const stepId = step.step.id;
  const cardIds = cardsHere().filter((id) => cards?.get(id)?.stepId === stepId);
  const newStepId = newId();
  await thenGo(runShown([{ command: 'split-step', input: { stepId, cardIds, newStepId } }]), () => {
    if (cardIds.length === 0) select({ kind: 'step', id: newStepId });
  });
}

/** Brings the next step of the stage into this one. */
export async function mergeStepsHere(): Promise<void> {
  const step = stepHere();
  if (!step) return;
  const stepId = step.step.id;
  await thenGo(runShown([{ command: 'merge-steps', input: { stepId } }]), () => {
    if (sessionStore.getState().selection?.kind !== 'cards') select({ kind: 'step', id: stepId });
  });
}

/** Makes the step here wider (1) or narrower (-1). */
export async function changeWidth(by: 1 | -1): Promise<void> {
  const box = stepHere();
  if (!box) return;
  const width = Math.max(stepWidths.min, Math.min(stepWidths.max, box.width + by * STEP));
  if (width === box.width) return;
  await runShown([{ command: 'edit-step', input: { stepId: box.step.id, width } }], edgeSteps.step);
}

export function fitWidth(): void {
  const box = stepHere();
  if (box) fitEdge({ kind: 'step', id: box.step.id });
}

/** Makes the lane here higher (1) or lower (-1); never lower than its contents. */
export async function changeHeight(by: 1 | -1): Promise<void> {
  const box = laneHere();
  if (!box) return;
  const { id: laneId, height: asked } = box.lane;
  if (by === -1 && (asked === null || asked < box.height)) {
    if (asked !== null) fitHeight();
    else notify('info', t('This lane is already at its minimum height.'));
    return;
  }
  const height = Math.max(laneHeights.min, Math.min(laneHeights.max, Math.round(box.height) + by * STEP));
  await runShown([{ command: 'edit-lane', input: { laneId, height } }], edgeSteps.lane);
}

export function fitHeight(): void {
  const box = laneHere();
  if (box) fitEdge({ kind: 'lane', id: box.lane.id });
}

/** Lets the selected cards cover one step more or less, each as far as the map goes. */
export async function coverSteps(by: 1 | -1): Promise<void> {
  const open = getOpenMap();
  if (!open) return;
  const bySpan = new Map<number, string[]>();
  for (const id of cardsHere()) {
    const now = spanOf(open, id);
    const next = Math.max(1, Math.min(now.most, now.span + by));
    if (next !== now.span) bySpan.set(next, [...(bySpan.get(next) ?? []), id]);
  }
  const calls = [...bySpan].map(
    ([span, cardIds]): CommandCall => ({ command: 'edit-cards', input: { cardIds, fields: { span } } }),
  );
  if (calls.length > 0) await runShown(calls, edgeSteps.card);
}

/** How many steps a card covers, and how many it could. */
function spanOf(
  { layout, records }: OpenMap,
  cardId: string,
): { readonly span: number; readonly most: number } {
  const card = records.card.get(cardId);
  const at = layout.steps.findIndex(({ step }) => step.id === card?.stepId);
  const most = Math.max(1, layout.steps.length - Math.max(0, at));
  return { span: Math.min(most, card?.span ?? 1), most };
}

/** The map that the selected card opens, if one does. */
export function linkedMapHere(): string | null {
  const [id] = cardsHere();
  const records = getOpenMap()?.records;
  const linked = records?.card.get(id ?? '')?.linkedMapId ?? null;
  return linked !== null && records?.map.has(linked) ? linked : null;
}
