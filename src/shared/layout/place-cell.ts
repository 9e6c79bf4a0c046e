import type { Lane } from '../model/lane.ts';
import type { CardBox, CellBox, StepBox } from './map-layout.ts';
import type { Stack } from './memo.ts';
import { CARD_WIDTH, CELL_GAP } from './sizes.ts';

/** The stack a cell was laid out from: the same stack at the same place is the same cell. */
const stackOfCell = new WeakMap<CellBox, Stack>();

type CellPlace = {
  readonly lane: Lane;
  readonly step: StepBox;
  readonly y: number;
  readonly height: number;
  /** Px from the lane's top that are taken by other things than cards. */
  readonly offset: number;
  readonly stack: Stack | undefined;
  /** Where each card begins, px from the lane's top; null where they lie one right below the other. */
  readonly tops: readonly number[] | null;
  readonly covering: readonly CardBox[];
  readonly before: CellBox | undefined;
};

/** Where a cell and its cards lie. It is the cell of before where nothing of it moved. */
export function placeCell({
  lane,
  step,
  y,
  height,
  offset,
  stack,
  tops,
  covering,
  before,
}: CellPlace): CellBox {
  const firstY = y + offset + CELL_GAP;
  const hidden = lane.collapsed ? (stack?.ids.length ?? 0) : 0;
  const cardsStay =
    before !== undefined &&
    stackOfCell.get(before) === stack &&
    before.hidden === hidden &&
    before.x === step.x &&
    (tops
      ? before.cards.every((box, index) => box.y === y + (tops[index] ?? 0))
      : before.covering.length === 0 && (before.cards[0]?.y ?? firstY) === firstY);
  const coveringStays =
    before?.covering.length === covering.length &&
    covering.every((box, index) => box === before.covering[index]);
  if (cardsStay && coveringStays && before.y === y && before.height === height && before.width === step.width)
    return before;
  const cell: CellBox = {
    x: step.x,
    y,
    width: step.width,
    height,
    laneId: lane.id,
    stepId: step.step.id,
    cards: cardsStay
      ? before.cards
      : stack && !lane.collapsed
        ? placeCards(stack, step.x, firstY, tops && { y, tops })
        : [],
    covering: coveringStays ? before.covering : covering,
    hidden,
  };
  if (stack) stackOfCell.set(cell, stack);
  return cell;
}

function placeCards(
  stack: Stack,
  cellX: number,
  firstY: number,
  placed: { readonly y: number; readonly tops: readonly number[] } | null,
): readonly CardBox[] {
  let below = firstY;
  return stack.contents.map((content, index): CardBox => {
    const card = stack.views[index]?.card;
    const y = placed ? placed.y + (placed.tops[index] ?? 0) : below;
    if (!card) throw new Error('A stack has a content for each of its cards');
    const box = {
      x: cellX + CELL_GAP,
      y,
      width: stack.widths[index] ?? CARD_WIDTH,
      height: content.height,
      card,
      titleLines: content.title?.lines ?? noLines,
      bodyLines: content.body?.lines ?? noLines,
      rtl: content.title?.rtl ?? content.body?.rtl ?? false,
      content,
    };
    below = y + content.height + CELL_GAP;
    return box;
  });
}

const noLines: readonly string[] = [];
