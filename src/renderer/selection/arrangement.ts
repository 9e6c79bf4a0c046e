import type { DropTarget } from '../../shared/layout/hit.ts';
import { type CardBox, cellKey, type LaneBox, type MapLayout } from '../../shared/layout/map-layout.ts';
import { cardKindOfLane } from '../../shared/model/lane.ts';

/** Carried cards that are in one cell, and where they would land together. */
export type Landing = DropTarget & {
  /** In reading order. */
  readonly ids: readonly string[];
  /** Of each of them, map px. */
  readonly heights: readonly number[];
};

export type Landings = {
  readonly landings: readonly Landing[];
  /** Why the cards do not go as far as the pointer; null where they do. */
  readonly stop: 'edge' | 'kinds' | null;
};

const holdsCards = ({ lane }: LaneBox): boolean => cardKindOfLane[lane.kind] !== null && !lane.collapsed;

/**
 * Where each of the carried cards would land when the one that was taken is let go at a place. Cards of one cell land there
 * together. Those of several keep their arrangement: all go by as many steps and lanes as the one that was taken, as far
 * as the map goes; cards of several lanes only to lanes of their own kind. Null where no cards can lie.
 */
export function landingsOf(
  layout: MapLayout,
  grabbed: CardBox,
  boxes: readonly CardBox[],
  target: DropTarget,
  copy: boolean,
): Landings | null {
  const cells = Map.groupBy(boxes, ({ card }) => cellKey(card.laneId, card.stepId));
  const laneOf = (id: string): number => layout.lanes.findIndex(({ lane }) => lane.id === id);
  const stepOf = (id: string): number => layout.steps.findIndex(({ step }) => step.id === id);
  const lanes = new Set(boxes.map(({ card }) => laneOf(card.laneId)));
  const to = layout.lanes[laneOf(target.laneId)];
  if (!to || (lanes.size === 1 && !holdsCards(to))) return null;
  if (cells.size === 1) {
    return {
      landings: [{ ...target, ids: boxes.map(({ card }) => card.id), heights: heightsOf(boxes) }],
      stop: null,
    };
  }
  const asked = {
    steps: stepOf(target.stepId) - stepOf(grabbed.card.stepId),
    lanes: laneOf(target.laneId) - laneOf(grabbed.card.laneId),
  };
  const columns = boxes.map(({ card }) => stepOf(card.stepId));
  const steps = Math.max(
    -Math.min(...columns),
    Math.min(layout.steps.length - 1 - Math.max(...columns), asked.steps),
  );
  const byLanes = lanes.size === 1 ? asked.lanes : lanesBy(layout, [...lanes], asked.lanes);
  const landings = [...cells.values()].flatMap((own): readonly Landing[] => {
    const first = own[0]?.card;
    const lane = first && layout.lanes[laneOf(first.laneId) + byLanes]?.lane;
    const step = first && layout.steps[stepOf(first.stepId) + steps]?.step;
    if (!lane || !step) return [];
    const at = { laneId: lane.id, stepId: step.id };
    const isGrabbed = own.some(({ card }) => card.id === grabbed.card.id);
    if (steps === 0 && byLanes === 0 && !isGrabbed && !copy) return [];
    const reached = isGrabbed && target.laneId === lane.id && target.stepId === step.id;
    const beforeCardId = reached ? target.beforeCardId : sameHeight(layout, boxes, own, at, copy);
    return [{ ...at, beforeCardId, ids: own.map(({ card }) => card.id), heights: heightsOf(own) }];
  });
  const stop = steps !== asked.steps ? 'edge' : byLanes !== asked.lanes && steps === 0 ? 'kinds' : null;
  return { landings, stop };
}

const heightsOf = (boxes: readonly CardBox[]): readonly number[] => boxes.map(({ height }) => height);

/** By how many of the lanes asked for all can go, each to a lane of the same kind. */
function lanesBy({ lanes: all }: MapLayout, lanes: readonly number[], asked: number): number {
  const fits = (by: number): boolean =>
    lanes.every((index) => {
      const [from, to] = [all[index], all[index + by]];
      return from !== undefined && to !== undefined && from.lane.kind === to.lane.kind && !to.lane.collapsed;
    });
  for (let by = asked; by !== 0; by -= Math.sign(asked)) if (fits(by)) return by;
  return 0;
}

/** The card before which those of a cell land so that as many as before lie above them. */
function sameHeight(
  layout: MapLayout,
  boxes: readonly CardBox[],
  own: readonly CardBox[],
  at: { readonly laneId: string; readonly stepId: string },
  copy: boolean,
): string | null {
  const moving = new Set(copy ? [] : boxes.map(({ card }) => card.id));
  const stackOf = (laneId: string, stepId: string): readonly string[] =>
    (layout.cellBoxes.get(cellKey(laneId, stepId))?.cards ?? []).map(({ card }) => card.id);
  const [first, last] = [own[0]?.card, own.at(-1)?.card];
  if (!first || !last) return null;
  const stack = stackOf(first.laneId, first.stepId);
  const from =
    copy && at.stepId === first.stepId && at.laneId === first.laneId
      ? stack.indexOf(last.id) + 1
      : stack.indexOf(first.id);
  const above = stack.slice(0, from).filter((id) => !moving.has(id)).length;
  return stackOf(at.laneId, at.stepId).filter((id) => !moving.has(id))[above] ?? null;
}
