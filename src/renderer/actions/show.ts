import { handKeyboardTo } from '../keyboard/hand-over.ts';
import type { EvidenceTarget } from '../../shared/model/evidence.ts';
import { focusGrid } from '../map/open/focus-grid.ts';
import { getOpenMap } from '../map/open/map-store.ts';
import { scrollTo, zoomSelection } from '../map/camera/camera.ts';
import { projectStore } from '../session/project-store.ts';
import { type Selection, sessionStore } from '../session/session-store.ts';
import { type ScreenId, screenDefinitions } from '../session/screens.ts';
import { flushDrafts } from '../session/drafts.ts';

/** Where the keyboard is once a thing is shown: on it, or still in what showed it. */
export type Keyboard = 'goes-along' | 'stays';

/** Takes another map for what is shown, on whichever screen; nothing is selected on it yet. */
export function switchMap(mapId: string): void {
  if (sessionStore.getState().mapId === mapId) return;
  flushDrafts();
  sessionStore.setState({ mapId, selection: null, editing: null });
}

/** Shows a map, from whichever screen, with the keyboard on it; nothing is selected on it yet. */
export function showMap(mapId: string, keyboard: Keyboard = 'goes-along'): void {
  const { screen } = sessionStore.getState();
  switchMap(mapId);
  // Of all maps' cards one of another map can be selected among the priorities.
  if (screen !== 'map') sessionStore.setState({ screen: 'map', selection: null });
  if (keyboard === 'goes-along') giveKeyboard(screen);
}

/** Goes to a map by its name: it is shown, and its details are. */
export function goToMap(mapId: string): void {
  showMap(mapId);
  sessionStore.setState({ selection: { kind: 'map', id: mapId } });
}

/** Selects a card, on its own map, and brings it into view. */
export function showCard(cardId: string, keyboard: Keyboard = 'goes-along'): void {
  const card = projectStore.getState().records.card.get(cardId);
  if (!card) return;
  showOn(card.mapId, { kind: 'cards', ids: [cardId] }, () => scrollTo(cardId), keyboard);
}

/** Selects a stage, step or lane, on its own map, and brings it into view. */
export function showPlace(
  kind: 'stage' | 'step' | 'lane',
  id: string,
  keyboard: Keyboard = 'goes-along',
): void {
  const record = projectStore.getState().records[kind].get(id);
  if (record) showOn(record.mapId, { kind, id }, zoomSelection, keyboard);
}

/** Selects the phase over a stage, on its own map, and brings its stages into view. */
export function showPhase(stageId: string, keyboard: Keyboard = 'goes-along'): void {
  const stage = projectStore.getState().records.stage.get(stageId);
  if (stage) showOn(stage.mapId, { kind: 'phase', id: stageId }, zoomSelection, keyboard);
}

/** Selects a connection, on its own map, and brings it into view. */
export function showConnection(id: string, keyboard: Keyboard = 'goes-along'): void {
  const connection = projectStore.getState().records.connection.get(id);
  if (connection) showOn(connection.mapId, { kind: 'connection', id }, zoomSelection, keyboard);
}

/** Selects what a piece of evidence is linked to. */
export const showTarget = (kind: EvidenceTarget, id: string, keyboard: Keyboard = 'goes-along'): void =>
  kind === 'card' ? showCard(id, keyboard) : showPlace(kind, id, keyboard);

/** Gives the map the keyboard: at once where it is drawn, else as soon as it has taken the other screen's place. */
function giveKeyboard(screen: ScreenId): void {
  if (screen === 'map') focusGrid(null);
  else handKeyboardTo(screenDefinitions.map.focus);
}

function showOn(mapId: string, selection: Selection, reveal: () => void, keyboard: Keyboard): void {
  const before = sessionStore.getState();
  switchMap(mapId);
  sessionStore.setState({ selection, screen: 'map' });
  if (keyboard === 'goes-along') giveKeyboard(before.screen);
  if (before.screen !== 'map') whenDrawn(reveal);
  else if (before.mapId === mapId) reveal();
  // Another map is laid out by the next frame; its places are not known before.
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
