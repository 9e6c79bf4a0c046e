import type { DocumentSource, WrittenDocument } from '../../shared/exports/documents/document.ts';
import { type DocumentFormatName, documentOf, takesBrand } from '../../shared/exports/formats/index.ts';
import { recordsToShow } from '../../shared/exports/records-to-show.ts';
import { phrase } from '../../shared/language/translate.ts';
import { createMapView, type MapView } from '../../shared/layout/map-view.ts';
import { stageView } from '../../shared/layout/stage-view.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import type { ExportJob } from '../../shared/protocol/export-page.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { carriedFont, type JobFont, letterNotes, namedOnly } from './job-font.ts';

/** Writes the document that the job asks for. */
export async function makeDocument(
  format: DocumentFormatName,
  job: ExportJob,
  {
    font,
    template,
    logo,
    readFile,
    onProgress,
  }: Pick<DocumentSource, 'template' | 'logo' | 'readFile' | 'onProgress'> & { readonly font: JobFont },
): Promise<Result<WrittenDocument>> {
  const { options, tallies, projectName, day } = job;
  const records = recordsToShow(recordsById(job.snapshot.records), options, job.day);
  const measures = placeMeasures(records, tallies);
  const whole = createMapView(records, options.mapId, undefined, measures);
  if (!whole) {
    return fail('nothing-to-draw', phrase('This map is no longer in the project. Nothing was exported.'));
  }
  const view = options.stageId === null ? whole : stageView(whole, options.stageId);
  if (!view) {
    return fail('nothing-to-draw', phrase('This stage is no longer on the map. Nothing was exported.'));
  }
  const write = await documentOf(format).load();
  const { brand, families } = font;
  const carried =
    format === 'html' || format === 'review'
      ? await carriedFont(font)
      : { css: '', notes: font.brand ? [namedOnly(font.brand.family)] : [] };
  const written = await write({
    records,
    view,
    measures,
    projectName,
    day,
    options,
    template,
    logo: logo ?? null,
    font: brand && { family: brand.family, css: carried.css },
    // A template brings fonts of its own.
    measure: template ? createMeasureText() : createMeasureText(families),
    readFile,
    onProgress,
  });
  // Of documents it is not known before which letters of the records they show.
  const letters = takesBrand(format) ? letterNotes(font, textOf(view)) : [];
  const fontNotes = takesBrand(format) ? [...font.notes, ...carried.notes, ...letters] : [];
  return ok({ ...written, notes: [...written.notes, ...fontNotes] });
}

/** What people wrote on a map. */
const textOf = ({ map, stages, lanes, cards }: MapView): string =>
  JSON.stringify([map.name, stages, lanes, [...cards.values()].map(({ card }) => [card.title, card.body])]);
