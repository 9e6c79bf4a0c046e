import { useEffect, useRef } from 'react';
import { useSession } from '../../session/session-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { rectOf } from '../../selection/navigate.ts';
import { getCamera, getGround, reveal, visibleRect } from '../open/view-camera.ts';

/** A selection this soon after a press or a release on the map was made by it, ms. */
const SOON = 60;
let pressedAt = -Infinity;

/** Notes a press or a release of the pointer on the map. */
export const notePointer = (): void => {
  pressedAt = performance.now();
};

/** Brings what the keyboard, an action or a panel selects into view. What the pointer selects is in view already. */
export function useRevealSelection(open: OpenMap): void {
  const selection = useSession((state) => state.selection);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  }, [open]);
  useEffect(() => {
    const { layout, view } = latest.current;
    if (!selection || selection.kind === 'connection' || performance.now() - pressedAt < SOON) return;
    const last = selection.kind === 'cards' ? { ...selection, ids: selection.ids.slice(-1) } : selection;
    const rect = rectOf(layout, last, view.connections);
    if (!rect) return;
    const { view: pane } = getGround();
    const { k } = getCamera();
    // A column or a row need not be moved along its length; what is larger than the view begins in it.
    const middle = visibleRect();
    const column = selection.kind === 'stage' || selection.kind === 'step';
    const row = selection.kind === 'lane';
    reveal({
      x: row ? middle.x + middle.width / 2 : rect.x,
      y: column ? middle.y + middle.height / 2 : rect.y,
      width: row ? 0 : Math.min(rect.width, pane.width / k),
      height: column ? 0 : Math.min(rect.height, pane.height / k),
    });
  }, [selection]);
}
