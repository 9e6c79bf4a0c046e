import { frontLayer } from '../keyboard/layers.ts';
import { type SessionState, sessionStore } from '../session/session-store.ts';

/** Where the person is: what an answer that comes late is compared with. */
export type Whereabouts = Pick<SessionState, 'screen' | 'mapId' | 'selection'>;

export function whereabouts(): Whereabouts {
  const { screen, mapId, selection } = sessionStore.getState();
  return { screen, mapId, selection };
}

const isSame = (a: Whereabouts, b: Whereabouts): boolean =>
  a.screen === b.screen && a.mapId === b.mapId && a.selection === b.selection;

/**
 * Remembers where the person is while something is asked for. The function returned is true where they have gone on since:
 * they edit a text, opened a dialog or a menu, or chose something else than `places` say the window itself went to.
 */
export function watchForMove(): (...places: readonly (Whereabouts | null)[]) => boolean {
  const from = whereabouts();
  const { editing: edited, dialog: asked, paletteOpen: searched } = sessionStore.getState();
  const layer = frontLayer();
  return (...places) => {
    const { dialog, editing, paletteOpen } = sessionStore.getState();
    if (editing !== null && editing !== edited) return true;
    if ((dialog !== null && dialog !== asked) || (paletteOpen && !searched)) return true;
    const front = frontLayer();
    if (front !== null && front !== layer) return true;
    const now = whereabouts();
    return ![from, ...places].some((place) => place !== null && isSame(place, now));
  };
}
