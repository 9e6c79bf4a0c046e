import { t } from '../../language/translate.ts';
import { byOrder } from '../../model/order.ts';
import type { NamedPlace } from '../../model/place.ts';
import type { RecordOf } from '../../model/records.ts';
import { cardTitle, nameOf } from '../../words/titles.ts';

/** Stages, steps and touchpoints of one map, in their order: where answers can belong. */
export type PlacesOfMap = { readonly map: string; readonly places: readonly NamedPlace[] };

/** What places are made of, as a project, a snapshot or a window has it. */
export type PlaceRecords = { readonly [K in 'map' | 'stage' | 'step' | 'card']: Iterable<RecordOf<K>> };

/** Where answers can belong, map by map; the one of `first` comes first. */
export function placesByMap(records: PlaceRecords, first: string | null = null): readonly PlacesOfMap[] {
  const maps = [...records.map].sort(byOrder);
  const stages = Map.groupBy([...records.stage].sort(byOrder), ({ mapId }) => mapId);
  const steps = Map.groupBy([...records.step].sort(byOrder), ({ stageId }) => stageId);
  const touchpoints = Map.groupBy(
    [...records.card].filter(({ kind }) => kind === 'touchpoint').sort(byOrder),
    ({ stepId }) => stepId,
  );
  return [...maps.filter(({ id }) => id === first), ...maps.filter(({ id }) => id !== first)].map((one) => {
    const map = nameOf(one, t('Untitled map'));
    const places = (stages.get(one.id) ?? []).flatMap((stage): readonly NamedPlace[] => [
      { kind: 'stage', id: stage.id, title: nameOf(stage, t('Untitled stage')), map },
      ...(steps.get(stage.id) ?? []).flatMap((step): readonly NamedPlace[] => [
        { kind: 'step', id: step.id, title: nameOf(step, t('Untitled step')), map },
        ...(touchpoints.get(step.id) ?? []).map(
          (card): NamedPlace => ({ kind: 'card', id: card.id, title: cardTitle(card), map }),
        ),
      ]),
    ]);
    return { map, places };
  });
}

/** All of them in one list. */
export const placesOf = (records: PlaceRecords): readonly NamedPlace[] =>
  placesByMap(records).flatMap(({ places }) => places);
