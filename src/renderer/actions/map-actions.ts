import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { settingsStore } from '../session/settings.ts';
import { moveSelection, toggleCollapse, toggleMomentOfTruth } from '../map/open/actions.ts';
import { zoom100, zoomFit, zoomIn, zoomOut, zoomSelection } from '../map/camera/camera.ts';
import type { Density } from '../../shared/model/map.ts';
import { newId } from '../../shared/model/new-id.ts';
import { thenGo } from '../selection/then-go.ts';
import { projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { showDialog } from '../session/show-dialog.ts';
import { sessionStore } from '../session/session-store.ts';
import type { Action, Actions } from '../session/actions/action.ts';
import { canRateSeverity, editInInspector } from './edit-in-inspector.ts';
import { showMap } from './show.ts';

const hasMap = (): boolean => sessionStore.getState().mapId !== null;
const onMap = (run: Action['run']): Action => ({ run, enabled: hasMap });
const onSelection = (run: Action['run']): Action => ({
  run,
  enabled: () => hasMap() && sessionStore.getState().selection !== null,
});

/** What concerns the map as a whole, and moves on it. */
export const mapActions: Actions<
  | 'add-map'
  | 'edit-map'
  | 'remove-map'
  | 'move-left'
  | 'move-right'
  | 'move-up'
  | 'move-down'
  | 'moment-of-truth'
  | 'rate-severity'
  | 'collapse-lane'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-100'
  | 'zoom-fit'
  | 'zoom-selection'
  | `density-${Density}`
> = {
  'add-map': { run: addMap },
  'edit-map': onMap(editMap),
  'remove-map': onMap(() => {
    const { mapId } = sessionStore.getState();
    if (mapId !== null) showDialog({ kind: 'remove-map', id: mapId });
  }),
  'move-left': onSelection(() => moveSelection('left')),
  'move-right': onSelection(() => moveSelection('right')),
  'move-up': onSelection(() => moveSelection('up')),
  'move-down': onSelection(() => moveSelection('down')),
  'moment-of-truth': onSelection(toggleMomentOfTruth),
  'rate-severity': { run: () => editInInspector('severity'), enabled: canRateSeverity },
  'collapse-lane': onSelection(toggleCollapse),
  'zoom-in': onMap(zoomIn),
  'zoom-out': onMap(zoomOut),
  'zoom-100': onMap(zoom100),
  'zoom-fit': onMap(zoomFit),
  'zoom-selection': onSelection(zoomSelection),
  'density-comfortable': onMap(() => showCards('comfortable')),
  'density-compact': onMap(() => showCards('compact')),
  'density-titles': onMap(() => showCards('titles')),
};

/** How much of its cards this map shows, on screen and in its exports. */
async function showCards(density: Density): Promise<void> {
  const { mapId } = sessionStore.getState();
  if (mapId === null || projectStore.getState().records.map.get(mapId)?.density === density) return;
  await runOrNotice([{ command: 'edit-map', input: { mapId, density } }]);
}

async function addMap(): Promise<void> {
  const id = newId();
  const lanes = settingsStore.getState().lanes.map((kind) => ({ kind }));
  await thenGo(runOrNotice([{ command: 'add-map', input: { id, lanes } }]), () => {
    showMap(id, 'stays');
    editMap();
  });
}

/** Opens the map's details in the inspector. */
function editMap(): void {
  const { mapId } = sessionStore.getState();
  if (mapId === null) return;
  sessionStore.setState({ selection: { kind: 'map', id: mapId }, inspectorOpen: true });
  handKeyboardTo('[data-inspector-first]');
}
