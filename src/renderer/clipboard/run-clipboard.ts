import { askMainOrNotice } from '../session/bridge.ts';
import { focusGrid } from '../map/open/focus-grid.ts';

/** Cuts, copies or pastes on the map for the palette and for keys that were changed; the page itself may not. */
export async function runClipboard(what: 'cut' | 'copy' | 'paste'): Promise<void> {
  focusGrid(null);
  await askMainOrNotice('use-clipboard', { what });
}
