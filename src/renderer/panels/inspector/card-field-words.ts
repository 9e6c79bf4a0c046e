import { type Card, type Channel, severityNames } from '../../../shared/model/card.ts';
import { dayOf } from '../../ui/dates.ts';
import { channelWords, statusWords } from '../../ui/words.ts';
import { type ExperiencePart, judgementWords, signed } from './judgement.ts';

/** The fields of a card that a person fills in, as its history names them. */
export const cardFieldWords = {
  title: 'Title',
  body: 'Text',
  owner: 'Owner',
  status: 'Status',
  severity: 'Severity',
  frequencyShare: 'Customers hit',
  frequencyRating: 'How often',
  rootCause: 'Root cause',
  impact: 'Impact',
  effort: 'Effort',
  due: 'Due',
  channel: 'Channel',
  backingChannels: 'Backing channels',
  success: 'Success',
  ease: 'Ease',
  emotion: 'Emotion',
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
      return statusWords[card.status];
    case 'severity':
      return card.severity === null ? '' : (severityNames[card.severity] ?? '');
    case 'frequencyShare':
      return card.frequencyShare === null ? '' : `${Math.round(card.frequencyShare * 1000) / 10} %`;
    case 'frequencyRating':
    case 'impact':
    case 'effort':
      return card[field]?.toString() ?? '';
    case 'due':
      return card.due === null ? '' : dayOf(card.due);
    case 'channel':
      return card.channel === null ? '' : channelWords[card.channel];
    case 'backingChannels':
      return card.backingChannels.map((channel: Channel) => channelWords[channel]).join(', ');
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
  if (line.length <= 80) return `“${line}”`;
  // Not between the halves of a character.
  return `“${line
    .slice(0, 79)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()}…”`;
}
