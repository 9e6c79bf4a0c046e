import { stageView } from '../../layout/stage-view.ts';
import type { MapView } from '../../layout/view.ts';

const known = new WeakMap<MapView, Map<string, MapView | undefined>>();

/** The view of one stage alone: the same object each time, so that what is worked out for it is known again. */
export function stageAlone(view: MapView, stageId: string): MapView | undefined {
  const stages = known.get(view) ?? new Map<string, MapView | undefined>();
  known.set(view, stages);
  if (!stages.has(stageId)) stages.set(stageId, stageView(view, stageId));
  return stages.get(stageId);
}
