import { t } from '../../shared/language/translate.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { nameOf } from '../../shared/words/titles.ts';
import { mapsInOrder, stagesOfMap, stepsOfStage } from '../session/select-records.ts';
import type { Selection } from '../session/session-store.ts';

/** Stages and steps of one map, in their order: where answers can belong. */
export type PlacesOfMap = { readonly map: string; readonly places: readonly NamedPlace[] };

/** Where answers can belong, map by map; the map that is looked at comes first. */
export function placesOfProject(records: ProjectRecords, mapId: string | null): readonly PlacesOfMap[] {
  const maps = mapsInOrder(records);
  const first = maps.filter(({ id }) => id === mapId);
  return [...first, ...maps.filter((map) => !first.includes(map))].map((one) => {
    const map = nameOf(one, t('Untitled map'));
    const places = stagesOfMap(records, one.id).flatMap((stage): NamedPlace[] => [
      { kind: 'stage', id: stage.id, title: nameOf(stage, t('Untitled stage')), map },
      ...stepsOfStage(records, stage.id).map(
        (step): NamedPlace => ({
          kind: 'step',
          id: step.id,
          title: nameOf(step, t('Untitled step')),
          map,
        }),
      ),
    ]);
    return { map, places };
  });
}

/** One text for a place, for a list of choices. */
export const placeKey = (place: NamedPlace | null): string =>
  place === null ? '' : `${place.kind} ${place.id}`;

/** The stage or step that is selected on the map, or that the selected cards are in: the likely place of what is imported. */
export function placeOfSelection(
  records: ProjectRecords,
  selection: Selection | null,
  places: readonly PlacesOfMap[],
): NamedPlace | null {
  const id = idOfSelection(records, selection);
  return places.flatMap((map) => map.places).find((place) => place.id === id) ?? null;
}

function idOfSelection(records: ProjectRecords, selection: Selection | null): string | undefined {
  if (selection === null) return undefined;
  if (selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'phase')
    return selection.id;
  if (selection.kind === 'cell') return selection.stepId;
  if (selection.kind !== 'cards') return undefined;
  const steps = new Set(selection.ids.map((id) => records.card.get(id)?.stepId));
  return steps.size === 1 ? [...steps][0] : undefined;
}
