import { announce } from '../../session/announcer.ts';
import { sessionStore } from '../../session/session-store.ts';
import { describePosition } from './describe.ts';
import { getOpenMap } from './map-store.ts';

/** Says where the selection stands after it was moved: the keyboard moved along, so nothing else would. */
export function announceMoved(): void {
  // By the next frame the map knows the new places.
  requestAnimationFrame(() => {
    const open = getOpenMap();
    const { selection } = sessionStore.getState();
    const text = open && selection && describePosition(open.layout, selection);
    if (text) announce(text);
  });
}
