import { useEffect, useRef } from 'react';
import { sessionStore, useSession } from '../store/session-store.ts';
import type { OpenMap } from './map-store.ts';
import { rectOf } from './navigate.ts';
import { getCamera, getGround, reveal } from './view-camera.ts';

/** Brings what the keyboard, an action or a panel selects into view. What the pointer selects is in view already. */
export function useRevealSelection(open: OpenMap): void {
  const selection = useSession((state) => state.selection);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const { layout, view } = latest.current;
    // A frame drawn around cards at the edge of the view must not move it.
    if (!selection || sessionStore.getState().selection !== selection) return;
    const last = selection.kind === 'cards' ? { ...selection, ids: selection.ids.slice(-1) } : selection;
    const rect = rectOf(layout, last, view.connections);
    if (!rect || selection.kind === 'connection') return;
    const { view: pane } = getGround();
    const { k } = getCamera();
    // Stages, steps and lanes larger than the view are revealed by their beginning.
    reveal({
      ...rect,
      width: Math.min(rect.width, pane.width / k),
      height: Math.min(rect.height, pane.height / k),
    });
  }, [selection]);
}
