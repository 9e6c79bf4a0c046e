import { createStore, useStore } from 'zustand';
import type { Card } from '../../../shared/model/card.ts';
import { type MatrixKind, matrixShapes, type Place, scoresOf } from '../../../shared/priorities/matrix.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { activate } from './active-card.ts';
import { moveToPlace, moveToTray } from './move-card.ts';

/** Where a carried card would lie; null: nowhere, it goes back. */
export type Landing = Place | 'tray' | null;

type Carried = {
  readonly card: Card;
  /** The pointer, px in the window. */
  readonly x: number;
  readonly y: number;
  readonly over: Landing;
};

const carriedStore = createStore<{ readonly carried: Carried | null }>()(() => ({ carried: null }));

export const useCarried = <T>(select: (carried: Carried | null) => T): T =>
  useStore(carriedStore, (state) => select(state.carried));

/** Takes up a card of a list or of the matrix; where it is let go it gets the scores of. Escape puts it back. */
export function dragCard(press: PointerEvent, kind: MatrixKind, card: Card): void {
  if (press.button !== 0) return;
  const follow = (event: PointerEvent): Landing => {
    const over = landingAt(kind, event);
    carriedStore.setState({ carried: { card, x: event.clientX, y: event.clientY, over } });
    return over;
  };
  trackDrag(press, {
    onStart: () => activate(card.id),
    onMove: follow,
    onDrop: (event) => {
      const over = follow(event);
      carriedStore.setState({ carried: null });
      if (over === 'tray') void moveToTray(kind, card.id);
      else if (over) void moveToPlace(kind, card.id, over);
    },
    onCancel: () => carriedStore.setState({ carried: null }),
  });
}

function landingAt(kind: MatrixKind, { clientX, clientY }: PointerEvent): Landing {
  const grid = document.querySelector('[data-matrix-cells]')?.getBoundingClientRect();
  const column = grid ? share(clientX - grid.left, grid.width) : null;
  const row = grid ? share(clientY - grid.top, grid.height) : null;
  if (column !== null && row !== null) {
    const [columns, rows] = [scoresOf(matrixShapes[kind].x), scoresOf(matrixShapes[kind].y).toReversed()];
    const x = columns[Math.floor(column * columns.length)];
    const y = rows[Math.floor(row * rows.length)];
    return x === undefined || y === undefined ? null : { x, y };
  }
  const tray = document.querySelector('[data-tray]')?.getBoundingClientRect();
  return tray &&
    share(clientX - tray.left, tray.width) !== null &&
    share(clientY - tray.top, tray.height) !== null
    ? 'tray'
    : null;
}

/** How far along a length, 0 up to less than 1; null outside. */
const share = (at: number, length: number): number | null => (at >= 0 && at < length ? at / length : null);
