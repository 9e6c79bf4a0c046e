import { askMainOrNotice } from '../session/bridge.ts';
import { untilClipboardUsed } from '../keyboard/hand-over.ts';
import { focusGrid } from '../map/open/focus-grid.ts';

/**
 * Cuts, copies or pastes where the keyboard is, for keys that waited for their turn; the page itself may not. Resolves once
 * the page has done it: keys after it wait for what it leaves.
 */
export const clipHere = (what: 'cut' | 'copy' | 'paste'): Promise<void> =>
  untilClipboardUsed(async () => (await askMainOrNotice('use-clipboard', { what })) !== undefined);

/** Cuts, copies or pastes on the map, for the palette and for keys that were changed. */
export async function runClipboard(what: 'cut' | 'copy' | 'paste'): Promise<void> {
  focusGrid(null);
  await clipHere(what);
}
