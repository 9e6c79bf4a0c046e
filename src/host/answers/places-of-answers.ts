import type { Place } from '../../shared/model/place.ts';
import type { ResponseNote } from '../../shared/model/response-note.ts';
import type { RecordStore } from '../database/record-store.ts';

/** A place and what is in it, by id. */
export function placesWithin(store: RecordStore, { kind, id }: Place): readonly string[] {
  const inStep = (stepId: string): readonly string[] => [
    stepId,
    ...store.list('card', { stepId }).map((card) => card.id),
  ];
  if (kind === 'card') return [id];
  if (kind === 'step') return inStep(id);
  return [id, ...store.list('step', { stageId: id }).flatMap((step) => inStep(step.id))];
}

/**
 * The places that answers name, by the rules of their sets or by hand, and that are there, in the order of the maps: a stage, its
 * steps, the cards of each.
 */
export function placesOfAnswers(store: RecordStore, byHand: Iterable<Place>): readonly Place[] {
  const named = new Map([...byHand].map((place) => [place.id, place]));
  for (const set of store.list('responseSet', {})) {
    for (const place of set.places) named.set(place.id, { kind: place.kind, id: place.id });
    for (const { place } of set.recipe.columns)
      if (place) named.set(place.id, { kind: place.kind, id: place.id });
  }
  return [...named.values()]
    .flatMap((place) => {
      const path = pathTo(store, place);
      return path ? [{ place, path }] : [];
    })
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ place }) => place);
}

/** Where a note places its answer. */
export const placeOfNote = ({ placeKind, placeId }: ResponseNote): Place | null =>
  placeKind === null || placeId === null ? null : { kind: placeKind, id: placeId };

type Path = readonly string[];

/** Order and id of each record from the map down to the place; undefined where it is gone. */
function pathTo(store: RecordStore, { kind, id }: Place): Path | undefined {
  const card = kind === 'card' ? store.get('card', id) : undefined;
  if (kind === 'card' && !card) return undefined;
  const stepId = card?.stepId ?? (kind === 'step' ? id : undefined);
  const step = stepId === undefined ? undefined : store.get('step', stepId);
  if (stepId !== undefined && !step) return undefined;
  const stage = store.get('stage', step?.stageId ?? id);
  const map = stage && store.get('map', stage.mapId);
  if (!stage || !map) return undefined;
  const records = [map, stage, ...(step ? [step] : []), ...(card ? [card] : [])];
  return records.flatMap((record) => [record.order, record.id]);
}

function comparePaths(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [one, other] = [a[at] ?? '', b[at] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return a.length - b.length;
}
