import { t } from '../../../shared/language/translate.ts';
import type { Place } from '../../../shared/model/place.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { byOrder } from '../../../shared/model/order.ts';
import { type AnswersFilter, answerTones, type ValueRole } from '../../../shared/protocol/answers-api.ts';
import { toneName } from '../../../shared/words/tones.ts';
import { placeName } from '../../answers/answer-words.ts';
import { mapsInOrder, stagesOfMap, stepsOfStage } from '../../session/select-records.ts';
import { findBy } from '../../session/find-by.ts';
import { placeText } from '../../answers/place-text.ts';
import type { FacetValue } from './FacetGroup.tsx';
import type { Facets } from './use-facets.ts';

const NOWHERE = placeText(null);

/** The sets, the newest first. */
export function setValues(
  facets: Facets | null,
  filter: AnswersFilter,
  records: ProjectRecords,
): readonly FacetValue[] {
  const counts = new Map(facets?.of('sets').sets.map(({ setId, count }) => [setId, count]));
  return [...records.responseSet.values()]
    .sort(byOrder)
    .reverse()
    .map(({ id, name }) => ({
      key: id,
      label: name,
      count: facets ? (counts.get(id) ?? 0) : null,
      isChosen: filter.sets.includes(id),
    }));
}

/**
 * Not placed, then the stages of all maps in their order, each with all that is in it, and below it the steps and cards that
 * have answers of their own; of other maps than the open one those that have answers. Behind the stages of other maps stand their names.
 */
export function placeValues(
  facets: Facets | null,
  filter: AnswersFilter,
  records: ProjectRecords,
  mapId: string | null,
): readonly FacetValue[] {
  const counts = new Map(
    facets?.of('places').places.map(({ place, count }) => [place?.id ?? NOWHERE, count]),
  );
  const chosen = new Set(filter.places.map(placeText));
  const maps = mapsInOrder(records);
  const value = (place: Place, name: string, count: number, isInner: boolean): FacetValue => ({
    key: placeText(place),
    label: name,
    count: facets ? count : null,
    isChosen: chosen.has(placeText(place)),
    isInner,
  });
  const stages = maps.flatMap((map) =>
    stagesOfMap(records, map.id).flatMap((stage) => {
      const inner = stepsOfStage(records, stage.id).flatMap((step): readonly Place[] => [
        { kind: 'step', id: step.id },
        ...findBy(records.card, 'stepId', step.id).map(({ id }): Place => ({ kind: 'card', id })),
      ]);
      const whole = [stage.id, ...inner.map(({ id }) => id)].reduce(
        (sum, id) => sum + (counts.get(id) ?? 0),
        0,
      );
      const name = placeName({ kind: 'stage', id: stage.id }, records) ?? '';
      const place: Place = { kind: 'stage', id: stage.id };
      return [
        value(place, map.id !== mapId ? `${name} (${map.name || t('Untitled map')})` : name, whole, false),
        ...inner
          .filter((one) => counts.has(one.id) || chosen.has(placeText(one)))
          .map((one) => value(one, placeName(one, records) ?? '', counts.get(one.id) ?? 0, true)),
      ].filter(({ isChosen, count }) => map.id === mapId || isChosen || (count ?? 0) > 0);
    }),
  );
  return [
    {
      key: NOWHERE,
      label: t('Not placed'),
      count: facets ? (counts.get(NOWHERE) ?? 0) : null,
      isChosen: chosen.has(NOWHERE),
    },
    ...stages,
  ];
}

/** Values of a column of few different ones, the most frequent first. */
export function columnValues(
  facets: Facets | null,
  filter: AnswersFilter,
  role: ValueRole,
): readonly FacetValue[] {
  const counted = facets?.of(role).values.filter((value) => value.role === role) ?? [];
  const chosen = filter.values.filter((value) => value.role === role).map(({ value }) => value);
  const missing = chosen.filter((value) => !counted.some((one) => one.value === value));
  return [
    ...counted.map(({ value, count }) => ({
      key: value,
      label: value,
      count,
      isChosen: chosen.includes(value),
    })),
    ...missing.map((value) => ({ key: value, label: value, count: facets ? 0 : null, isChosen: true })),
  ];
}

/** The participants who gave answers, in their order. */
export function personValues(
  facets: Facets | null,
  filter: AnswersFilter,
  records: ProjectRecords,
): readonly FacetValue[] {
  const counts = new Map(
    facets?.of('participants').participants.map(({ participantId, count }) => [participantId, count]),
  );
  return [...records.participant.values()]
    .sort(byOrder)
    .filter(({ id }) => counts.has(id) || filter.participants.includes(id))
    .map(({ id, code }) => ({
      key: id,
      label: code,
      count: facets ? (counts.get(id) ?? 0) : null,
      isChosen: filter.participants.includes(id),
    }));
}

export const toneValues = (facets: Facets | null, filter: AnswersFilter): readonly FacetValue[] =>
  answerTones.map((tone) => ({
    key: tone,
    label: toneName(tone),
    count: facets ? facets.of('tones').tones[tone] : null,
    isChosen: filter.tones.includes(tone),
  }));
