import { askMainOrNotice } from '../session/bridge.ts';
import { focusGrid } from '../map/open/focus-grid.ts';

/** How long the page waits to be asked for what is cut, copied or pasted, ms: it is not where there is nothing to take. */
const WAIT = 500;

/**
 * Cuts, copies or pastes where the keyboard is, for keys that waited for their turn; the page itself may not. Resolves once
 * the page was asked, which comes apart from main's answer: keys after it wait for what it leaves.
 */
export async function clipHere(what: 'cut' | 'copy' | 'paste'): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener(what, done, true);
      // Once the event has done its work, in a field too.
      setTimeout(resolve);
    };
    const timer = setTimeout(done, WAIT);
    addEventListener(what, done, true);
  });
  if ((await askMainOrNotice('use-clipboard', { what })) !== undefined) await asked;
}

/** Cuts, copies or pastes on the map, for the palette and for keys that were changed. */
export async function runClipboard(what: 'cut' | 'copy' | 'paste'): Promise<void> {
  focusGrid(null);
  await clipHere(what);
}
