import type { EvidenceCounts } from '../../../shared/layout/map-layout.ts';
import { openMapMenu } from './map-menu-store.ts';
import { getOpenMap } from './map-store.ts';
import { type Point, toScreen } from './view-camera.ts';

/** Opens the list of the pieces that the chip at a place of the map counts. */
export function openPiecesUnder(counts: EvidenceCounts, at: Point): void {
  const chip = counts.chips.find(
    ({ x, y, width, height }) =>
      at.x >= counts.x + x &&
      at.x < counts.x + x + width &&
      at.y >= counts.y + y &&
      at.y < counts.y + y + height,
  );
  if (chip) openPieces(counts, [chip]);
}

/** Opens the list of all pieces that a cell of an evidence lane counts; false where it counts none. */
export function openPiecesOf(laneId: string, stepId: string): boolean {
  const own = getOpenMap()?.layout.evidenceCounts.filter(
    (box) => box.laneId === laneId && box.stepId === stepId,
  );
  const [first] = own ?? [];
  if (!own || !first) return false;
  openPieces(
    first,
    own.flatMap(({ chips }) => chips),
  );
  return true;
}

function openPieces(counts: EvidenceCounts, chips: EvidenceCounts['chips']): void {
  const [first] = chips;
  const pane = document.querySelector('[data-map-body]')?.getBoundingClientRect();
  if (!first || !pane) return;
  const corner = toScreen({ x: counts.x + first.x, y: counts.y + first.y });
  const end = toScreen({ x: counts.x + first.x + first.width, y: counts.y + first.y + first.height });
  const ids = new Set(chips.flatMap(({ badge }) => badge.pieces.map(({ id }) => id)));
  openMapMenu({
    of: { kind: 'pieces', ids: [...ids] },
    anchor: { x: pane.x + corner.x, y: pane.y + corner.y, width: end.x - corner.x, height: end.y - corner.y },
  });
}
