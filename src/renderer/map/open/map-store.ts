import { createStore, useStore } from 'zustand';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import { placeMeasures } from '../../../shared/measures/place-measures.ts';
import { createMapView, type MapView } from '../../../shared/layout/map-view.ts';
import type { Density } from '../../../shared/model/map.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { draftStore } from '../../session/drafts.ts';
import { projectStore } from '../../session/project-store.ts';
import { showRecords } from '../../session/records-shown.ts';
import { sessionStore } from '../../session/session-store.ts';
import { getFelt, onFelt } from '../../session/felt-store.ts';
import { getTallies, onTallies } from '../../session/tally-store.ts';
import { createMeasureText } from '../../text/measure-text.ts';
import { aheadStore, shownRecords } from './shown-ahead.ts';
import { setGround } from './view-camera.ts';

/** Breaks the text that is drawn on the map. */
export const measureOnMap = createMeasureText();

/** The open map as it is drawn: the records, with what is being typed or dragged already in them. */
export type OpenMap = {
  readonly records: ProjectRecords;
  readonly view: MapView;
  readonly layout: MapLayout;
};

export const mapStore = createStore<{ readonly open: OpenMap | null }>()(() => ({ open: null }));

export const useOpenMap = <T>(select: (open: OpenMap | null) => T): T =>
  useStore(mapStore, (state) => select(state.open));

/** The open map, for what runs outside React. */
export const getOpenMap = (): OpenMap | null => mapStore.getState().open;

/** Columns fitted to the window, on screen alone: how wide those are that nobody has sized, px. */
type FittedColumns = { readonly mapId: string; readonly density: Density; readonly width: number };
const columnStore = createStore<{ readonly fitted: FittedColumns | null }>()(() => ({ fitted: null }));

/** Shows the open map with columns of a width, px, until it is shown in another density, or another map is; null: the usual. */
export function setColumnWidth(width: number | null): void {
  const map = getOpenMap()?.view.map;
  columnStore.setState({
    fitted: map && width !== null ? { mapId: map.id, density: map.density, width } : null,
  });
}

let made: {
  records: ProjectRecords;
  mapId: string | null;
  text: unknown;
  ahead: unknown;
  fitted: unknown;
  tallies: unknown;
  felt: unknown;
} | null = null;

function update(): void {
  const { records } = projectStore.getState();
  const { mapId } = sessionStore.getState();
  const text = draftStore.getState().onMap;
  const ahead = aheadStore.getState();
  const { fitted } = columnStore.getState();
  const tallies = getTallies();
  const felt = getFelt();
  if (
    made?.records === records &&
    made.mapId === mapId &&
    made.text === text &&
    made.ahead === ahead &&
    made.fitted === fitted &&
    made.tallies === tallies &&
    made.felt === felt
  ) {
    return;
  }
  made = { records, mapId, text, ahead, fitted, tallies, felt };
  mapStore.setState({
    open: mapId === null ? null : openMap(shownRecords(records, text, ahead), mapId),
  });
}

function openMap(records: ProjectRecords, mapId: string): OpenMap | null {
  const before = mapStore.getState().open;
  const last = before?.view.map.id === mapId ? before : undefined;
  const view = createMapView(records, mapId, last?.view, placeMeasures(records, getTallies()), getFelt());
  if (!view) return null;
  const { fitted } = columnStore.getState();
  const fits = fitted?.mapId === mapId && fitted.density === view.map.density;
  const layout = layoutMap(view, measureOnMap, last?.layout, fits ? fitted.width : undefined);
  setGround({
    origin: { x: layout.laneNameWidth, y: layout.headerHeight },
    content: { width: layout.width - layout.laneNameWidth, height: layout.height - layout.headerHeight },
  });
  return { records, view, layout };
}

/** Keeps the open map up to date with the project, the session and the drafts. Returns the function that ends it. */
export function followProject(): () => void {
  const ends = [projectStore, sessionStore, draftStore, aheadStore, columnStore].map((store) =>
    store.subscribe(update),
  );
  ends.push(onTallies(update), onFelt(update));
  ends.push(showRecords(() => getOpenMap()?.records ?? null));
  made = null;
  update();
  return () => {
    for (const end of ends) end();
    made = null;
    mapStore.setState({ open: null });
  };
}
