import { cardPlace } from '../../../shared/history/card-place.ts';
import { fieldChanges } from '../../../shared/history/field-words.ts';
import type { Lookup } from '../../../shared/history/record-words.ts';
import { dateLocale } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { flowPlaceOf } from '../../../shared/model/flow-place.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { RecordRevision } from '../../../shared/protocol/host-api.ts';

/** What one step of the history did to a card, as a person says it after the author's name. */
export function cardHistoryWords({ action, change }: RecordRevision, records: ProjectRecords): string {
  if (change.kind !== 'card') return '';
  const { before, after } = change;
  if (before === null) return action === 'undo' ? t('restored this card') : t('added this card');
  if (after === null) return t('removed this card');
  const look: Lookup = (kind, id) => records[kind].get(id);
  const parts = fieldChanges('card', before, after, look).map(({ name, from, to }) => {
    if (from === '') return t('set {{field}} to {{to}}', { field: name, to });
    if (to === '') return t('cleared {{field}}, which was {{from}}', { field: name, from });
    return t('changed {{field}} from {{from}} to {{to}}', { field: name, from, to });
  });
  const moved = movedWords(before, after, records, look);
  if (moved !== '') parts.unshift(moved);
  return parts.length === 0 ? t('changed this card') : listed(parts);
}

function movedWords(before: Card, after: Card, records: ProjectRecords, look: Lookup): string {
  const steps = (stageId: string): number =>
    [...records.step.values()].filter((step) => step.stageId === stageId).length;
  if (before.stepId !== after.stepId || before.laneId !== after.laneId) {
    return t('moved this card from {{from}} to {{to}}', {
      from: cardPlace(before, look, steps),
      to: cardPlace(after, look, steps),
    });
  }
  if (before.order !== after.order) return t('moved this card within its cell');
  if (before.flowX === after.flowX && before.flowY === after.flowY) return '';
  return flowPlaceOf(after) === null
    ? t('laid out the flow with this card again')
    : t('moved this card in the flow');
}

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(dateLocale(), { type: 'conjunction' }).format(parts);
