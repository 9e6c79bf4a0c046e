import { createStore, useStore } from 'zustand';
import type { Span } from './spans.ts';

/**
 * What of one lane is in the page: its columns by index (`to` past the end), and for each of them which cards,
 * by their position in the cell.
 */
export type NearLane = Span & { readonly cells: readonly Span[] };
type NearLanes = ReadonlyMap<string, NearLane>;

/** What work costs: a card is a drawing, a cell little more than a name. */
const CARD = 2;
const CELL = 1;
/** Work in one frame: at least, per missing piece, and where the view shows a gap. */
const CALM = 4;
const SHARE = 1 / 8;
const URGENT = 32;
/** Cards taken out of the page in one frame at most. */
const SHED = 6;

const nearStore = createStore<{ readonly lanes: NearLanes }>()(() => ({ lanes: new Map() }));

const none: Span = { from: 0, to: 0 };

/** The columns of a lane that are in the page. */
export function useNearColumns(laneId: string): Span {
  const from = useStore(nearStore, ({ lanes }) => lanes.get(laneId)?.from ?? 0);
  const to = useStore(nearStore, ({ lanes }) => lanes.get(laneId)?.to ?? 0);
  return { from, to };
}

/** The cards of a cell that are in the page. */
export const useNearCards = (laneId: string, column: number): Span =>
  useStore(nearStore, ({ lanes }) => {
    const lane = lanes.get(laneId);
    return lane?.cells[column - lane.from] ?? none;
  });

/** Whether a cell, or the card at a position in it, is in the page. */
export const useIsNear = (laneId: string, column: number, position: number | null): boolean =>
  useStore(nearStore, ({ lanes }) => {
    const lane = lanes.get(laneId);
    const cell = lane?.cells[column - lane.from];
    return cell !== undefined && (position === null || (position >= cell.from && position < cell.to));
  });

/** Whether anything of the map is in the page. */
export const useHasCards = (): boolean => useStore(nearStore, (state) => state.lanes.size > 0);

/** A part of the map: columns, lanes, and the cards of a cell that are in it. */
export type NearArea = {
  readonly columns: Span;
  /** Top to bottom. */
  readonly laneIds: readonly string[];
  readonly cards: (laneId: string, column: number) => Span;
};

export type NearGoal = {
  /** What is in view. */
  readonly view: NearArea;
  /** The view with the margin around it. */
  readonly area: NearArea;
};

/**
 * One step from what is in the page to what should be. Cards are made a few a frame, so that panning costs no
 * frame, and more the further the page is behind; where nothing in view is there yet (another map, a jump) all of
 * it is made at once.
 */
export function stepCells(now: NearLanes, goal: NearGoal): NearLanes {
  const { view, area } = goal;
  const drafts = new Map(area.laneIds.map((id) => [id, draftOf(now.get(id), area, view)] as const));
  const inView = missingIn(drafts, view);
  if (inView.nothing) growAll(drafts, view, inView.missing);
  else {
    const { missing } = missingIn(drafts, area);
    const room = inView.missing > 0 ? URGENT : Math.max(CALM, Math.ceil(missing * SHARE));
    const left = growAll(drafts, view, room);
    growAll(drafts, area, left);
    shedAll(drafts, area);
  }
  return settled(now, drafts);
}

type Draft = { from: number; to: number; cells: Span[] };

/** A lane as it is, or beginning at the first column in view with none, where nothing of it can be kept. */
function draftOf(lane: NearLane | undefined, area: NearArea, view: NearArea): Draft {
  if (lane && lane.from <= area.columns.to && lane.to >= area.columns.from) {
    return { from: lane.from, to: lane.to, cells: [...lane.cells] };
  }
  const at = clamp(view.columns.from, area.columns);
  return { from: at, to: at, cells: [] };
}

const clamp = (value: number, { from, to }: Span): number => Math.min(Math.max(value, from), to);
const lengthOf = ({ from, to }: Span): number => Math.max(0, to - from);
const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** The work that is missing in an area, and whether nothing of it is there: no card, or no cell if it has no cards. */
function missingIn(
  drafts: ReadonlyMap<string, Draft>,
  area: NearArea,
): { readonly missing: number; readonly nothing: boolean } {
  const cells = { all: 0, there: 0 };
  const cards = { all: 0, there: 0 };
  for (const id of area.laneIds) {
    const draft = drafts.get(id);
    for (let column = area.columns.from; column < area.columns.to; column++) {
      const cell = draft?.cells[column - draft.from];
      const wanted = area.cards(id, column);
      cells.all += 1;
      cards.all += lengthOf(wanted);
      if (!cell) continue;
      cells.there += 1;
      cards.there += overlap(cell, wanted);
    }
  }
  return {
    missing: CELL * (cells.all - cells.there) + CARD * (cards.all - cards.there),
    nothing: (cards.all > 0 ? cards : cells).there === 0,
  };
}

