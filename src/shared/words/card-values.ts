import { phrase, t } from '../language/translate.ts';
import { type CardStatus, type Channel, severityNames } from '../model/card.ts';

const channelNames: Readonly<Record<Channel, string>> = {
  website: phrase('Website'),
  app: phrase('App'),
  store: phrase('Store'),
  phone: phrase('Phone'),
  email: phrase('Email'),
  chat: phrase('Chat'),
  social: phrase('Social media'),
  ad: phrase('Ad'),
  newsletter: phrase('Newsletter'),
  'review-site': phrase('Review site'),
  field: phrase('Field visit'),
  mail: phrase('Mail'),
};

/** What a channel is called. */
export const channelName = (channel: Channel): string => t(channelNames[channel]);

const statusNames: Readonly<Record<CardStatus, string>> = {
  open: phrase('Open'),
  investigating: phrase('Investigating'),
  planned: phrase('Planned'),
  'in-progress': phrase('In progress'),
  done: phrase('Done'),
  declined: phrase('Declined'),
};

/** A status in a word: ‘Open’ is not what a button that opens something says. */
export const statusName = (status: CardStatus): string => t(statusNames[status], { context: 'status' });

const severityWords: Readonly<Record<(typeof severityNames)[number], string>> = {
  none: phrase('none'),
  cosmetic: phrase('cosmetic'),
  minor: phrase('minor'),
  major: phrase('major'),
  blocker: phrase('blocker'),
};

/** A severity 0..4 in a word, as it stands in a sentence: 'major'; '' for none that is on the scale. */
export function severityName(severity: number): string {
  const name = severityNames[severity];
  return name === undefined ? '' : t(severityWords[name]);
}

/** A severity in a word that stands alone: 'Major'. */
export function severityTitle(severity: number): string {
  const name = severityName(severity);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Every severity with its number, least first. */
export const severities: readonly number[] = severityNames.map((_, severity) => severity);
