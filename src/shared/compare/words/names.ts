import type { Change } from '../../changes/change-set.ts';
import { kindWords } from '../../commands/kernel/define-command.ts';
import { nameOfChanged, quoted } from '../../history/record-words.ts';
import { language, t } from '../../language/translate.ts';
import type { Card } from '../../model/card.ts';
import type { RecordKind } from '../../model/records.ts';
import { cardKindName } from '../../words/cards.ts';
import { nameOf } from '../../words/titles.ts';
import type { Difference } from '../comparison.ts';
import type { Looks } from './looks.ts';

/** A record as it is listed: ‘Pain point “Price is unclear”’, ‘Stage “Intent”’. */
export function nameOfDifference(difference: Difference, looks: Looks): string {
  const card = difference.kind === 'card' ? (difference.after ?? difference.before) : null;
  const kind = card ? cardKindName(card.kind) : capital(t(kindWords[difference.kind]));
  const name = nameInQuotes(difference, looks);
  return name === '' ? kind : `${kind} ${name}`;
}

/** Its name alone, in quotes; '' where it has none. */
export function nameInQuotes(difference: Difference, looks: Looks): string {
  // A record that was renamed is known by its new name; the old one is told as a change.
  const { kind, id, before, after } = difference;
  return nameOfChanged({ kind, id, before: after ?? before, after: after ?? before } as Change, looks.either);
}

/** A card in quotes, or what it is called without a title. */
export const cardInQuotes = (card: Pick<Card, 'title' | 'body'> | undefined): string =>
  card ? quoted(card.title) || quoted(card.body) || t('Untitled card') : t('a card that no longer exists');

/** How a kind of record begins a line. */
export const kindName = (kind: RecordKind): string => capital(t(kindWords[kind]));

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);

/** Where a card stands in its stage: ‘Looks for reasons, Pain points’; the step where its stage has several. */
export function placeInStage(
  { stepId, laneId }: Pick<Card, 'stepId' | 'laneId'>,
  looks: Looks,
  stepsOf: (stageId: string) => number,
): string {
  const step = looks.either('step', stepId);
  const lane = looks.either('lane', laneId);
  return [
    ...(step && stepsOf(step.stageId) > 1 ? [nameOf(step, t('Untitled step'))] : []),
    ...(lane ? [nameOf(lane, t('Untitled lane'))] : []),
  ].join(', ');
}
