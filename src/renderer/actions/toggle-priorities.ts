import { projectStore } from '../session/project-store.ts';
import { sessionStore, startEditing } from '../session/session-store.ts';
import { flushDrafts } from '../session/drafts.ts';
import { focusSoon } from './focus-soon.ts';

/** Shows the priorities in place of the map, or the map again; the keyboard goes along. */
export function togglePriorities(): void {
  startEditing(null);
  flushDrafts();
  const { screen, mapId, selection } = sessionStore.getState();
  if (screen === 'map') {
    sessionStore.setState({ screen: 'priorities' });
    focusSoon('[data-main-focus]');
    return;
  }
  // Of all maps' cards one of another map can be selected; this map cannot show it.
  const { card } = projectStore.getState().records;
  const elsewhere = selection?.kind === 'cards' && selection.ids.some((id) => card.get(id)?.mapId !== mapId);
  sessionStore.setState({ screen: 'map', ...(elsewhere ? { selection: null } : {}) });
  focusSoon('[data-map-grid]');
}
