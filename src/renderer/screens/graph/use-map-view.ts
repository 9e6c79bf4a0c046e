import { useRef } from 'react';
import { createMapView, type MapView } from '../../../shared/layout/map-view.ts';
import { useProject } from '../../session/project-store.ts';
import { useSession } from '../../session/session-store.ts';

/** The open map with its parts in order, made anew from what changed; undefined where no map is open. */
export function useMapView(): MapView | undefined {
  const records = useProject((state) => state.records);
  const mapId = useSession((state) => state.mapId);
  const last = useRef<MapView | undefined>(undefined);
  const before = last.current?.map.id === mapId ? last.current : undefined;
  const view = mapId === null ? undefined : createMapView(records, mapId, before);
  last.current = view;
  return view;
}
