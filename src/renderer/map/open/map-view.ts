import { useMemo } from 'react';
import { createMapView, type MapView } from '../../../shared/layout/map-view.ts';
import type { FeltTallies } from '../../../shared/measures/felt-tallies.ts';
import { placeMeasures } from '../../../shared/measures/place-measures.ts';
import type { ResponseTally } from '../../../shared/model/response-tally.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { projectStore, useProject } from '../../session/project-store.ts';
import { sessionStore, useSession } from '../../session/session-store.ts';
import { getFelt, useFelt } from '../../session/felt-store.ts';
import { getTallies, useTallies } from '../../session/tally-store.ts';
import { getOpenMap, useOpenMap } from './map-store.ts';

/** What the map in hand has in it: as it is drawn, or from the records while another screen stands in its place. */
export function useMapView(): MapView | null {
  const drawn = useOpenMap((open) => open?.view ?? null);
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId);
  const tallies = useTallies();
  const felt = useFelt();
  return useMemo(
    () => drawn ?? viewOf(records, mapId, tallies, felt),
    [drawn, records, mapId, tallies, felt],
  );
}

/** The same for what runs outside React. */
export const getMapView = (): MapView | null =>
  getOpenMap()?.view ??
  viewOf(projectStore.getState().records, sessionStore.getState().mapId, getTallies(), getFelt());

const viewOf = (
  records: ProjectRecords,
  mapId: string | null,
  tallies: readonly ResponseTally[],
  felt: FeltTallies,
): MapView | null =>
  mapId === null
    ? null
    : (createMapView(records, mapId, undefined, placeMeasures(records, tallies), felt) ?? null);
