import type { EvidenceTarget } from '../../shared/model/evidence.ts';
import { getOpenMap } from '../canvas/map-store.ts';
import { scrollTo, zoomSelection } from '../canvas/camera.ts';
import { projectStore } from '../store/project-store.ts';
import { type Selection, sessionStore } from '../store/session-store.ts';
import { flushDrafts } from '../ui/drafts.ts';
import { focusSoon } from './focus-soon.ts';

/** Shows a map; nothing is selected on it yet. */
export function showMap(mapId: string): void {
  if (sessionStore.getState().mapId === mapId) return;
  flushDrafts();
  sessionStore.setState({ mapId, selection: null, editing: null });
}

/** Selects a card, on its own map, and brings it into view. */
export function showCard(cardId: string): void {
  const card = projectStore.getState().records.card.get(cardId);
  if (!card) return;
  showOn(card.mapId, { kind: 'cards', ids: [cardId] }, () => scrollTo(cardId));
}

/** Selects a stage, step or lane, on its own map, and brings it into view. */
export function showPlace(kind: 'stage' | 'step' | 'lane', id: string): void {
  const record = projectStore.getState().records[kind].get(id);
  if (record) showOn(record.mapId, { kind, id }, zoomSelection);
}

/** Selects a connection, on its own map, and brings it into view. */
export function showConnection(id: string): void {
  const connection = projectStore.getState().records.connection.get(id);
  if (connection) showOn(connection.mapId, { kind: 'connection', id }, zoomSelection);
}

/** Selects what a piece of evidence is linked to. */
export const showTarget = (kind: EvidenceTarget, id: string): void =>
  kind === 'card' ? showCard(id) : showPlace(kind, id);

function showOn(mapId: string, selection: Selection, reveal: () => void): void {
  const before = sessionStore.getState();
  const here = before.mapId === mapId && before.screen === 'map';
  showMap(mapId);
  sessionStore.setState({ selection, screen: 'map' });
  if (before.screen !== 'map') {
    focusSoon('[data-map-grid]');
    whenDrawn(reveal);
    return;
  }
  // Another map is laid out by the next frame; its places are not known before.
  if (here) reveal();
  else requestAnimationFrame(() => requestAnimationFrame(reveal));
}

/** Frames to wait for a map that takes the place of another screen. */
const PATIENCE = 60;

/** Runs once the map is laid out and its panes have their size. */
function whenDrawn(run: () => void, left = PATIENCE): void {
  requestAnimationFrame(() => {
    if (getOpenMap()) requestAnimationFrame(run);
    else if (left > 0) whenDrawn(run, left - 1);
  });
}
