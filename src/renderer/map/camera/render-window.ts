import { createStore, useStore } from 'zustand';
import type { CardBox, CellBox, MapLayout, Rect } from '../../../shared/layout/map-layout.ts';
import { cardsIn } from '../../../shared/layout/hit.ts';
import { cardsOf, lanesIn, type RenderArea, type Span, stepsIn } from './spans.ts';
import { getOpenMap, mapStore } from '../open/map-store.ts';
import { dropCells, growCells, type NearArea, type NearGoal } from './near-cells.ts';
import { type Camera, getCamera, onCamera, visibleRect } from '../open/view-camera.ts';

/** Which part of the map is in the page, and how it is drawn. Changes seldom; panning alone does not change it. */
export type RenderWindow = RenderArea & {
  /**
   * The part whose cards are elements. In the overview it stays what it was: until the picture is drawn the
   * old elements are shown, and no new ones are made for what will be a picture.
   */
  readonly near: RenderArea;
  /** The zoom that text is drawn sharp at; the camera's own once it rests. */
  readonly k: number;
  readonly mode: 'cards' | 'overview';
};

/** Below this zoom, or with more cards than this in view, the map is drawn as one picture. */
const OVERVIEW_ZOOM = 0.45;
const OVERVIEW_CARDS = 150;
/** Px on the map that are kept in the page around what is in view. */
const MARGIN = 160;
const BAND = 96;
const SETTLE_MS = 140;

const nothing: Span = { from: 0, to: 0 };
const nowhere: RenderArea = { steps: nothing, lanes: nothing, top: 0, bottom: 0 };
const windowStore = createStore<RenderWindow>()(() => ({
  ...nowhere,
  near: nowhere,
  k: 1,
  mode: 'cards',
}));

export const useRenderWindow = <T>(select: (window: RenderWindow) => T): T => useStore(windowStore, select);
export const getRenderWindow = (): RenderWindow => windowStore.getState();

const withMargin = (view: Rect): Rect => ({
  x: view.x - MARGIN,
  y: view.y - MARGIN,
  width: view.width + 2 * MARGIN,
  height: view.height + 2 * MARGIN,
});

function windowFor(layout: MapLayout, camera: Camera, before: RenderWindow): RenderWindow {
  const view = visibleRect(camera);
  const wide = withMargin(view);
  const steps = stepsIn(layout, wide);
  const lanes = lanesIn(layout, wide);
  const top = Math.floor(wide.y / BAND) * BAND;
  const bottom = Math.ceil((wide.y + wide.height) / BAND) * BAND;
  const area: RenderArea = { steps, lanes, top, bottom };
  const mode =
    sameArea(before, area) && before.k === camera.k
      ? before.mode
      : modeFor(camera.k, before.mode, () => cardsIn(layout, view).length);
  const near = mode === 'overview' || sameArea(before.near, area) ? before.near : area;
  return { ...area, near, k: before.k, mode };
}

/** The two limits differ a little, so that the map does not flicker between its two ways of drawing. */
function modeFor(k: number, before: RenderWindow['mode'], countCards: () => number): RenderWindow['mode'] {
  const ease = before === 'overview' ? 0.9 : 1;
  if (k * ease < OVERVIEW_ZOOM) return 'overview';
  return countCards() > OVERVIEW_CARDS * ease ? 'overview' : 'cards';
}

const sameSpan = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

const sameArea = (a: RenderArea, b: RenderArea): boolean =>
  a.top === b.top && a.bottom === b.bottom && sameSpan(a.steps, b.steps) && sameSpan(a.lanes, b.lanes);

const same = (a: RenderWindow, b: RenderWindow): boolean =>
  a.k === b.k && a.mode === b.mode && a.near === b.near && sameArea(a, b);

/** What should be in the page as elements now; nothing new while the map is one picture. */
function nearGoal(): NearGoal | null {
  const open = getOpenMap();
  if (!open || windowStore.getState().mode === 'overview') return null;
  const view = visibleRect();
  return { view: nearArea(open.layout, view), area: nearArea(open.layout, withMargin(view)) };
}

function nearArea(layout: MapLayout, rect: Rect): NearArea {
  const lanes = lanesIn(layout, rect);
  const columns = stepsIn(layout, rect);
  const laneIds = layout.lanes.slice(lanes.from, lanes.to).map(({ lane }) => lane.id);
  // Lanes outside may be requested as well: those in the page are removed from it.
  const rows = new Map(layout.lanes.map(({ lane, index }) => [lane.id, layout.rows[index]]));
  const cellAt = (laneId: string, column: number): CellBox | undefined => rows.get(laneId)?.[column];
  // A card that reaches in from further left is an element of the cell in which it begins.
  const wide = laneIds.flatMap((laneId) => cellAt(laneId, columns.from)?.covering ?? []);
  const owners = new Set(wide.map(({ card }) => card.stepId));
  const from = owners.size > 0 ? layout.steps.findIndex(({ step }) => owners.has(step.id)) : columns.from;
  return {
    columns: { from: Math.min(columns.from, from), to: columns.to },
    laneIds,
    cards: (laneId, column) => {
      const cell = cellAt(laneId, column);
      if (!cell) return nothing;
      return column < columns.from ? reaching(cell, rect) : cardsOf(cell, rect);
    },
  };
}

/** The cards of a cell left of a rectangle, from the first to the last that reach into it. */
function reaching(cell: CellBox, rect: Rect): Span {
  const { from, to } = cardsOf(cell, rect);
  const reaches = (box: CardBox): boolean => box.x + box.width > rect.x;
  const boxes = cell.cards.slice(from, to);
  const first = boxes.findIndex(reaches);
  return first === -1 ? nothing : { from: from + first, to: from + boxes.findLastIndex(reaches) + 1 };
}

/** Keeps the window in step with the camera and the map. Returns the function that ends it. */
export function followCamera(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (settled: boolean): void => {
    const open = getOpenMap();
    if (!open) return;
    const before = windowStore.getState();
    const camera = getCamera();
    const next = windowFor(open.layout, camera, before);
    const now = settled ? { ...next, k: camera.k } : next;
    if (!same(before, now)) windowStore.setState(now);
    growCells(nearGoal);
  };
  const ends = [
    onCamera((camera) => {
      update(false);
      if (camera.k === windowStore.getState().k) return;
      clearTimeout(timer);
      timer = setTimeout(() => update(true), SETTLE_MS);
    }),
    mapStore.subscribe(() => update(false)),
  ];
  update(true);
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
    dropCells();
    windowStore.setState({ ...nowhere, near: nowhere });
  };
}
