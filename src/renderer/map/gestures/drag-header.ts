import type { CommandCall } from '../../../shared/commands/registry.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import { announceMoved } from '../open/announce-move.ts';
import { gestureStore, setGesture } from './gesture-store.ts';
import { getOpenMap } from '../open/map-store.ts';
import { trackDrag } from '../../ui/track-drag.ts';
import { runShown } from '../open/run-shown.ts';
import { type Point, toMap } from '../open/view-camera.ts';
import { createEdgeScroll, frameOf } from '../camera/viewport.ts';

export type HeaderKind = 'stage' | 'step' | 'lane';

type Landing = { readonly at: number; readonly call: CommandCall | null };

/** Drags a stage, a step or a lane by its header to another place among its like. */
export function dragHeader(
  press: PointerEvent,
  pane: HTMLElement,
  header: { readonly kind: HeaderKind; readonly id: string },
  onClick: () => void,
): void {
  const frame = frameOf(pane);
  let last = press;
  let landing: Landing | null = null;
  const follow = (event: PointerEvent): void => {
    last = event;
    const layout = getOpenMap()?.layout;
    if (!layout) return;
    landing = landingOf(layout, header, toMap(frame.at(event)));
    const before = gestureStore.getState().header;
    if (before?.at !== landing.at) setGesture({ header: { ...header, at: landing.at } });
  };
  const edges = createEdgeScroll(frame, () => follow(last));
  const stop = (): void => {
    edges.stop();
    setGesture({ header: null });
  };
  trackDrag(press, {
    onMove: (event) => {
      edges.follow(event);
      follow(event);
    },
    onDrop: () => {
      stop();
      if (!landing?.call) return;
      void runShown([landing.call]).then((done) => {
        if (done) announceMoved();
      });
    },
    onCancel: (started) => {
      if (started) stop();
    },
    onClick,
  });
}

type Place = { readonly id: string; readonly start: number; readonly end: number };

/** The gap nearest to a place in a row of boxes: the index before which something lands, and where that is. */
function gapAt(places: readonly Place[], at: number): { readonly index: number; readonly at: number } {
  const index = places.findIndex(({ start, end }) => at < (start + end) / 2);
  const found = index === -1 ? places.length : index;
  return { index: found, at: places[found]?.start ?? places.at(-1)?.end ?? 0 };
}

/** Nothing moves when it lands beside itself. */
const isHome = (places: readonly Place[], id: string, index: number): boolean => {
  const own = places.findIndex((place) => place.id === id);
  return own !== -1 && (index === own || index === own + 1);
};

/** Where a header let go at a place of the map would land, and the command that puts it there. */
export function landingOf(
  layout: MapLayout,
  { kind, id }: { readonly kind: HeaderKind; readonly id: string },
  at: Point,
): Landing {
  if (kind === 'lane') {
    const places = layout.lanes.map(({ lane, y, height }) => ({ id: lane.id, start: y, end: y + height }));
    const gap = gapAt(places, at.y);
    const beforeLaneId = places[gap.index]?.id ?? null;
    return {
      at: gap.at,
      call: isHome(places, id, gap.index)
        ? null
        : { command: 'move-lane', input: { laneId: id, beforeLaneId } },
    };
  }
  if (kind === 'stage') {
    const places = layout.stages.map(({ stage, x, width }) => ({ id: stage.id, start: x, end: x + width }));
    const gap = gapAt(places, at.x);
    const beforeStageId = places[gap.index]?.id ?? null;
    return {
      at: gap.at,
      call: isHome(places, id, gap.index)
        ? null
        : { command: 'move-stage', input: { stageId: id, beforeStageId } },
    };
  }
  const stage = layout.stages.find(({ x, width }) => at.x < x + width) ?? layout.stages.at(-1);
  if (!stage) return { at: 0, call: null };
  const places = stage.steps.map(({ step, x, width }) => ({ id: step.id, start: x, end: x + width }));
  const gap = gapAt(places, at.x);
  const beforeStepId = places[gap.index]?.id ?? null;
  return {
    at: gap.at,
    call: isHome(places, id, gap.index)
      ? null
      : { command: 'move-step', input: { stepId: id, toStageId: stage.stage.id, beforeStepId } },
  };
}
