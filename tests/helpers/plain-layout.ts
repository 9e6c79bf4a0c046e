import type { CellBox, MapLayout } from '../../src/shared/layout/map-layout.ts';

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Reads the cards of every cell, which are placed when they are first read. */
const plainCell = (cell: CellBox): unknown => ({ ...cell, cards: cell.cards });

/** A layout as plain data, to compare two whatever they share. */
export const plainLayout = (layout: MapLayout): unknown => ({
  ...layout,
  rows: layout.rows.map((row) => row.map(plainCell)),
  cards: [...layout.cards].sort(byKey),
  cells: [...layout.cells].sort(byKey),
  cellBoxes: [...layout.cellBoxes].sort(byKey).map(([key, cell]) => [key, plainCell(cell)]),
});
