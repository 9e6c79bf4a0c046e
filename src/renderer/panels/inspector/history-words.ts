import { dateLocale } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { RecordRevision } from '../../../shared/protocol/host-api.ts';
import { nameOf } from '../../ui/words.ts';
import { cardFieldWords, cardValueWords, changedCardFields } from './card-field-words.ts';

/** What one step of the history did to a card, as a person says it after the author's name. */
export function cardHistoryWords({ action, change }: RecordRevision, records: ProjectRecords): string {
  if (change.kind !== 'card') return '';
  const { before, after } = change;
  if (before === null) return action === 'undo' ? t('brought this card back') : t('added this card');
  if (after === null) return action === 'undo' ? t('took this card back') : t('removed this card');
  const parts = changedCardFields(before, after).map((field) => {
    const [from, to] = [cardValueWords(before, field), cardValueWords(after, field)];
    const name = t(cardFieldWords[field]);
    if (from === '') return t('set {{field}} to {{to}}', { field: name, to });
    if (to === '') return t('cleared {{field}}, which was {{from}}', { field: name, from });
    return t('changed {{field}} from {{from}} to {{to}}', { field: name, from, to });
  });
  const moved = movedWords(before, after, records);
  if (moved !== '') parts.unshift(moved);
  return parts.length === 0 ? t('changed this card') : listed(parts);
}

function movedWords(before: Card, after: Card, records: ProjectRecords): string {
  if (before.stepId !== after.stepId || before.laneId !== after.laneId) {
    return t('moved this card from {{from}} to {{to}}', {
      from: placeWords(before, records),
      to: placeWords(after, records),
    });
  }
  return before.order === after.order ? '' : t('moved this card within its cell');
}

/** A cell as a person names it: 'Intent, Pain points'; with the step where its stage has several. */
function placeWords({ stepId, laneId }: Card, records: ProjectRecords): string {
  const step = records.step.get(stepId);
  const stage = step && records.stage.get(step.stageId);
  const lane = records.lane.get(laneId);
  if (!step || !stage || !lane) return t('a place that is gone');
  const steps = [...records.step.values()].filter((other) => other.stageId === stage.id);
  const names = [nameOf(stage, t('Untitled stage'))];
  if (steps.length > 1) names.push(nameOf(step, t('Untitled step')));
  return [...names, nameOf(lane, t('Untitled lane'))].join(', ');
}

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(dateLocale(), { type: 'conjunction' }).format(parts);
