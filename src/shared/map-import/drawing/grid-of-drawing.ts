import type { ReadTable, TextPlace } from '../table/map-file.ts';
import { bands, type Band, bandAt } from './bands.ts';
import { type Box, centreX, centreY, type Drawing } from './drawing.ts';

/**
 * Puts the boxes of any drawing into rows and columns. Frames below each other are rows and name them, frames beside each
 * other columns; where there are none, boxes in one line are a row, and those below each other a column. A frame around all
 * others names the map. Which rows and columns are stages and lanes, their names tell.
 */
export function gridTable({ name, boxes, lines }: Drawing): ReadTable {
  const frames = boxes.filter(({ isFrame }) => isFrame);
  const leaves = boxes.filter(({ isFrame, text }) => !isFrame && text !== '');
  const pool = frames.find(
    (frame) => frames.length > 1 && frames.every((other) => other === frame || isInside(other, frame)),
  );
  const named = frames.filter((frame) => frame !== pool && frame.text !== '');
  const rowFrames = named.filter((frame) => isRow(frame, named));
  const columnFrames = named.filter((frame) => !rowFrames.includes(frame));
  const rows = bands(leaves, rowFrames, 'y');
  const columns = bands(leaves, columnFrames, 'x');
  const hasSide = rowFrames.length > 0;
  const hasHead = columnFrames.length > 0;
  const [down, across] = [hasHead ? 1 : 0, hasSide ? 1 : 0];
  const cells = Array.from({ length: rows.length + down }, () =>
    Array.from({ length: columns.length + across }, (): Box[] => []),
  );
  for (const leaf of leaves) {
    const [row, column] = [bandAt(rows, leaf, 'y'), bandAt(columns, leaf, 'x')];
    cells[row + down]?.[column + across]?.push(leaf);
  }
  const placeOf = new Map<string, TextPlace>();
  const texts = cells.map((row, at) =>
    row.map((cell, column) =>
      cell
        .sort((a, b) => a.y - b.y || a.x - b.x)
        .map(({ id, text }, index) => {
          placeOf.set(id, { row: at, column, at: index });
          return text;
        }),
    ),
  );
  const withNames = texts.map((row, at) =>
    row.map((cell, column) => {
      const frame =
        nameAt(rows[at - down], hasSide && column === 0) ??
        nameAt(columns[column - across], hasHead && at === 0);
      return frame === undefined ? cell : [frame];
    }),
  );
  return {
    name: pool?.text || name,
    rows: withNames,
    merged: [],
    wide: [],
    known: null,
    isDrawn: true,
    arrows: lines.flatMap(({ from, to, label }) => {
      const [start, end] = [placeOf.get(from), placeOf.get(to)];
      return start && end ? [{ from: start, to: end, label }] : [];
    }),
  };
}

const nameAt = (band: Band | undefined, isName: boolean): string | undefined =>
  isName ? band?.frame?.text : undefined;

const isInside = (inner: Box, outer: Box): boolean =>
  centreX(inner) > outer.x &&
  centreX(inner) < outer.x + outer.width &&
  centreY(inner) > outer.y &&
  centreY(inner) < outer.y + outer.height;

/** A frame is a row where more of the others are above or below it than at its sides; one alone by its shape. */
function isRow(frame: Box, frames: readonly Box[]): boolean {
  let [stacked, beside] = [0, 0];
  for (const other of frames) {
    if (other === frame) continue;
    const overX = overlap(frame.x, frame.width, other.x, other.width);
    const overY = overlap(frame.y, frame.height, other.y, other.height);
    if (overX > 0.5 && overY < 0.2) stacked += 1;
    else if (overY > 0.5 && overX < 0.2) beside += 1;
  }
  return stacked === beside ? frame.width > frame.height : stacked > beside;
}

/** How much of the shorter of two stretches is in the other, 0..1. */
function overlap(a: number, lengthA: number, b: number, lengthB: number): number {
  const shared = Math.min(a + lengthA, b + lengthB) - Math.max(a, b);
  return Math.max(0, shared) / Math.max(1, Math.min(lengthA, lengthB));
}
