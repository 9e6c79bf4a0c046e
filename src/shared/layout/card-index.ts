import { cellKey, type CardBox, type CellBox } from './map-layout.ts';
import type { MapView } from './view.ts';

/**
 * The boxes of all drawn cards by id. Holds no entry of its own: it finds a card's cell by its record and the box in
 * the cell, so that a new layout costs nothing for the cards that stayed.
 */
export class CardIndex implements ReadonlyMap<string, CardBox> {
  readonly #cards: MapView['cards'];
  readonly #cells: ReadonlyMap<string, CellBox>;

  constructor(cards: MapView['cards'], cells: ReadonlyMap<string, CellBox>) {
    this.#cards = cards;
    this.#cells = cells;
  }

  get size(): number {
    let size = 0;
    for (const cell of this.#cells.values()) size += cell.cards.length;
    return size;
  }

  get(id: string): CardBox | undefined {
    const card = this.#cards.get(id)?.card;
    const cell = card && this.#cells.get(cellKey(card.laneId, card.stepId));
    return cell?.cards.find((box) => box.card.id === id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  *values(): Generator<CardBox, undefined> {
    for (const cell of this.#cells.values()) yield* cell.cards;
  }

  *keys(): Generator<string, undefined> {
    for (const box of this.values()) yield box.card.id;
  }

  *entries(): Generator<[string, CardBox], undefined> {
    for (const box of this.values()) yield [box.card.id, box];
  }

  [Symbol.iterator](): Generator<[string, CardBox], undefined> {
    return this.entries();
  }

  forEach(callback: (value: CardBox, key: string, map: ReadonlyMap<string, CardBox>) => void): void {
    for (const box of this.values()) callback(box, box.card.id, this);
  }
}
