import type { Card } from '../../../shared/model/card.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import type { RecordRevision } from '../../../shared/protocol/host-api.ts';
import { nameOf } from '../../ui/words.ts';
import { cardFieldWords, cardValueWords, changedCardFields } from './card-field-words.ts';

/** What one step of the history did to a card, as a person says it after the author's name. */
export function cardHistoryWords({ action, change }: RecordRevision, records: ProjectRecords): string {
  if (change.kind !== 'card') return '';
  const { before, after } = change;
  if (before === null) return action === 'undo' ? 'brought this card back' : 'added this card';
  if (after === null) return action === 'undo' ? 'took this card back' : 'removed this card';
  const parts = changedCardFields(before, after).map((field) => {
    const [from, to] = [cardValueWords(before, field), cardValueWords(after, field)];
    const name = cardFieldWords[field];
    if (from === '') return `set ${name} to ${to}`;
    if (to === '') return `cleared ${name}, which was ${from}`;
    return `changed ${name} from ${from} to ${to}`;
  });
  const moved = movedWords(before, after, records);
  if (moved !== '') parts.unshift(moved);
  return parts.length === 0 ? 'changed this card' : listed(parts);
}

function movedWords(before: Card, after: Card, records: ProjectRecords): string {
  if (before.stepId !== after.stepId || before.laneId !== after.laneId) {
    return `moved this card from ${placeWords(before, records)} to ${placeWords(after, records)}`;
  }
  return before.order === after.order ? '' : 'moved this card within its cell';
}

/** A cell as a person names it: 'Intent, Pain points'; with the step where its stage has several. */
function placeWords({ stepId, laneId }: Card, records: ProjectRecords): string {
  const step = records.step.get(stepId);
  const stage = step && records.stage.get(step.stageId);
  const lane = records.lane.get(laneId);
  if (!step || !stage || !lane) return 'a place that is gone';
  const steps = [...records.step.values()].filter((other) => other.stageId === stage.id);
  const names = [nameOf(stage, 'Untitled stage')];
  if (steps.length > 1) names.push(nameOf(step, 'Untitled step'));
  return [...names, nameOf(lane, 'Untitled lane')].join(', ');
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
