import { flushDrafts } from './drafts.ts';
import { projectStore } from './project-store.ts';
import { type ScreenId, screenDefinitions } from './screens.ts';
import { sessionStore, startEditing } from './session-store.ts';
import { handKeyboardTo } from '../keyboard/hand-over.ts';

/** Shows a screen in place of the one before; the keyboard goes along, unless it stays where it is. */
export function showScreen(screen: ScreenId, keyboard: 'goes' | 'stays' = 'goes'): void {
  startEditing(null);
  flushDrafts();
  const { mapId, selection } = sessionStore.getState();
  const { card } = projectStore.getState().records;
  // Where cards of all maps are shown, one of another map can be selected; a map cannot show it.
  const elsewhere = selection?.kind === 'cards' && selection.ids.some((id) => card.get(id)?.mapId !== mapId);
  const lost = elsewhere && !screenDefinitions[screen].showsAllMaps;
  sessionStore.setState({ screen, ...(lost ? { selection: null } : {}) });
  if (keyboard === 'goes') handKeyboardTo(screenDefinitions[screen].focus);
}

/** Shows a screen, or the map again where it is shown already. */
export const toggleScreen = (screen: ScreenId): void =>
  showScreen(sessionStore.getState().screen === screen ? 'map' : screen);