/** Grows all lanes towards an area; answers the room that is left. */
function growAll(drafts: ReadonlyMap<string, Draft>, area: NearArea, room: number): number {
  let left = room;
  for (const id of area.laneIds) {
    const draft = drafts.get(id);
    if (draft) left = grow(draft, (column) => area.cards(id, column), area.columns, left);
    if (left <= 0) break;
  }
  return left;
}

function grow(draft: Draft, cards: (column: number) => Span, columns: Span, room: number): number {
  let left = room;
  const fill = (column: number): void => {
    const [cell, spent] = fillCell(draft.cells[column - draft.from] ?? none, cards(column), left);
    draft.cells[column - draft.from] = cell;
    left -= spent;
  };
  for (let column = Math.max(draft.from, columns.from); column < Math.min(draft.to, columns.to); column++) {
    if (left > 0) fill(column);
  }
  while (left > 0 && draft.to < columns.to) {
    draft.cells.push(none);
    draft.to += 1;
    left -= CELL;
    fill(draft.to - 1);
  }
  while (left > 0 && draft.from > columns.from) {
    draft.cells.unshift(none);
    draft.from -= 1;
    left -= CELL;
    fill(draft.from);
  }
  return left;
}

/** Adds cards to a cell, those next to what it has first. */
function fillCell(cell: Span, wanted: Span, room: number): readonly [Span, number] {
  if (lengthOf(wanted) === 0) return [cell, 0];
  let { from, to } = overlap(cell, wanted) > 0 ? cell : { from: wanted.from, to: wanted.from };
  let spent = 0;
  while (spent < room && to < wanted.to) {
    to += 1;
    spent += CARD;
  }
  while (spent < room && from > wanted.from) {
    from -= 1;
    spent += CARD;
  }
  return [from === cell.from && to === cell.to ? cell : { from, to }, spent];
}

/** Takes what lies outside of the area away, a few cards at a time: columns from their ends, cells likewise. */
function shedAll(drafts: ReadonlyMap<string, Draft>, area: NearArea): void {
  let room = SHED;
  for (const [id, draft] of drafts) {
    while (room > 0 && draft.from < Math.min(area.columns.from, draft.to)) {
      room -= Math.max(1, lengthOf(draft.cells.shift() ?? none));
      draft.from += 1;
    }
    while (room > 0 && draft.to > Math.max(area.columns.to, draft.from)) {
      room -= Math.max(1, lengthOf(draft.cells.pop() ?? none));
      draft.to -= 1;
    }
    for (const [index, cell] of draft.cells.entries()) {
      if (room <= 0) return;
      const wanted = area.cards(id, draft.from + index);
      const extra = lengthOf(cell) - overlap(cell, wanted);
      if (extra === 0) continue;
      room -= extra;
      const kept = { from: Math.max(cell.from, wanted.from), to: Math.min(cell.to, wanted.to) };
      draft.cells[index] = kept.to > kept.from ? kept : none;
    }
  }
}

/** The drafts as the new state: what is the same keeps its identity, so that only what changed is drawn. */
function settled(now: NearLanes, drafts: ReadonlyMap<string, Draft>): NearLanes {
  const next = new Map<string, NearLane>();
  for (const [id, draft] of drafts) {
    const before = now.get(id);
    next.set(id, before && sameLane(before, draft) ? before : draft);
  }
  return next.size === now.size && [...next].every(([id, lane]) => now.get(id) === lane) ? now : next;
}

const sameLane = (a: NearLane, b: Draft): boolean =>
  a.from === b.from && a.to === b.to && a.cells.every((cell, index) => cell === b.cells[index]);

let frame = 0;
let latest: (() => NearGoal | null) | null = null;

function step(): void {
  frame = 0;
  const goal = latest?.();
  if (!goal) return;
  const { lanes } = nearStore.getState();
  const next = stepCells(lanes, goal);
  if (next === lanes) return;
  nearStore.setState({ lanes: next });
  frame = requestAnimationFrame(step);
}

/** Begins to move towards a goal; calls `goal` again before each step. The first step is taken at once. */
export function growCells(goal: () => NearGoal | null): void {
  latest = goal;
  if (frame === 0) step();
}

/** Nothing of a map is in the page any more. */
export function dropCells(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  latest = null;
  nearStore.setState({ lanes: new Map() });
}
