import { createStore, useStore } from 'zustand';
import type { RenderArea } from './spans.ts';

/** The part of one lane whose cards are elements: columns by index (`to` past the end), heights in map px. */
export type NearLane = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
};
type NearLanes = ReadonlyMap<string, NearLane>;

/** Cells that may be made in one frame: ahead of the view, and where the view shows a gap. */
const CALM = 1;
const URGENT = 8;
/** What another band of a lane counts for: a card or so in each of its columns. */
const BAND_CELLS = 2;

const nearStore = createStore<{ readonly lanes: NearLanes }>()(() => ({ lanes: new Map() }));

/** The part of a lane that is in the page, or undefined. */
export const useNearLane = (laneId: string): NearLane | undefined =>
  useStore(nearStore, (state) => state.lanes.get(laneId));

/** Whether anything of the map is in the page. */
export const useHasCards = (): boolean => useStore(nearStore, (state) => state.lanes.size > 0);

export type NearLanesGoal = {
  readonly area: RenderArea;
  /** Ids of the lanes in the area, top to bottom. */
  readonly laneIds: readonly string[];
  /** Which columns and lanes are in view itself, without the margin around it. */
  readonly inView: RenderArea;
  readonly laneIdsInView: ReadonlySet<string>;
};

/**
 * One step from what is in the page to what should be. New cells are made a few a frame, so that panning over a
 * column's or a lane's edge costs no frame; where nothing can be kept (another map, a jump) all are made at once.
 */
export function stepLanes(now: NearLanes, goal: NearLanesGoal): NearLanes {
  const { area, inView } = goal;
  const wanted: NearLane = { ...area.steps, top: area.top, bottom: area.bottom };
  const jumped = goal.laneIds.every((id) => {
    const lane = now.get(id);
    return !lane || isApart(lane, wanted);
  });
  const next = new Map<string, NearLane>();
  if (jumped) {
    for (const id of goal.laneIds) next.set(id, wanted);
    return next;
  }
  const gap = goal.laneIds.some((id) => {
    const lane = now.get(id);
    return (
      goal.laneIdsInView.has(id) && (!lane || lane.from > inView.steps.from || lane.to < inView.steps.to)
    );
  });
  let room = gap ? URGENT : CALM;
  for (const id of goal.laneIds) {
    const lane = now.get(id);
    const grown = grow(!lane || isApart(lane, wanted) ? beginning(wanted, inView) : lane, wanted, room);
    room -= grown.made;
    next.set(id, lane && sameLane(lane, grown.lane) ? lane : grown.lane);
  }
  const same = next.size === now.size && [...next].every(([id, lane]) => now.get(id) === lane);
  return same ? now : next;
}

/** A lane that comes in begins at the first column in view, with none. */
const beginning = (wanted: NearLane, inView: RenderArea): NearLane => {
  const at = Math.min(Math.max(inView.steps.from, wanted.from), wanted.to);
  return { ...wanted, from: at, to: at };
};

function grow(
  lane: NearLane,
  wanted: NearLane,
  room: number,
): { readonly lane: NearLane; readonly made: number } {
  let made = 0;
  let from = Math.max(lane.from, wanted.from);
  let to = Math.min(lane.to, wanted.to);
  while (made < room && to < wanted.to) {
    to += 1;
    made += 1;
  }
  while (made < room && from > wanted.from) {
    from -= 1;
    made += 1;
  }
  let { top, bottom } = lane;
  if ((top !== wanted.top || bottom !== wanted.bottom) && made < room) {
    ({ top, bottom } = wanted);
    made += BAND_CELLS;
  }
  return { lane: { from, to, top, bottom }, made };
}

const isApart = (a: NearLane, b: NearLane): boolean =>
  a.to < b.from || a.from > b.to || a.bottom < b.top || a.top > b.bottom;

const sameLane = (a: NearLane, b: NearLane): boolean =>
  a.from === b.from && a.to === b.to && a.top === b.top && a.bottom === b.bottom;

let frame = 0;
let latest: (() => NearLanesGoal | null) | null = null;

function step(): void {
  frame = 0;
  const goal = latest?.();
  if (!goal) return;
  const { lanes } = nearStore.getState();
  const next = stepLanes(lanes, goal);
  if (next === lanes) return;
  nearStore.setState({ lanes: next });
  frame = requestAnimationFrame(step);
}

/** Begins to move towards a goal; `goal` is asked again before each step. The first step is taken at once. */
export function growLanes(goal: () => NearLanesGoal | null): void {
  latest = goal;
  if (frame === 0) step();
}

/** Nothing of a map is in the page any more. */
export function dropLanes(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  latest = null;
  nearStore.setState({ lanes: new Map() });
}
