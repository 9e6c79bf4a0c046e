import { createSample } from '../../src/shared/sample/index.ts';
import { createMapView } from '../../src/shared/layout/map-view.ts';
import type { MapView } from '../../src/shared/layout/view.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { createTestIds, run, startRecords } from './records.ts';

/** The records of the sample project. */
export const sampleRecords = (): ProjectRecords =>
  run(startRecords(), ...createSample(createTestIds(1000)).calls).records;

/** The view of its map as it is. */
export function sampleView(records: ProjectRecords = sampleRecords()): MapView {
  const map = [...records.map.values()].find(({ state }) => state === 'current');
  const view = map && createMapView(records, map.id);
  if (!view) throw new Error('The sample has a map of the current state');
  return view;
}

/** With its cards in full. */
export const inFull = (view: MapView): MapView => ({
  ...view,
  map: { ...view.map, density: 'comfortable' },
});

/** With its cards in full, each piece of evidence and every line drawn, as a map can be set to show them. */
export const withAllDrawn = (view: MapView): MapView => ({
  ...view,
  map: { ...view.map, density: 'comfortable', answerLines: true },
  lanes: view.lanes.map((lane) => ({ ...lane, showsPieces: lane.kind === 'evidence' })),
});
