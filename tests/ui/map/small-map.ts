import type { MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMapView, type MapView } from '../../../src/shared/layout/map-view.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createSmallProject, type SmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

export type SmallMap = SmallProject & { readonly view: MapView; readonly layout: MapLayout };

/** The small project's map, laid out. */
export function createSmallMap(): SmallMap {
  const project = createSmallProject();
  return { ...project, ...mapOf(project, project.records) };
}

/** The same map after its records have changed. */
export function mapOf(
  { id }: Pick<SmallProject, 'id'>,
  records: ProjectRecords,
): { readonly view: MapView; readonly layout: MapLayout } {
  const view = createMapView(records, id('map'));
  if (!view) throw new Error('The small project has a map');
  return { view, layout: layoutMap(view, tableMeasure) };
}
