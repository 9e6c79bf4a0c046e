import type { Density } from '../model/map.ts';
import { type Column, shareOf } from './column.ts';
import { cellKey } from './map-layout.ts';
import { CELL_GAP, cardWidth, usualColumnWidth } from './sizes.ts';
import type { MapView } from './view.ts';

/** Cards side by side are no narrower, px. */
const LEAST_CARD: Readonly<Record<Density, number>> = { comfortable: 192, compact: 160, titles: 160 };

/** A column is as wide as keeps its cells to so many rows of cards, as far as the map allows. */
const ROWS = 4;

/**
 * The columns of all steps, left to right. One that nobody has made wider or narrower follows its fullest cell, collapsed
 * or not: with more cards side by side each keeps its width. `usual` is the width of such a column with one, px.
 */
export function columnsOf(
  { map, steps, lanes, cells }: MapView,
  usual: number = usualColumnWidth(map.density),
): readonly Column[] {
  const { density, cardsAcross } = map;
  const fullest = (stepId: string): number =>
    lanes.reduce((most, { id }) => Math.max(most, cells.get(cellKey(id, stepId))?.length ?? 0), 0);
  return steps.map(({ step }): Column => {
    const across = Math.min(cardsAcross, Math.max(1, Math.ceil(fullest(step.id) / ROWS)));
    return step.width === null
      ? { width: across * (usual - CELL_GAP) + CELL_GAP, across, card: cardWidth(usual), fills: false }
      : columnOf(step.width, density, cardsAcross);
  });
}

function columnOf(width: number, density: Density, most: number): Column {
  const fits = Math.floor((width - CELL_GAP) / (LEAST_CARD[density] + CELL_GAP));
  const across = Math.max(1, Math.min(most, fits));
  return { width, across, card: shareOf(width, across), fills: true };
}
