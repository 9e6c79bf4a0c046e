import { createMapView } from '../../shared/layout/map-view.ts';
import { stageView } from '../../shared/layout/stage-view.ts';
import { recordsById, type RecordLists } from '../../shared/model/records-by-id.ts';
import { isAction } from '../../shared/priorities/action-plan.ts';
import { cardsOfMaps } from '../../shared/priorities/cards-of-maps.ts';
import { createMatrix, matrixShapes } from '../../shared/priorities/matrix.ts';
import { isEmptyMap } from '../../shared/scene/empty-map.ts';
import type { ExportOptions } from '../../shared/exports/export-options.ts';

/** For the command line: a sentence that says that what was drawn shows nothing; null where it shows something. */
export function emptyExport(
  lists: RecordLists,
  { what, mapId, allMaps, stageId }: Pick<ExportOptions, 'what' | 'mapId' | 'allMaps' | 'stageId'>,
): string | null {
  const records = recordsById(lists);
  const name = `“${records.map.get(mapId)?.name.trim() || 'Untitled map'}”`;
  if (what === 'map') {
    const whole = createMapView(records, mapId);
    const view = whole && stageId !== null ? stageView(whole, stageId) : whole;
    if (!view || !isEmptyMap(view)) return null;
    return stageId === null
      ? `The map ${name} has no cards yet; the drawing says so.`
      : `This stage of the map ${name} has no cards yet; the drawing says so.`;
  }
  const scope = allMaps ? 'The project' : `The map ${name}`;
  const from = allMaps ? null : mapId;
  if (what === 'action-plan') {
    return cardsOfMaps(records, from, isAction).length > 0
      ? null
      : `${scope} has no actions yet; the drawing says so.`;
  }
  const { cardKind } = matrixShapes[what];
  const { ranked } = createMatrix(
    what,
    cardsOfMaps(records, from, (card) => card.kind === cardKind),
  );
  const cards = cardKind === 'opportunity' ? 'opportunities' : 'pain points';
  return ranked.length > 0 ? null : `${scope} has no rated ${cards} yet; the drawing says so.`;
}
