import { createMapView } from '../../shared/layout/map-view.ts';
import { stageView } from '../../shared/layout/stage-view.ts';
import { recordsById, type RecordLists } from '../../shared/model/records-by-id.ts';
import { personasOfCards } from '../../shared/filter/card-filter.ts';
import { flowGraph } from '../../shared/graphs/flow/flow-graph.ts';
import { proofGraph } from '../../shared/graphs/proof/proof-graph.ts';
import { isAction } from '../../shared/priorities/action-plan.ts';
import { cardsOfMaps } from '../../shared/priorities/cards-of-maps.ts';
import { createMatrix, matrixShapes } from '../../shared/priorities/matrix.ts';
import { isEmptyMap } from '../../shared/scene/empty-map.ts';
import { isGraph } from '../../shared/exports/formats/drawings.ts';
import type { ExportOptions } from '../../shared/exports/export-options.ts';

/** For the command line: a sentence that says that what was drawn shows nothing; null where it shows something. */
export function emptyExport(
  lists: RecordLists,
  options: Pick<ExportOptions, 'what' | 'mapId' | 'allMaps' | 'stageId' | 'flow' | 'proofOf'>,
): string | null {
  const { what, mapId, allMaps, stageId } = options;
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
  if (isGraph(what)) {
    const view = createMapView(records, mapId);
    if (!view) return null;
    if (what === 'flow') {
      return flowGraph(view, personasOfCards(records), options.flow).nodes.length > 0
        ? null
        : `No cards of the map ${name} are connected yet; the drawing says so.`;
    }
    return proofGraph(view, records, { cardId: options.proofOf }).nodes.length > 0
      ? null
      : `The map ${name} has no pain points and no opportunities yet; the drawing says so.`;
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
