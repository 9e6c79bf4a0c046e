import { useEffect, useRef } from 'react';
import { useSession } from '../../session/session-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { getGoal, reveal } from '../open/view-camera.ts';
import { partToShow } from './part-to-show.ts';

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
    if (!selection || selection.kind === 'connection' || performance.now() - pressedAt < SOON) return;
    const rect = partToShow(latest.current, selection, getGoal());
    if (rect) reveal(rect);
  }, [selection]);
}
