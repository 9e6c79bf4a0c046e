import { placesByMap, type PlacesOfMap } from '../../shared/feedback/setup/places.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { PlaceSource } from './draft.ts';
import type { Selection } from '../session/session-store.ts';

/** Where answers can belong, map by map; the map that is looked at comes first. */
export const placesOfProject = (
  { map, stage, step, card }: ProjectRecords,
  mapId: string | null,
): readonly PlacesOfMap[] =>
  placesByMap({ map: map.values(), stage: stage.values(), step: step.values(), card: card.values() }, mapId);

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

/** What is selected there, in the words of `placeSources`. */
export function sourceOfSelection(selection: Selection | null): PlaceSource {
  if (selection?.kind === 'cards') return selection.ids.length === 1 ? 'card' : 'cards';
  return selection?.kind === 'step' || selection?.kind === 'cell' ? 'step' : 'stage';
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
