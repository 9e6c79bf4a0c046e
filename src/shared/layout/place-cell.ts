import type { Lane } from '../model/lane.ts';
import type { CardBox, CellBox, StepBox } from './map-layout.ts';
import type { Stack } from './memo.ts';
import { CARD_WIDTH, CELL_GAP } from './sizes.ts';

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

/**
 * Where a cell and its cards lie. It is the cell of before where nothing of it moved. Its cards are placed when somebody asks
 * for them: a line more in one card moves all lanes below it, and most of what lies in them is not in view.
 */
export function placeCell(place: CellPlace): CellBox {
  const { lane, step, y, height, stack, covering, before } = place;
  const firstY = y + place.offset + CELL_GAP;
  const hidden = lane.collapsed ? (stack?.ids.length ?? 0) : 0;
  const was = before instanceof PlacedCell ? before : undefined;
  const cardsStay = was?.hidden === hidden && was.x === step.x && was.holds(place, firstY);
  const coveringStays =
    was?.covering.length === covering.length && covering.every((box, index) => box === was.covering[index]);
  if (cardsStay && coveringStays && was.y === y && was.height === height && was.width === step.width)
    return was;
  return new PlacedCell(
    place,
    hidden,
    firstY,
    coveringStays ? was.covering : covering,
    cardsStay ? was : undefined,
  );
}

class PlacedCell implements CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly laneId: string;
  readonly stepId: string;
  readonly covering: readonly CardBox[];
  readonly hidden: number;
  readonly #stack: Stack | undefined;
  readonly #firstY: number;
  readonly #tops: CellPlace['tops'];
  #cards: readonly CardBox[] | undefined;

  /** `same` is a cell before with the very same cards at the same places. */
  constructor(
    { lane, step, y, height, stack, tops }: CellPlace,
    hidden: number,
    firstY: number,
    covering: readonly CardBox[],
    same: PlacedCell | undefined,
  ) {
    this.x = step.x;
    this.y = y;
    this.width = step.width;
    this.height = height;
    this.laneId = lane.id;
    this.stepId = step.step.id;
    this.covering = covering;
    this.hidden = hidden;
    this.#stack = stack;
    this.#firstY = firstY;
    this.#tops = tops;
    if (same) this.#cards = same.#cards;
  }

  get cards(): readonly CardBox[] {
    const stack = this.hidden > 0 ? undefined : this.#stack;
    this.#cards ??= stack
      ? placeCards(stack, this.x, this.#firstY, this.#tops && { y: this.y, tops: this.#tops })
      : noCards;
    return this.#cards;
  }

  /** Whether a stack would lie here as the cards of this cell do. */
  holds({ stack, y, tops }: CellPlace, firstY: number): boolean {
    if (stack !== this.#stack) return false;
    return tops
      ? this.cards.every((box, index) => box.y === y + (tops[index] ?? 0))
      : this.covering.length === 0 && this.#tops === null && this.#firstY === firstY;
  }
}

const noCards: readonly CardBox[] = [];

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
