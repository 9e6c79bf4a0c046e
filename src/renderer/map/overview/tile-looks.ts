import { cardsIn } from '../../../shared/layout/hit.ts';
import type { MapLayout, Rect } from '../../../shared/layout/map-layout.ts';
import type { Lit } from '../open/lit-store.ts';

/** The pixels of a tile that a card touches. Cards side by side may share those at their edges. */
type CardPixels = {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * A square tile drawn twice, one number a pixel: with all cards bright, and with all of them dimmed. What any filter makes of
 * the tile is put together from the two, which costs a small part of drawing it.
 */
export type TileLooks = {
  readonly bright: Uint32Array;
  readonly dim: Uint32Array;
  readonly cards: readonly CardPixels[];
};

/** Where the cards of a part of the map are placed in a tile of `side` pixels that shows it. */
export function cardPixels(layout: MapLayout, part: Rect, side: number): readonly CardPixels[] {
  const scale = side / part.width;
  const first = (length: number): number => Math.max(0, Math.floor(length * scale));
  const end = (length: number): number => Math.min(side, Math.ceil(length * scale));
  return cardsIn(layout, part).map(({ card, x, y, width, height }) => ({
    id: card.id,
    left: first(x - part.x),
    right: end(x + width - part.x),
    top: first(y - part.y),
    bottom: end(y + height - part.y),
  }));
}

/**
 * Writes into `pixels` how a tile looks while a filter highlights some cards. A pixel that two cards share is bright when
 * one of them is, so that cards that stand out side by side look as they do without a filter.
 */
export function mixLooks(
  pixels: Uint32Array,
  { bright, dim, cards }: TileLooks,
  side: number,
  lit: Lit,
): void {
  pixels.set(lit === null ? bright : dim);
  if (lit === null) return;
  for (const { id, left, right, top, bottom } of cards) {
    if (!lit.has(id)) continue;
    for (let row = top * side; row < bottom * side; row += side) {
      // A loop: the few pixels of a row are copied before a call that copies them has begun.
      for (let at = row + left; at < row + right; at += 1) pixels[at] = bright[at] ?? 0;
    }
  }
}

/** Whether a tile looks the same under two filters: none of its cards stands out under one of them only. */
export const isSameMix = ({ cards }: TileLooks, a: Lit, b: Lit): boolean =>
  a === b || (a !== null && b !== null && cards.every(({ id }) => a.has(id) === b.has(id)));
