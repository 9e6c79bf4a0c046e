import { byOrder } from '../../shared/model/order.ts';
import { endTypeAhead } from '../canvas/type-ahead.ts';
import { resetPriorities } from '../priorities/priorities-store.ts';
import { clearFilter } from '../store/filter-store.ts';
import { projectStore } from '../store/project-store.ts';
import { sessionStore } from '../store/session-store.ts';

let newlyMade = false;

/** Says that the next project to open was made just now, so that the cursor goes into its first cell. */
export const expectNewProject = (made: boolean): void => {
  newlyMade = made;
  if (!made) endTypeAhead();
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
  endTypeAhead();
  clearFilter();
  resetPriorities();
  sessionStore.setState({
    screen: 'map',
    mapId: null,
    selection: null,
    editing: null,
    dialog: null,
    paletteOpen: false,
  });
}

function startFirstCard(mapId: string): void {
  const { records } = projectStore.getState();
  const [lane] = [...records.lane.values()].filter((lane) => lane.mapId === mapId).sort(byOrder);
  const [stage] = [...records.stage.values()].filter((stage) => stage.mapId === mapId).sort(byOrder);
  const [step] = [...records.step.values()].filter((step) => step.stageId === stage?.id).sort(byOrder);
  if (!lane || !step) {
    endTypeAhead();
    return;
  }
  sessionStore.setState({
    selection: { kind: 'cell', laneId: lane.id, stepId: step.id },
    editing: { kind: 'new-card', laneId: lane.id, stepId: step.id, beforeCardId: null },
  });
}
