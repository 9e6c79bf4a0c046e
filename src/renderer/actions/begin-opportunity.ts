import { t } from '../../shared/language/translate.ts';
import { hotSpotsOf, painsIn } from '../../shared/layout/stage-hot-spots.ts';
import { cellKey } from '../../shared/layout/map-layout.ts';
import type { MapView } from '../../shared/layout/view.ts';
import { mostLinked } from '../../shared/measures/pain-load.ts';
import { getOpenMap } from '../map/open/map-store.ts';
import { getMapView } from '../map/open/map-view.ts';
import { notify } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { placeOfSelection } from '../selection/place.ts';
import { showPlace } from './show.ts';

/** Whether an opportunity stands at a stage. */
export const hasOpportunity = (
  { stages, lanes, cells }: Pick<MapView, 'stages' | 'lanes' | 'cells'>,
  stageId: string,
): boolean =>
  stages
    .filter(({ stage }) => stage.id === stageId)
    .some(({ steps }) =>
      steps.some(({ step }) =>
        lanes.some((lane) =>
          cells.get(cellKey(lane.id, step.id))?.some(({ card }) => card.kind === 'opportunity'),
        ),
      ),
    );

/** The stage of the selection, else the hottest one without an opportunity; null where there is none. */
export function stageForOpportunity(): string | null {
  const view = getOpenMap()?.view;
  if (!view) return null;
  const { stageId } = placeOfSelection(sessionStore.getState().selection, projectStore.getState().records);
  if (stageId !== null && view.stages.some(({ stage }) => stage.id === stageId)) return stageId;
  return [...hotSpotsOf(view).keys()].find((id) => !hasOpportunity(view, id)) ?? null;
}

/** Begins an opportunity at a stage: at the step of its most linked pain point, else at its first step. */
export function beginOpportunity(stageId: string): void {
  const view = getMapView();
  const stage = view?.stages.find((one) => one.stage.id === stageId);
  if (!view || !stage) return;
  const lane = view.lanes.find(({ kind, collapsed }) => kind === 'opportunities' && !collapsed);
  if (!lane) {
    notify('info', t('This map has no open lane for opportunities. Add or expand one first.'));
    return;
  }
  const worst = mostLinked(painsIn(stage, view.lanes, view.cells));
  const step =
    stage.steps.find((one) =>
      painsIn({ steps: [one] }, view.lanes, view.cells).some((pain) => pain === worst),
    ) ?? stage.steps[0];
  if (!step) return;
  const place = { laneId: lane.id, stepId: step.step.id };
  showPlace('step', step.step.id);
  sessionStore.setState({
    selection: { kind: 'cell', ...place },
    editing: { kind: 'new-card', ...place, beforeCardId: null },
  });
}
