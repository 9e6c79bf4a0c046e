import { bandPart, bandParts } from '../../shared/layout/band.ts';
import {
  cellKey,
  type CardBox,
  type CellBox,
  type MapLayout,
  type Rect,
} from '../../shared/layout/map-layout.ts';
import type { Connection } from '../../shared/model/connection.ts';
import type { NamedKind, Selection } from '../session/session-store.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** A place in the grid itself. */
export type GridFocus =
  | { readonly kind: 'card'; readonly id: string; readonly laneId: string; readonly stepId: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

/** Where the keyboard is on the map: in the grid, or on one of the names around it. */
export type Focus = GridFocus | { readonly kind: NamedKind; readonly id: string };

/** What of a selection the keyboard goes on from; null where nothing of the map is selected. */
export function focusOf(selection: Selection | null, layout: MapLayout): Focus | null {
  switch (selection?.kind) {
    case 'cards': {
      const card = layout.cards.get(selection.ids.at(-1) ?? '')?.card;
      return card ? { kind: 'card', id: card.id, laneId: card.laneId, stepId: card.stepId } : null;
    }
    case 'cell':
      return layout.cellBoxes.has(cellKey(selection.laneId, selection.stepId)) ? selection : null;
    case 'lane':
      return layout.lanes.some(({ lane }) => lane.id === selection.id)
        ? { kind: 'lane', id: selection.id }
        : null;
    case 'step':
      return layout.steps.some(({ step }) => step.id === selection.id)
        ? { kind: 'step', id: selection.id }
        : null;
    case 'stage':
    case 'phase':
      if (!layout.stages.some(({ stage }) => stage.id === selection.id)) return null;
      // Without any phase there is no band to be in.
      return { kind: layout.phases.length === 0 ? 'stage' : selection.kind, id: selection.id };
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
    case undefined:
      return null;
  }
}

/** The selection that puts the keyboard there. */
export const selectionOf = (focus: Focus): Selection =>
  focus.kind === 'card'
    ? { kind: 'cards', ids: [focus.id] }
    : focus.kind === 'cell'
      ? { kind: 'cell', laneId: focus.laneId, stepId: focus.stepId }
      : { kind: focus.kind, id: focus.id };

/** The first cell of the map. */
export function firstFocus(layout: MapLayout): Focus | null {
  const lane = layout.lanes[0]?.lane;
  const step = layout.steps[0]?.step;
  return lane && step ? enter(layout, lane.id, step.id, first) : null;
}

/**
 * One step of an arrow key: from card to card in a cell as they lie, then to the next cell. The names around are reached `with-names`
 * only: one arrow too far must not bring the keyboard to where the next letters rename a lane.
 */
export function moveFocus(
  layout: MapLayout,
  from: Focus,
  direction: Direction,
  reach: 'cells' | 'with-names' = 'cells',
): Focus {
  switch (from.kind) {
    case 'phase':
      return fromPhase(layout, from.id, direction) ?? from;
    case 'stage':
      return fromStage(layout, from.id, direction) ?? from;
    case 'step':
      return fromStep(layout, from.id, direction) ?? from;
    case 'lane':
      return fromLane(layout, from.id, direction) ?? from;
    case 'card':
    case 'cell':
      return fromCell(layout, from, direction, reach === 'with-names');
  }
}

function fromCell(layout: MapLayout, from: GridFocus, direction: Direction, withNames: boolean): Focus {
  const { laneId, stepId } = from;
  const lane = layout.lanes.findIndex((box) => box.lane.id === laneId);
  const step = layout.steps.findIndex((box) => box.step.id === stepId);
  const rows = rowsIn(layout, laneId, stepId);
  const row = from.kind === 'card' ? rows.findIndex((ids) => ids.includes(from.id)) : -1;
  const column = from.kind === 'card' ? Math.max(0, rows[row]?.indexOf(from.id) ?? 0) : 0;
  if (direction === 'up' || direction === 'down') {
    const beside = direction === 'down' ? rows[row + 1] : row > 0 ? rows[row - 1] : undefined;
    const next = beside && at(beside, column);
    if (next !== undefined) return { kind: 'card', id: next, laneId, stepId };
    const other = layout.lanes[lane + (direction === 'down' ? 1 : -1)]?.lane;
    if (other) return enter(layout, other.id, stepId, { row: direction === 'down' ? 0 : -1, column });
    return direction === 'up' && withNames ? { kind: 'step', id: stepId } : from;
  }
  const by = direction === 'right' ? 1 : -1;
  const next = row < 0 || column + by < 0 ? undefined : rows[row]?.[column + by];
  if (next !== undefined) return { kind: 'card', id: next, laneId, stepId };
  const beside = layout.steps[step + by]?.step;
  if (beside)
    return enter(layout, laneId, beside.id, {
      row: Math.max(0, row),
      column: direction === 'right' ? 0 : -1,
    });
  return direction === 'left' && withNames ? { kind: 'lane', id: laneId } : from;
}

/** The next card in a direction, over empty cells; null where none is left that way. */
export function cardBeyond(layout: MapLayout, from: Focus, direction: Direction): Focus | null {
  let at = from;
  for (;;) {
    const next = moveFocus(layout, at, direction);
    if (next.kind === 'card' && !(at.kind === 'card' && at.id === next.id)) return next;
    // At an edge nothing moves, or the names around the grid are reached.
    if (next === at || next.kind !== 'cell') return null;
    at = next;
  }
}

/** The cell beside the focus in reading order of its lane: what Tab goes to. Null at either end. */
export function cellBeside(layout: MapLayout, from: Focus, by: 1 | -1): Focus | null {
  if (from.kind !== 'card' && from.kind !== 'cell') return null;
  const index = layout.steps.findIndex((box) => box.step.id === from.stepId);
  const next = layout.steps[index + by]?.step;
  return next ? { kind: 'cell', laneId: from.laneId, stepId: next.id } : null;
}

/** Where a cell is entered: at a row and a column of its cards, or at the last where it has fewer; -1: at the last. */
type Entry = { readonly row: number; readonly column: number };
const first: Entry = { row: 0, column: 0 };

const at = <T>(list: readonly T[], index: number): T | undefined => list.at(Math.min(index, list.length - 1));

function enter(layout: MapLayout, laneId: string, stepId: string, entry: Entry): Focus {
  const row = at(rowsIn(layout, laneId, stepId), entry.row);
  const id = row && at(row, entry.column);
  return id === undefined ? { kind: 'cell', laneId, stepId } : { kind: 'card', id, laneId, stepId };
}

const cellOf = (layout: MapLayout, laneId: string, stepId: string): CellBox | undefined =>
  layout.cellBoxes.get(cellKey(laneId, stepId));

/** The ids of the cards of a cell, row by row. */
const rowsIn = (layout: MapLayout, laneId: string, stepId: string): readonly (readonly string[])[] =>
  rowsOfCards(cellOf(layout, laneId, stepId)?.cards ?? []).map((row) => row.map(({ card }) => card.id));

/** The cards of a cell, those side by side together. */
export const rowsOfCards = (cards: readonly CardBox[]): readonly (readonly CardBox[])[] => [
  ...Map.groupBy(cards, ({ y }) => y).values(),
];

/** Down leads back to the stage from which the phase was reached. */
function fromPhase(layout: MapLayout, id: string, direction: Direction): Focus | null {
  if (direction === 'down') return { kind: 'stage', id };
  if (direction === 'up') return null;
  const parts = bandParts(layout);
  const index = parts.findIndex(({ stages }) => stages.some(({ stage }) => stage.id === id));
  const next = parts[index + (direction === 'right' ? 1 : -1)]?.stages[0]?.stage;
  return next ? { kind: 'phase', id: next.id } : null;
}

function fromStage(layout: MapLayout, id: string, direction: Direction): Focus | null {
  const index = layout.stages.findIndex(({ stage }) => stage.id === id);
  if (direction === 'down') {
    const step = layout.stages[index]?.steps[0]?.step;
    return step ? { kind: 'step', id: step.id } : null;
  }
  if (direction === 'up') return layout.phases.length === 0 ? null : { kind: 'phase', id };
  const next = layout.stages[index + (direction === 'right' ? 1 : -1)]?.stage;
  return next ? { kind: 'stage', id: next.id } : null;
}

function fromStep(layout: MapLayout, id: string, direction: Direction): Focus | null {
  const index = layout.steps.findIndex(({ step }) => step.id === id);
  if (direction === 'up') {
    const stageId = layout.steps[index]?.stageId;
    return stageId === undefined ? null : { kind: 'stage', id: stageId };
  }
  if (direction === 'down') {
    const lane = layout.lanes[0]?.lane;
    return lane ? enter(layout, lane.id, id, first) : null;
  }
  const next = layout.steps[index + (direction === 'right' ? 1 : -1)]?.step;
  return next ? { kind: 'step', id: next.id } : null;
}

function fromLane(layout: MapLayout, id: string, direction: Direction): Focus | null {
  const index = layout.lanes.findIndex(({ lane }) => lane.id === id);
  if (direction === 'right') {
    const step = layout.steps[0]?.step;
    return step ? enter(layout, id, step.id, first) : null;
  }
  if (direction === 'left') return null;
  const next = layout.lanes[index + (direction === 'down' ? 1 : -1)]?.lane;
  return next ? { kind: 'lane', id: next.id } : null;
}

/** Where something selected lies, map px; null where it is not on the map. */
export function rectOf(
  layout: MapLayout,
  selection: Selection | null,
  connections: readonly Connection[],
): Rect | null {
  if (!selection) return null;
  const body = (x: number, width: number): Rect => ({
    x,
    y: layout.headerHeight,
    width,
    height: layout.height - layout.headerHeight,
  });
  switch (selection.kind) {
    case 'cards':
      return union(selection.ids.flatMap((id) => layout.cards.get(id) ?? []));
    case 'cell':
      return cellOf(layout, selection.laneId, selection.stepId) ?? null;
    case 'stage': {
      const box = layout.stages.find(({ stage }) => stage.id === selection.id);
      return box ? body(box.x, box.width) : null;
    }
    case 'phase': {
      const part = bandPart(layout, selection.id);
      return part ? body(part.x, part.width) : null;
    }
    case 'step': {
      const box = layout.steps.find(({ step }) => step.id === selection.id);
      return box ? body(box.x, box.width) : null;
    }
    case 'lane': {
      const box = layout.lanes.find(({ lane }) => lane.id === selection.id);
      return box
        ? {
            x: layout.laneNameWidth,
            y: box.y,
            width: layout.width - layout.laneNameWidth,
            height: box.height,
          }
        : null;
    }
    case 'connection': {
      const connection = connections.find(({ id }) => id === selection.id);
      return union(
        [connection?.fromCardId, connection?.toCardId].flatMap((id) => layout.cards.get(id ?? '') ?? []),
      );
    }
    case 'evidence':
    case 'persona':
    case 'map':
      return null;
  }
}

/** The smallest rectangle around all of them; null of none. */
export function union(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}
