import { phrase, t } from '../../../shared/language/translate.ts';
import { channelName, severityName, statusName } from '../../../shared/words/card-values.ts';
import { percent, signed } from '../../../shared/words/figures.ts';
import type { Card } from '../../../shared/model/card.ts';
import { dayOf } from '../../ui/dates.ts';
import { type ExperiencePart, judgementWords } from './judgement.ts';

/** The fields of a card that a person fills in, as its history names them; `t` says them. */
export const cardFieldWords = {
  title: phrase('Title'),
  body: phrase('Text'),
  owner: phrase('Owner'),
  status: phrase('Status'),
  severity: phrase('Severity'),
  frequencyShare: phrase('Customers hit'),
  frequencyRating: phrase('How often'),
  rootCause: phrase('Root cause'),
  impact: phrase('Impact'),
  effort: phrase('Effort'),
  due: phrase('Due'),
  channel: phrase('Channel'),
  backingChannels: phrase('Backing channels'),
  success: phrase('Success'),
  ease: phrase('Ease'),
  emotion: phrase('Emotion'),
} as const satisfies Partial<Record<keyof Card, string>>;

export type CardField = keyof typeof cardFieldWords;
const cardFields = Object.keys(cardFieldWords) as readonly CardField[];

/** The fields in which two states of a card differ. */
export const changedCardFields = (before: Card, after: Card): readonly CardField[] =>
  cardFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));

/** A field's value as it stands on screen; '' for none. */
export function cardValueWords(card: Card, field: CardField): string {
  switch (field) {
    case 'title':
    case 'body':
    case 'owner':
    case 'rootCause':
      return quoted(card[field]);
    case 'status':
      return statusName(card.status);
    case 'severity':
      return card.severity === null ? '' : severityName(card.severity);
    case 'frequencyShare':
      return card.frequencyShare === null ? '' : percent(card.frequencyShare);
    case 'frequencyRating':
    case 'impact':
    case 'effort':
      return card[field]?.toString() ?? '';
    case 'due':
      return card.due === null ? '' : dayOf(card.due);
    case 'channel':
      return card.channel === null ? '' : channelName(card.channel);
    case 'backingChannels':
      return card.backingChannels.map(channelName).join(', ');
    case 'success':
    case 'ease':
    case 'emotion':
      return judged(field, card[field]);
  }
}

const judged = (part: ExperiencePart, value: number | null): string =>
  value === null ? '' : `${signed(value)} ${judgementWords(part, value)}`;

/** A text in quotes, its beginning where it is long. */
function quoted(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line === '') return '';
  if (line.length <= 80) return t('“{{text}}”', { text: line });
  // Not between the halves of a character.
  const start = line.slice(0, 79).replace(/[\ud800-\udbff]$/u, '');
  return t('“{{text}}”', { text: `${start.trimEnd()}…` });
}
