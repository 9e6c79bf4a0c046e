import { handKeyboardTo } from '../keyboard/hand-over.ts';
import { settingsStore } from '../session/settings.ts';
import { moveSelection, toggleCollapse, toggleMomentOfTruth } from '../map/open/actions.ts';
import {
  zoom100,
  zoomFit,
  zoomIn,
  zoomOut,
  zoomSelection,
  zoomStage,
  zoomWidth,
} from '../map/camera/camera.ts';
import type { Lane } from '../../shared/model/lane.ts';
import type { CardsAcross, Density, JourneyMap } from '../../shared/model/map.ts';
import { newId } from '../../shared/model/new-id.ts';
import { thenGo } from '../selection/then-go.ts';
import { projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { showDialog } from '../session/show-dialog.ts';
import { graphCamera } from '../session/graph-camera.ts';
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
  | 'zoom-width'
  | 'zoom-stage'
  | 'zoom-selection'
  | `density-${Density}`
  | `cards-across-${CardsAcross}`
  | 'evidence-pieces'
  | 'answer-lines'
  | 'hot-spots'
  | 'funnel'
  | 'emotion-answers'
  | 'soft-cards'
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
  'zoom-in': onMap(() => (graphCamera()?.zoomIn ?? zoomIn)()),
  'zoom-out': onMap(() => (graphCamera()?.zoomOut ?? zoomOut)()),
  'zoom-100': onMap(() => (graphCamera()?.zoom100 ?? zoom100)()),
  'zoom-fit': onMap(() => (graphCamera()?.fit ?? zoomFit)()),
  'zoom-width': onMap(zoomWidth),
  'zoom-stage': onMap(zoomStage),
  'zoom-selection': onSelection(() => (graphCamera()?.showSelection ?? zoomSelection)()),
  'density-comfortable': onMap(() => showCards('comfortable')),
  'density-compact': onMap(() => showCards('compact')),
  'density-titles': onMap(() => showCards('titles')),
  'cards-across-1': onMap(() => changeMap(() => ({ cardsAcross: 1 }))),
  'cards-across-2': onMap(() => changeMap(() => ({ cardsAcross: 2 }))),
  'cards-across-3': onMap(() => changeMap(() => ({ cardsAcross: 3 }))),
  'evidence-pieces': { run: togglePieces, enabled: () => evidenceLanes().length > 0 },
  'answer-lines': onMap(() => changeMap(({ answerLines }) => ({ answerLines: !answerLines }))),
  'hot-spots': onMap(() => changeMap(({ hotSpots }) => ({ hotSpots: !hotSpots }))),
  funnel: onMap(() => changeMap(({ funnel }) => ({ funnel: !funnel }))),
  'emotion-answers': onMap(() =>
    changeMap(({ emotionFrom }) => ({ emotionFrom: emotionFrom === 'answers' ? 'judged' : 'answers' })),
  ),
  'soft-cards': onMap(() =>
    changeMap(({ cardFill }) => ({ cardFill: cardFill === 'soft' ? 'plain' : 'soft' })),
  ),
};

/** How much of its cards this map shows, on screen and in its exports. */
const showCards = (density: Density): Promise<void> =>
  changeMap((map) => (map.density === density ? null : { density }));

/** Changes how the map that is shown looks; null: it stays. */
async function changeMap(to: (map: JourneyMap) => Partial<JourneyMap> | null): Promise<void> {
  const map = projectStore.getState().records.map.get(sessionStore.getState().mapId ?? '');
  const change = map && to(map);
  if (change) await runOrNotice([{ command: 'edit-map', input: { mapId: map.id, ...change } }]);
}

/** The selected lane where it shows evidence, else all lanes of the map that do. */
function evidenceLanes(): readonly Lane[] {
  const { mapId, selection } = sessionStore.getState();
  const all = [...projectStore.getState().records.lane.values()].filter(
    (lane) => lane.mapId === mapId && lane.kind === 'evidence',
  );
  const chosen = all.filter(({ id }) => selection?.kind === 'lane' && selection.id === id);
  return chosen.length > 0 ? chosen : all;
}

/** Shows each piece of evidence, or how many of each kind there are. */
async function togglePieces(): Promise<void> {
  const lanes = evidenceLanes();
  const showsPieces = !lanes.every((lane) => lane.showsPieces);
  await runOrNotice(
    lanes.map(({ id }) => ({ command: 'edit-lane', input: { laneId: id, showsPieces } }) as const),
  );
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
