import { firstIndex, rowsBetween } from './card-rows.ts';
import { sideBySide } from './column.ts';
import {
  cellKey,
  type CardBox,
  type CellBox,
  type LaneBox,
  type MapLayout,
  type Rect,
  type StepBox,
} from './map-layout.ts';

/** Where dropped cards would go: before a card of the cell, or at its end. */
export type DropTarget = {
  readonly laneId: string;
  readonly stepId: string;
  readonly beforeCardId: string | null;
};

/** The step's column at x, map px. */
export function stepAt(layout: MapLayout, x: number): StepBox | undefined {
  const step = layout.steps[firstIndex(layout.steps, (box) => box.x + box.width > x)];
  return step && x >= step.x ? step : undefined;
}

/** The lane at y, map px. */
export function laneAt(layout: MapLayout, y: number): LaneBox | undefined {
  const lane = layout.lanes[firstIndex(layout.lanes, (box) => box.y + box.height > y)];
  return lane && y >= lane.y ? lane : undefined;
}

/** The cell at a place of the map, if one. */
export function hitCell(layout: MapLayout, x: number, y: number): CellBox | undefined {
  const step = stepAt(layout, x);
  const lane = laneAt(layout, y);
  return step && lane && layout.cellBoxes.get(cellKey(lane.lane.id, step.step.id));
}

/** The card at a place of the map, if one. */
export function hitCard(layout: MapLayout, x: number, y: number): CardBox | undefined {
  const cell = hitCell(layout, x, y);
  const at = (cards: readonly CardBox[]): CardBox | undefined => {
    const { from } = rowsBetween(cards, y, y);
    const row = cards[from]?.y ?? y;
    const to = firstIndex(cards, (box) => box.y > row);
    return cards
      .slice(from, to)
      .find((box) => y >= box.y && y < box.y + box.height && x >= box.x && x < box.x + box.width);
  };
  return cell && (at(cell.cards) ?? at(cell.covering));
}

/** The cells that a rectangle touches, lane by lane. */
export function cellsIn(layout: MapLayout, rect: Rect): readonly CellBox[] {
  const from = firstIndex(layout.steps, (box) => box.x + box.width > rect.x);
  const to = firstIndex(layout.steps, (box) => box.x >= rect.x + rect.width);
  const lanes = layout.lanes.slice(
    firstIndex(layout.lanes, (box) => box.y + box.height > rect.y),
    firstIndex(layout.lanes, (box) => box.y >= rect.y + rect.height),
  );
  return lanes.flatMap(({ index }) => layout.rows[index]?.slice(from, to) ?? []);
}

/** The cards that a rectangle touches. The work grows with what the rectangle holds, not with the map. */
export function cardsIn(layout: MapLayout, rect: Rect): readonly CardBox[] {
  const found: CardBox[] = [];
  const cells = cellsIn(layout, rect);
  const first = cells[0]?.stepId;
  // A card that begins further left and lies in the rectangle lies over its first column.
  const lists = cells.flatMap(({ cards, covering, stepId }) =>
    covering.length > 0 && stepId === first ? [cards, covering] : [cards],
  );
  for (const cards of lists) {
    const { from, to } = rowsBetween(cards, rect.y, rect.y + rect.height);
    for (let index = from; index < to; index += 1) {
      const box = cards[index];
      if (box && box.y + box.height > rect.y && box.x < rect.x + rect.width && box.x + box.width > rect.x)
        found.push(box);
    }
  }
  return found;
}

/**
 * Where cards dropped at a place would go; undefined outside all cells. A drop on the upper half of a card goes before
 * it; where cards lie side by side, one on the left half. The cards being moved do not count: they leave their places.
 */
export function dropTarget(
  layout: MapLayout,
  x: number,
  y: number,
  movingIds: ReadonlySet<string>,
): DropTarget | undefined {
  const cell = hitCell(layout, x, y);
  if (!cell) return undefined;
  const column = layout.steps.find(({ step }) => step.id === cell.stepId)?.column;
  const across = column ? sideBySide(column, cell.cards.length).across : 1;
  const isBefore = (box: CardBox): boolean => {
    if (across === 1 || box.card.span > 1) return y < box.y + box.height / 2;
    const row = cell.cards.filter((other) => other.y === box.y);
    const bottom = Math.max(...row.map((other) => other.y + other.height));
    return y < box.y || (y < bottom && x < box.x + box.width / 2);
  };
  const next = cell.cards.find((box) => !movingIds.has(box.card.id) && isBefore(box));
  return { laneId: cell.laneId, stepId: cell.stepId, beforeCardId: next?.card.id ?? null };
}
