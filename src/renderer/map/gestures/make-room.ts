import { rowsOf } from '../../../shared/layout/card-rows.ts';
import { type Column, sideBySide } from '../../../shared/layout/column.ts';
import type { CellBox, Rect } from '../../../shared/layout/map-layout.ts';
import { CELL_GAP } from '../../../shared/layout/sizes.ts';
import type { Landing } from '../../selection/arrangement.ts';
import type { Point } from '../open/view-camera.ts';
import type { Gestures } from './gesture-store.ts';

export type Room = {
  /** Px by which each card of the cell moves, by its position. */
  readonly shifts: readonly Point[];
  /** True for the cell in which the carried cards would land. */
  readonly target: boolean;
  /** Where each of them would land, map px; none where they would not. */
  readonly landings: readonly Rect[];
  /** Height the cell needs meanwhile. */
  readonly height: number;
};

type Question = Pick<Gestures, 'carried'>;

/**
 * How the cards of a cell move aside for carried ones: those after a card that was taken close up, those
 * after the landing place make room. Null, and so no new drawing, for cells that have nothing to do with it.
 */
export function roomInCell({ carried }: Question, cell: CellBox, column: Column | undefined): Room | null {
  if (!carried || !column) return null;
  const landing = carried.drop?.landings.find(
    ({ laneId, stepId }) => laneId === cell.laneId && stepId === cell.stepId,
  );
  const source = !carried.copy && cell.cards.some(({ card }) => carried.ids.has(card.id));
  if (!landing && !source) return null;
  const known = remembered.get(carried)?.get(cell);
  if (known) return known;
  const room = computeRoom(carried, cell, column, landing);
  const rooms = remembered.get(carried) ?? new Map<CellBox, Room>();
  remembered.set(carried, rooms.set(cell, room));
  return room;
}

/** The same answer for the same question, so that a store's selector does not look changed. */
const remembered = new WeakMap<object, Map<CellBox, Room>>();

type Item = { readonly id: string | null; readonly height: number; readonly span: number };

function computeRoom(
  carried: NonNullable<Question['carried']>,
  cell: CellBox,
  column: Column,
  landing: Landing | undefined,
): Room {
  const landed = (landing?.heights ?? []).map((height): Item => ({ id: null, height, span: 1 }));
  const staying = cell.cards.filter(({ card }) => carried.copy || !carried.ids.has(card.id));
  const from = staying.findIndex(({ card }) => card.id === landing?.beforeCardId);
  const items = staying.map(({ card, height }): Item => ({ id: card.id, height, span: card.span }));
  const all = items.toSpliced(from === -1 ? items.length : from, 0, ...landed);
  const places = new Map<string, Point>();
  const landings: Rect[] = [];
  const { across, card } = sideBySide(column, cell.cards.length);
  let y = cell.cards[0]?.y ?? cell.y + CELL_GAP;
  for (const row of rowsOf(all, across)) {
    for (const [position, { id, height }] of all.slice(row.from, row.to).entries()) {
      const x = cell.x + CELL_GAP + position * (card + CELL_GAP);
      if (id === null) landings.push({ x, y, width: card, height });
      else places.set(id, { x, y });
    }
    y += row.height + CELL_GAP;
  }
  const shifts = cell.cards.map((box): Point => {
    const place = places.get(box.card.id) ?? box;
    return { x: place.x - box.x, y: place.y - box.y };
  });
  return { shifts, target: landing !== undefined, landings, height: y - cell.y };
}
