import { bandParts } from '../../shared/layout/band.ts';
import { cardsIn, laneAt } from '../../shared/layout/hit.ts';
import { cellKey, type MapLayout, type Rect } from '../../shared/layout/map-layout.ts';
import { type Direction, type Focus, type GridFocus, moveFocus } from './navigate.ts';

/** A move over many cells at once, as in a spreadsheet. */
export type Leap =
  | 'row-start'
  | 'row-end'
  | 'map-start'
  | 'map-end'
  | 'page-up'
  | 'page-down'
  /** To the edge of the map, and from there on to the names around it. */
  | `edge-${Direction}`;

/** Where a leap leads from a place; `page` is the height in view, map px. */
export function leap(layout: MapLayout, from: Focus, by: Leap, page: number): Focus {
  const [firstStep, lastStep] = [layout.steps[0]?.step.id, layout.steps.at(-1)?.step.id];
  const [firstLane, lastLane] = [layout.lanes[0]?.lane.id, layout.lanes.at(-1)?.lane.id];
  const at = gridPlace(layout, from);
  if (!at || !firstStep || !lastStep || !firstLane || !lastLane) return from;
  const isHeader = from.kind !== 'card' && from.kind !== 'cell';
  const endOfBand = (end: 0 | -1): Focus => ({
    kind: 'phase',
    id: bandParts(layout).at(end)?.stages[0]?.stage.id ?? ('id' in from ? from.id : ''),
  });
  const inRow = (stepId: string): Focus => enter(layout, at.laneId, stepId);
  const inColumn = (laneId: string): Focus => enter(layout, laneId, at.stepId);
  switch (by) {
    case 'row-start':
      if (from.kind === 'phase') return endOfBand(0);
      if (from.kind === 'step') return { kind: 'step', id: firstStep };
      if (from.kind === 'stage') return { kind: 'stage', id: layout.stages[0]?.stage.id ?? from.id };
      return inRow(firstStep);
    case 'row-end':
      if (from.kind === 'phase') return endOfBand(-1);
      if (from.kind === 'step') return { kind: 'step', id: lastStep };
      if (from.kind === 'stage') return { kind: 'stage', id: layout.stages.at(-1)?.stage.id ?? from.id };
      return inRow(lastStep);
    case 'map-start':
      return enter(layout, firstLane, firstStep);
    case 'map-end':
      return enter(layout, lastLane, lastStep, 'last');
    case 'page-up':
    case 'page-down':
      return turnPage(layout, at, by === 'page-up' ? -page : page);
    case 'edge-left':
      if (isHeader || at.stepId === firstStep) return moveFocus(layout, from, 'left', 'with-names');
      return inRow(firstStep);
    case 'edge-right':
      return isHeader && from.kind !== 'lane' ? moveFocus(layout, from, 'right') : inRow(lastStep);
    case 'edge-up':
      if (isHeader) return moveFocus(layout, from, 'up');
      return at.laneId === firstLane ? { kind: 'step', id: at.stepId } : inColumn(firstLane);
    case 'edge-down':
      return from.kind === 'stage' || from.kind === 'phase'
        ? moveFocus(layout, from, 'down')
        : inColumn(lastLane);
  }
}

/** The cards of all cells between two places, the one at the second last: there the keyboard is. */
export function cardsBetween(layout: MapLayout, anchor: Focus, to: Focus): readonly string[] {
  const [a, b] = [rectOfPlace(layout, anchor), rectOfPlace(layout, to)];
  if (!a || !b) return [];
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  const height = Math.max(a.y + a.height, b.y + b.height) - y;
  const ids = cardsIn(layout, { x, y, width, height }).map(({ card }) => card.id);
  const ends = [anchor, to].flatMap((focus) => (focus.kind === 'card' ? [focus.id] : []));
  const inner = ids.filter((id) => !ends.includes(id));
  return [...new Set([...ends.slice(0, 1), ...inner, ...ends.slice(1)])];
}

/** The cell or card a place stands for in the grid. */
function gridPlace(layout: MapLayout, from: Focus): GridFocus | null {
  if (from.kind === 'card' || from.kind === 'cell') return from;
  const laneId = from.kind === 'lane' ? from.id : layout.lanes[0]?.lane.id;
  const stage = layout.stages.find(({ stage: { id } }) => id === from.id);
  const stepId = from.kind === 'step' ? from.id : (stage?.steps[0] ?? layout.steps[0])?.step.id;
  return laneId !== undefined && stepId !== undefined ? { kind: 'cell', laneId, stepId } : null;
}

function enter(layout: MapLayout, laneId: string, stepId: string, at: 'first' | 'last' = 'first'): GridFocus {
  const cards = layout.cellBoxes.get(cellKey(laneId, stepId))?.cards ?? [];
  const id = (at === 'first' ? cards[0] : cards.at(-1))?.card.id;
  return id === undefined ? { kind: 'cell', laneId, stepId } : { kind: 'card', id, laneId, stepId };
}

const rectOfPlace = (layout: MapLayout, focus: Focus): Rect | undefined =>
  focus.kind === 'card'
    ? layout.cards.get(focus.id)
    : focus.kind === 'cell'
      ? layout.cellBoxes.get(cellKey(focus.laneId, focus.stepId))
      : undefined;

/** The place a page above or below: the card that is nearest there, at least the next lane, at most the last card. */
function turnPage(layout: MapLayout, at: GridFocus, by: number): Focus {
  const from = rectOfPlace(layout, at);
  if (!from) return at;
  const own = layout.lanes.findIndex(({ lane }) => lane.id === at.laneId);
  const y = Math.max(layout.headerHeight, Math.min(layout.height - 1, from.y + by));
  const reached = laneAt(layout, y) ?? layout.lanes.at(-1);
  if (!reached) return at;
  const cards = layout.cellBoxes.get(cellKey(reached.lane.id, at.stepId))?.cards ?? [];
  const near = by < 0 ? cards.find((box) => box.y >= y) : cards.findLast((box) => box.y <= y);
  const inLane: Focus = near
    ? { kind: 'card', id: near.card.id, laneId: reached.lane.id, stepId: at.stepId }
    : enter(layout, reached.lane.id, at.stepId);
  const stays =
    reached.index === own && (inLane.kind === 'cell' || (at.kind === 'card' && inLane.id === at.id));
  if (!stays) return inLane;
  const next = layout.lanes[own + Math.sign(by)]?.lane;
  return next
    ? enter(layout, next.id, at.stepId)
    : enter(layout, at.laneId, at.stepId, by < 0 ? 'first' : 'last');
}
