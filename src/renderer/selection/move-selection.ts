import { cellKey, type MapLayout } from '../../shared/layout/map-layout.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { cardKindOfLane } from '../../shared/model/lane.ts';
import type { Selection } from '../session/session-store.ts';
import type { Direction } from './navigate.ts';

/** The commands that move what is selected one place in a direction; none where there is no place to go. */
export function callsOfMove(
  { layout }: { readonly layout: MapLayout },
  selection: Selection,
  direction: Direction,
): readonly CommandCall[] {
  switch (selection.kind) {
    case 'cards':
      return moveCards(layout, selection.ids, direction);
    case 'stage':
      return moveStage(layout, selection.id, direction);
    case 'step':
      return moveStep(layout, selection.id, direction);
    case 'lane':
      return moveLane(layout, selection.id, direction);
    case 'cell':
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
      return [];
  }
}

/** Cards of one cell move together and keep their order. */
function moveCards(layout: MapLayout, ids: readonly string[], direction: Direction): readonly CommandCall[] {
  const chosen = new Set(ids);
  const keys = new Set(
    ids.flatMap((id) => {
      const card = layout.cards.get(id)?.card;
      return card ? [cellKey(card.laneId, card.stepId)] : [];
    }),
  );
  const calls: CommandCall[] = [];
  for (const key of keys) {
    const cell = layout.cellBoxes.get(key);
    if (!cell) continue;
    const stack = cell.cards.map(({ card }) => card.id);
    const cardIds = stack.filter((id) => chosen.has(id));
    const target = targetOf(layout, cell, stack, chosen, direction);
    if (target) calls.push({ command: 'move-cards', input: { cardIds, ...target } });
  }
  return calls;
}

type Target = { readonly toLaneId: string; readonly toStepId: string; readonly beforeCardId: string | null };

function targetOf(
  layout: MapLayout,
  cell: { readonly laneId: string; readonly stepId: string },
  stack: readonly string[],
  chosen: ReadonlySet<string>,
  direction: Direction,
): Target | null {
  const first = stack.findIndex((id) => chosen.has(id));
  const last = stack.findLastIndex((id) => chosen.has(id));
  const at = { toLaneId: cell.laneId, toStepId: cell.stepId };
  if (direction === 'left' || direction === 'right') {
    const index = layout.steps.findIndex(({ step }) => step.id === cell.stepId);
    const step = layout.steps[index + (direction === 'right' ? 1 : -1)]?.step;
    if (!step) return null;
    const there = layout.cellBoxes.get(cellKey(cell.laneId, step.id))?.cards;
    return { ...at, toStepId: step.id, beforeCardId: there?.[first]?.card.id ?? null };
  }
  const stays = (id: string): boolean => !chosen.has(id);
  if (direction === 'up' && first > 0) {
    return { ...at, beforeCardId: stack.slice(0, first).findLast(stays) ?? null };
  }
  if (direction === 'down') {
    const after = stack.slice(last + 1).filter(stays);
    if (after.length > 0) return { ...at, beforeCardId: after[1] ?? null };
  }
  const index = layout.lanes.findIndex(({ lane }) => lane.id === cell.laneId);
  const others = direction === 'up' ? layout.lanes.slice(0, index).reverse() : layout.lanes.slice(index + 1);
  const lane = others.find((box) => cardKindOfLane[box.lane.kind] !== null && !box.lane.collapsed)?.lane;
  if (!lane) return null;
  const there = layout.cellBoxes.get(cellKey(lane.id, cell.stepId))?.cards;
  const beforeCardId = direction === 'down' ? (there?.[0]?.card.id ?? null) : null;
  return { toLaneId: lane.id, toStepId: cell.stepId, beforeCardId };
}

/** The id before which something lands that moves one place in a row; undefined where it cannot. */
function before(ids: readonly string[], id: string, forward: boolean): string | null | undefined {
  const index = ids.indexOf(id);
  if (index === -1) return undefined;
  if (forward) return index === ids.length - 1 ? undefined : (ids[index + 2] ?? null);
  return ids[index - 1];
}

function moveStage(layout: MapLayout, id: string, direction: Direction): readonly CommandCall[] {
  if (direction === 'up' || direction === 'down') return [];
  const ids = layout.stages.map(({ stage }) => stage.id);
  const beforeStageId = before(ids, id, direction === 'right');
  return beforeStageId === undefined
    ? []
    : [{ command: 'move-stage', input: { stageId: id, beforeStageId } }];
}

function moveLane(layout: MapLayout, id: string, direction: Direction): readonly CommandCall[] {
  if (direction === 'left' || direction === 'right') return [];
  const ids = layout.lanes.map(({ lane }) => lane.id);
  const beforeLaneId = before(ids, id, direction === 'down');
  return beforeLaneId === undefined ? [] : [{ command: 'move-lane', input: { laneId: id, beforeLaneId } }];
}

/** At its stage's edge a step goes over to the next stage. */
function moveStep(layout: MapLayout, id: string, direction: Direction): readonly CommandCall[] {
  if (direction === 'up' || direction === 'down') return [];
  const forward = direction === 'right';
  const index = layout.stages.findIndex(({ steps }) => steps.some(({ step }) => step.id === id));
  const stage = layout.stages[index];
  if (!stage) return [];
  const ids = stage.steps.map(({ step }) => step.id);
  const inside = before(ids, id, forward);
  if (inside !== undefined) {
    return [{ command: 'move-step', input: { stepId: id, toStageId: stage.stage.id, beforeStepId: inside } }];
  }
  const other = layout.stages[index + (forward ? 1 : -1)];
  if (!other) return [];
  const beforeStepId = forward ? (other.steps[0]?.step.id ?? null) : null;
  return [{ command: 'move-step', input: { stepId: id, toStageId: other.stage.id, beforeStepId } }];
}
