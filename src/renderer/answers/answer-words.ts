import { dayText } from '../../shared/language/dates.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import type { Place } from '../../shared/model/place.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { AnswerRow } from '../../shared/protocol/answers-api.ts';
import { instrumentName } from '../../shared/words/import/role-words.ts';
import { cardTitle, nameOf } from '../../shared/words/titles.ts';

/** What a stage, step or card is called; null where it is gone. A step that is called like another one has its stage before it. */
export function placeName(place: Place, { stage, step, card }: ProjectRecords): string | null {
  switch (place.kind) {
    case 'stage': {
      const one = stage.get(place.id);
      return one ? nameOf(one, t('Untitled stage')) : null;
    }
    case 'step': {
      const one = step.get(place.id);
      if (!one) return null;
      const name = stepName(one);
      const isShared = [...step.values()].some(
        (other) => other !== one && other.mapId === one.mapId && stepName(other) === name,
      );
      const its = stage.get(one.stageId);
      return isShared && its ? `${nameOf(its, t('Untitled stage'))} · ${name}` : name;
    }
    case 'card': {
      const one = card.get(place.id);
      return one ? cardTitle(one) : null;
    }
  }
}

const stepName = (step: { readonly name: string }): string => nameOf(step, t('Untitled step'));

/** Where an answer is, in words: its place, else those of its questions. */
export function whereText({ place, ownPlaces }: AnswerRow, records: ProjectRecords): string {
  const places = place ? [place] : ownPlaces;
  const names = places.flatMap((one) => placeName(one, records) ?? []);
  return names.length === 0 ? t('Not placed') : [...new Set(names)].join(', ');
}

/** The day an answer was given; '' where it has none. */
export const answerDay = ({ at }: Pick<AnswerRow, 'at'>): string =>
  at === null ? '' : dayText(at.slice(0, 10));

/** A score with what it is: 'NPS 9'; '' where the column is none. */
export function scoreText(
  { column, value }: AnswerRow['scores'][number],
  set: Pick<ResponseSet, 'recipe'> | undefined,
): string {
  const role = set?.recipe.columns[column]?.role;
  if (role?.kind !== 'score') return '';
  return `${instrumentName(role.instrument)} ${value === null ? '–' : numberText(value)}`;
}
