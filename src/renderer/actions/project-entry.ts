import { byOrder } from '../../shared/model/order.ts';
import { stopHolding } from '../keyboard/hand-over.ts';
import { resetAnswers } from '../session/answers-store.ts';
import { resetSource } from '../session/source-store.ts';
import { resetGraph } from '../session/graph-store.ts';
import { resetPriorities } from '../session/priorities-store.ts';
import { clearFilter } from '../session/filter-store.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';

let newlyMade = false;

/** Says that the next project to open was made just now, so that the cursor goes into its first cell. */
export const expectNewProject = (made: boolean): void => {
  newlyMade = made;
};

/** After a project's records have arrived: shows its first map, or the one shown before a restart of the host. */
export function enterProject(): void {
  const { records } = projectStore.getState();
  const maps = [...records.map.values()].sort(byOrder);
  const { mapId } = sessionStore.getState();
  const shown = mapId !== null && records.map.has(mapId) ? mapId : (maps[0]?.id ?? null);
  if (shown !== mapId) sessionStore.setState({ mapId: shown, selection: null, editing: null });
  if (newlyMade && shown !== null) startFirstCard(shown);
  newlyMade = false;
}

/** Back on the start screen nothing of the project is selected or open. */
export function leaveProject(): void {
  stopHolding();
  clearFilter();
  resetPriorities();
  resetGraph();
  resetAnswers();
  resetSource();
  sessionStore.setState({
    screen: 'map',
    mapId: null,
    selection: null,
    editing: null,
    dialog: null,
    paletteOpen: false,
  });
}

/** Maps in the order in which they were shown, the one on screen last. */
let shownMaps: readonly string[] = [];

/**
 * Where the map on screen is gone (its making was undone, or another window removed it), shows the one that was shown
 * before it, else the first. Returns the function that ends it.
 */
export function followMaps(): () => void {
  const ends = [
    sessionStore.subscribe(({ mapId }, before) => {
      if (mapId === before.mapId || mapId === null) return;
      shownMaps = [...shownMaps.filter((id) => id !== mapId), mapId].slice(-50);
    }),
    projectStore.subscribe(({ phase, records }, before) => {
      const { mapId } = sessionStore.getState();
      if (phase !== 'open' || records.map === before.records.map || mapId === null) return;
      if (records.map.has(mapId)) return;
      const [first] = [...records.map.values()].sort(byOrder);
      const next = shownMaps.findLast((id) => records.map.has(id)) ?? first?.id ?? null;
      sessionStore.setState({ mapId: next, selection: null, editing: null });
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function startFirstCard(mapId: string): void {
  const { records } = projectStore.getState();
  const [lane] = [...records.lane.values()].filter((lane) => lane.mapId === mapId).sort(byOrder);
  const [stage] = [...records.stage.values()].filter((stage) => stage.mapId === mapId).sort(byOrder);
  const [step] = [...records.step.values()].filter((step) => step.stageId === stage?.id).sort(byOrder);
  if (!lane || !step) {
    stopHolding();
    return;
  }
  sessionStore.setState({
    selection: { kind: 'cell', laneId: lane.id, stepId: step.id },
    editing: { kind: 'new-card', laneId: lane.id, stepId: step.id, beforeCardId: null },
  });
}
