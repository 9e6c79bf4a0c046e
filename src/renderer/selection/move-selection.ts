import { type CardBox, type CellBox, cellKey, type MapLayout } from '../../shared/layout/map-layout.ts';
import { sideBySide } from '../../shared/layout/column.ts';
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
    // Its ends are moved, see `movePhaseEnd`.
    case 'phase':
    case 'cell':
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
      return [];
  }
}

/** Cards of one cell move together and keep their order: past the others of their cell as these lie, then to the next cell. */
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
    const cardIds = cell.cards.flatMap(({ card }) => (chosen.has(card.id) ? [card.id] : []));
    const target = targetOf(layout, cell, chosen, direction);
    if (target) calls.push({ command: 'move-cards', input: { cardIds, ...target } });
  }
  return calls;
}

type Target = { readonly toLaneId: string; readonly toStepId: string; readonly beforeCardId: string | null };

function targetOf(
  layout: MapLayout,
  cell: CellBox,
  chosen: ReadonlySet<string>,
  direction: Direction,
): Target | null {
  const isChosen = ({ card }: CardBox): boolean => chosen.has(card.id);
  const first = cell.cards.findIndex(isChosen);
  const last = cell.cards.findLastIndex(isChosen);
  const [firstY, lastY] = [cell.cards[first]?.y ?? 0, cell.cards[last]?.y ?? 0];
  const earlier = cell.cards.slice(0, first);
  const later = cell.cards.slice(last + 1).filter((box) => !isChosen(box));
  const own = layout.steps.findIndex(({ step }) => step.id === cell.stepId);
  const column = layout.steps[own]?.column;
  const across = column ? sideBySide(column, cell.cards.length).across : 1;
  const at = { toLaneId: cell.laneId, toStepId: cell.stepId };
  const before = (box: CardBox | undefined): Target => ({ ...at, beforeCardId: box?.card.id ?? null });
  if (direction === 'left' || direction === 'right') {
    if (direction === 'left' && earlier.at(-1)?.y === firstY) return before(earlier.at(-1));
    if (direction === 'right' && later[0]?.y === lastY) return before(later[1]);
    const step = layout.steps[own + (direction === 'right' ? 1 : -1)]?.step;
    if (!step) return null;
    const there = layout.cellBoxes.get(cellKey(cell.laneId, step.id))?.cards;
    return { ...at, toStepId: step.id, beforeCardId: there?.[first]?.card.id ?? null };
  }
  if (direction === 'up' && earlier.some(({ y }) => y < firstY))
    return before(earlier.at(-across) ?? earlier[0]);
  if (direction === 'down' && later.some(({ y }) => y > lastY)) return before(later[across]);
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
