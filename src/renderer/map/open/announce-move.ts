import { announce } from '../../session/announcer.ts';
import { sessionStore } from '../../session/session-store.ts';
import { describePosition } from './describe.ts';
import { getOpenMap } from './map-store.ts';

/** Announces where the selection is after it was moved: the focus moved along, so nothing else announces it. */
export function announceMoved(): void {
  // By the next frame the layout has the new places.
  requestAnimationFrame(() => {
    const open = getOpenMap();
    const { selection } = sessionStore.getState();
    const text = open && selection && describePosition(open.layout, selection);
    if (text) announce(text);
  });
}
