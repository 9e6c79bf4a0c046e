import type { CellBox } from '../../../shared/layout/map-layout.ts';
import { CELL_GAP } from '../../../shared/layout/sizes.ts';
import type { Landing } from '../../selection/arrangement.ts';
import type { Gestures } from './gesture-store.ts';

export type Room = {
  /** Px by which each card of the cell moves, by its position. */
  readonly shifts: readonly number[];
  /** True for the cell in which the carried cards would land. */
  readonly target: boolean;
  /** Where they would land: px from the map's top; 0 where they would not. */
  readonly at: number;
  /** Height the cell needs meanwhile. */
  readonly height: number;
};

type Question = Pick<Gestures, 'carried'>;

/**
 * How the cards of a cell move aside for carried ones: those below a card that was taken close up, those
 * after the landing place make room. Null, and so no new drawing, for cells that have nothing to do with it.
 */
export function roomInCell({ carried }: Question, cell: CellBox): Room | null {
  if (!carried) return null;
  const landing = carried.drop?.landings.find(
    ({ laneId, stepId }) => laneId === cell.laneId && stepId === cell.stepId,
  );
  const source = !carried.copy && cell.cards.some(({ card }) => carried.ids.has(card.id));
  if (!landing && !source) return null;
  const known = remembered.get(carried)?.get(cell);
  if (known) return known;
  const room = computeRoom(carried, cell, landing);
  const rooms = remembered.get(carried) ?? new Map<CellBox, Room>();
  remembered.set(carried, rooms.set(cell, room));
  return room;
}

/** The same answer for the same question, so that a store's selector does not look changed. */
const remembered = new WeakMap<object, Map<CellBox, Room>>();

function computeRoom(
  carried: NonNullable<Question['carried']>,
  cell: CellBox,
  landing: Landing | undefined,
): Room {
  const first = cell.cards[0];
  const top = first ? first.y : cell.y + CELL_GAP;
  let y = top;
  let at = 0;
  const shifts: number[] = [];
  const land = (): void => {
    at = y;
    y += (landing?.height ?? 0) + CELL_GAP;
  };
  for (const box of cell.cards) {
    const gone = !carried.copy && carried.ids.has(box.card.id);
    if (landing && at === 0 && landing.beforeCardId === box.card.id) land();
    shifts.push(gone ? 0 : y - box.y);
    if (!gone) y += box.height + CELL_GAP;
  }
  if (landing && at === 0) land();
  return { shifts, target: landing !== undefined, at, height: y - cell.y };
}
