import { isTextField } from '../keyboard/held-keys.ts';
import { frontLayer } from '../keyboard/layers.ts';
import { type SessionState, sessionStore } from '../session/session-store.ts';

/** Where the person is: what an answer that comes late is compared with. */
type Whereabouts = Pick<SessionState, 'screen' | 'mapId' | 'selection' | 'editing'>;

function whereabouts(): Whereabouts {
  const { screen, mapId, selection, editing } = sessionStore.getState();
  return { screen, mapId, selection, editing };
}

const isSame = (a: Whereabouts, b: Whereabouts): boolean =>
  a.screen === b.screen && a.mapId === b.mapId && a.selection === b.selection;

/** Where the last answer led, and how many have led somewhere. */
let led: Whereabouts | null = null;
let leads = 0;

/** Goes somewhere because of an answer: another one that was asked for before goes on from there. */
export function lead(go: () => void): void {
  go();
  led = whereabouts();
  leads += 1;
}

/** How often the pointer was pressed in this window. */
let presses = 0;
addEventListener('pointerdown', () => (presses += 1), true);

/** True where the person is in a text field. What is edited on the map is in `editing`. */
const isInField = (): boolean => {
  const { activeElement } = document;
  return isTextField(activeElement) && activeElement.closest('[data-editor], [data-name-editor]') === null;
};

/**
 * Remembers where the person is while something is asked for. The function returned is true where they have gone on since:
 * they edit a text, clicked into a field, opened a dialog or a menu, or chose something else than an answer led to. Letters
 * are no sign of it: those typed on the way are held, and belong to where the action leads.
 */
export function watchForMove(): () => boolean {
  const from = whereabouts();
  const { dialog: asked, paletteOpen: searched } = sessionStore.getState();
  const layer = frontLayer();
  const before = { leads, presses };
  return () => {
    const { dialog, paletteOpen } = sessionStore.getState();
    const places = leads > before.leads && led ? [from, led] : [from];
    const now = whereabouts();
    if (now.editing !== null && !places.some(({ editing }) => editing === now.editing)) return true;
    if ((dialog !== null && dialog !== asked) || (paletteOpen && !searched)) return true;
    const front = frontLayer();
    if (front !== null && front !== layer) return true;
    if (presses > before.presses && isInField()) return true;
    return !places.some((place) => isSame(place, now));
  };
}
