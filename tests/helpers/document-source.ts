import type { DocumentSource, WrittenDocument } from '../../src/shared/exports/documents/document.ts';
import { type ExportFormat, documentOf, isDocument } from '../../src/shared/exports/formats/index.ts';
import { exportOptionsSchema, type ExportOptions } from '../../src/shared/exports/export-options.ts';
import { recordsToShow } from '../../src/shared/exports/records-to-show.ts';
import { createMapView } from '../../src/shared/layout/map-view.ts';
import { stageView } from '../../src/shared/layout/stage-view.ts';
import { placeMeasures } from '../../src/shared/measures/place-measures.ts';
import { byOrder } from '../../src/shared/model/order.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import type { ResponseTally } from '../../src/shared/model/response-tally.ts';
import { tableMeasure } from './table-measure.ts';

const DAY = '2026-11-03';

type Wish = Partial<ExportOptions> & {
  readonly tallies?: readonly ResponseTally[];
  readonly template?: Uint8Array;
};

/** What the hidden page gives a writer: of the first map where none is named. */
export function documentSource(
  records: ProjectRecords,
  { tallies = [], template, ...wish }: Wish = {},
): DocumentSource {
  const [first] = [...records.map.values()].sort(byOrder);
  const options = exportOptionsSchema.parse({ format: 'mermaid', mapId: first?.id, ...wish });
  const shown = recordsToShow(records, options, DAY);
  const measures = placeMeasures(shown, tallies);
  const whole = createMapView(shown, options.mapId, undefined, measures);
  const view = whole && options.stageId !== null ? stageView(whole, options.stageId) : whole;
  if (!view) throw new Error('There is such a map');
  return {
    records: shown,
    view,
    measures,
    projectName: [...records.project.values()][0]?.name ?? '',
    day: DAY,
    options,
    template: template ?? null,
    measure: tableMeasure,
    readFile: () => Promise.resolve(null),
    onProgress: () => Promise.resolve(),
  };
}

/** What a format makes of a project. */
export async function writeDocumentOf(
  format: ExportFormat,
  records: ProjectRecords,
  wish: Wish = {},
): Promise<WrittenDocument> {
  if (!isDocument(format)) throw new Error(`${format} is drawn`);
  const write = await documentOf(format).load();
  return write(documentSource(records, { ...wish, format }));
}
