import type { Lane } from '../model/lane.ts';
import type { CardBox, CellBox, StepBox } from './map-layout.ts';
import type { Stack } from './memo.ts';
import { CELL_GAP } from './sizes.ts';

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
 * for them: a line more in one card moves all lanes below it, and most of their contents is not in view.
 */
export function placeCell(place: CellPlace): CellBox {
  const { lane, step, y, height, stack, covering, before } = place;
  const firstY = y + place.offset + CELL_GAP;
  const hidden = lane.collapsed ? (stack?.ids.length ?? 0) : 0;
  const was = before instanceof PlacedCell ? before : undefined;
  const kept = was?.hidden === hidden && was.x === step.x ? was.cardsAt(place, firstY) : undefined;
  const coveringStays =
    was?.covering.length === covering.length && covering.every((box, index) => box === was.covering[index]);
  if (kept && coveringStays && was.y === y && was.height === height && was.width === step.width) return was;
  return new PlacedCell(
    place,
    hidden,
    coveringStays ? was.covering : covering,
    kept ?? new Cards(place, hidden > 0 ? undefined : stack, firstY),
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
  readonly #cards: Cards;

  constructor(
    { lane, step, y, height, stack }: CellPlace,
    hidden: number,
    covering: readonly CardBox[],
    cards: Cards,
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
    this.#cards = cards;
  }

  get cards(): readonly CardBox[] {
    return this.#cards.placed;
  }

  /** The cards of this cell, where a stack would lie at this place as they do. */
  cardsAt({ stack, y, tops }: CellPlace, firstY: number): Cards | undefined {
    if (stack !== this.#stack) return undefined;
    const same = tops
      ? this.cards.every((box, index) => box.y === y + (tops[index] ?? 0))
      : this.covering.length === 0 && !this.#cards.wide && this.#cards.firstY === firstY;
    return same ? this.#cards : undefined;
  }
}

/** The cards of one or more cells that follow each other in time: placed once, for all of them. */
class Cards {
  /** Where the first card begins, map px. */
  readonly firstY: number;
  /** Whether cards that lie over several columns decide where these lie. */
  readonly wide: boolean;
  readonly #place: () => readonly CardBox[];
  #placed: readonly CardBox[] | undefined;

  constructor({ step, y, tops }: CellPlace, stack: Stack | undefined, firstY: number) {
    this.firstY = firstY;
    this.wide = tops !== null;
    this.#place = () => (stack ? placeCards(stack, step.x, firstY, tops && { y, tops }) : []);
  }

  get placed(): readonly CardBox[] {
    this.#placed ??= this.#place();
    return this.#placed;
  }
}

function placeCards(
  stack: Stack,
  cellX: number,
  firstY: number,
  placed: { readonly y: number; readonly tops: readonly number[] } | null,
): readonly CardBox[] {
  let below = firstY;
  return stack.rows.flatMap((row) => {
    const y = placed ? placed.y + (placed.tops[row.from] ?? 0) : below;
    let x = cellX + CELL_GAP;
    below = y + row.height + CELL_GAP;
    return stack.contents.slice(row.from, row.to).map((content, position): CardBox => {
      const index = row.from + position;
      const card = stack.views[index]?.card;
      const width = stack.widths[index];
      if (!card || width === undefined) throw new Error('A stack has a content for each of its cards');
      const box = {
        x,
        y,
        width,
        height: content.height,
        card,
        titleLines: content.title?.lines ?? noLines,
        bodyLines: content.body?.lines ?? noLines,
        rtl: content.title?.rtl ?? content.body?.rtl ?? false,
        content,
      };
      x += width + CELL_GAP;
      return box;
    });
  });
}

const noLines: readonly string[] = [];
