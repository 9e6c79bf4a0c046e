import type { CommandCall } from '../../../shared/commands/registry.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import { thenGo } from '../../selection/then-go.ts';
import { announceMoved } from '../open/announce-move.ts';
import { gestureStore, setGesture } from './gesture-store.ts';
import type { HeaderKind } from '../open/map-menu-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { runShown } from '../open/run-shown.ts';
import { type Point, toMap } from '../open/view-camera.ts';
import { trackOnMap } from './track-on-map.ts';

type Landing = { readonly at: number; readonly call: CommandCall | null };

/** Drags a stage, a step or a lane by its header to another place among its like. */
export function dragHeader(
  press: PointerEvent,
  pane: HTMLElement,
  header: { readonly kind: HeaderKind; readonly id: string },
  onClick: () => void,
): void {
  let landing: Landing | null = null;
  trackOnMap(press, pane, {
    onMove: (_, at) => {
      const layout = getOpenMap()?.layout;
      if (!layout) return;
      landing = landingOf(layout, header, toMap(at));
      const before = gestureStore.getState().header;
      if (before?.at !== landing.at) setGesture({ header: { ...header, at: landing.at } });
    },
    onDrop: () => {
      if (!landing?.call) return;
      void thenGo(runShown([landing.call]), announceMoved);
    },
    onEnd: () => setGesture({ header: null }),
    onClick,
  });
}

type Place = { readonly id: string; readonly start: number; readonly end: number };

/**
 * Where something dragged to a place in a row of boxes lands: the box it lands before (null: behind the last), and where
 * the gap is. Beside itself it lands at home, and nothing moves.
 */
function gapAt(
  places: readonly Place[],
  id: string,
  at: number,
): { readonly beforeId: string | null; readonly at: number; readonly isHome: boolean } {
  const found = places.findIndex(({ start, end }) => at < (start + end) / 2);
  const index = found === -1 ? places.length : found;
  const own = places.findIndex((place) => place.id === id);
  return {
    beforeId: places[index]?.id ?? null,
    at: places[index]?.start ?? places.at(-1)?.end ?? 0,
    isHome: own !== -1 && (index === own || index === own + 1),
  };
}

/** Where a header dropped at a place of the map would land, and the command that puts it there. */
export function landingOf(
  layout: MapLayout,
  { kind, id }: { readonly kind: HeaderKind; readonly id: string },
  at: Point,
): Landing {
  if (kind === 'lane') {
    const places = layout.lanes.map(({ lane, y, height }) => ({ id: lane.id, start: y, end: y + height }));
    const gap = gapAt(places, id, at.y);
    return landing(gap, { command: 'move-lane', input: { laneId: id, beforeLaneId: gap.beforeId } });
  }
  if (kind === 'stage') {
    const places = layout.stages.map(({ stage, x, width }) => ({ id: stage.id, start: x, end: x + width }));
    const gap = gapAt(places, id, at.x);
    return landing(gap, { command: 'move-stage', input: { stageId: id, beforeStageId: gap.beforeId } });
  }
  const stage = layout.stages.find(({ x, width }) => at.x < x + width) ?? layout.stages.at(-1);
  if (!stage) return { at: 0, call: null };
  const places = stage.steps.map(({ step, x, width }) => ({ id: step.id, start: x, end: x + width }));
  const gap = gapAt(places, id, at.x);
  return landing(gap, {
    command: 'move-step',
    input: { stepId: id, toStageId: stage.stage.id, beforeStepId: gap.beforeId },
  });
}

const landing = (gap: { readonly at: number; readonly isHome: boolean }, call: CommandCall): Landing => ({
  at: gap.at,
  call: gap.isHome ? null : call,
});
