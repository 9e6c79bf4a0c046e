import { cardKind, type KindField } from '../kinds/card-kinds.ts';
import { dayText } from '../language/dates.ts';
import { midSentence } from '../language/mid-sentence.ts';
import { numberText, phrase, t } from '../language/translate.ts';
import { severityNames, type Card, type CardStatus, type Channel } from '../model/card.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { Hue } from '../model/palette.ts';
import type { Icon } from '../icons/icons.ts';
import { isAssumption, type CardView, type Support } from './view.ts';

export { dayText };

/** A small fact at the bottom of a card. */
export type Badge = {
  readonly kind:
    | 'severity'
    | 'frequency'
    | 'assumption'
    | 'evidence'
    | 'channel'
    | 'experience'
    | 'impact'
    | 'effort'
    | 'status'
    | 'owner'
    | 'due'
    | 'arrow'
    | 'hand'
    | 'map'
    | 'tag';
  readonly icon: Icon | null;
  readonly text: string;
  /** Of a severity badge, 0..4. */
  readonly severity: number | null;
  /** Of a tag. */
  readonly hue: Hue | null;
};

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

const statusNames: Readonly<Record<CardStatus, string>> = {
  open: phrase('Open'),
  investigating: phrase('Investigating'),
  planned: phrase('Planned'),
  'in-progress': phrase('In progress'),
  done: phrase('Done'),
  declined: phrase('Declined'),
};

/** A status in a word: ‘Open’ is not what a button that opens something says. */
export const statusWord = (status: CardStatus): string => t(statusNames[status], { context: 'status' });

export const evidenceKindNames: Readonly<Record<EvidenceKind, string>> = {
  survey: phrase('Survey'),
  poll: phrase('Poll'),
  interview: phrase('Interview'),
  observation: phrase('Observation'),
  'web-analytics': phrase('Web analytics'),
  review: phrase('Review'),
  'social-post': phrase('Social post'),
  'support-ticket': phrase('Support ticket'),
  document: phrase('Document'),
};

/** ‘4 pieces · 3 kinds of source’, and for one piece ‘1 piece · interview’. */
export function supportText({ count, kinds }: Support): string {
  const [only] = kinds;
  return kinds.length === 1 && only
    ? t('{{count}} pieces · {{kind}}', { count, kind: midSentence(t(evidenceKindNames[only])) })
    : t('{{count}} pieces · {{kinds}} kinds of source', { count, kinds: kinds.length });
}

/** ‘38 %’ of a share 0..1: whole numbers, one decimal below 10 %. */
export const percent = (share: number): string => {
  const value = share * 100;
  return `${numberText(value < 10 ? Number(value.toFixed(1)) : Math.round(value))}\u00a0%`;
};

/** ‘+1’, ‘0’, ‘−2’. */
export const signed = (value: number): string => {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + numberText(Math.abs(value));
};

const badge = (kind: Badge['kind'], icon: Icon | null, text: string): Badge => ({
  kind,
  icon,
  text,
  severity: null,
  hue: null,
});

/** The badges of a card, in the order they are shown. Facts that do not belong to its kind are left out. */
export function badgesOf(view: CardView): readonly Badge[] {
  const { card, support } = view;
  const badges = [...ownBadges(card)];
  if (isAssumption(view)) badges.push(badge('assumption', 'assumption', t('Assumption')));
  if (support.count > 0) badges.push(badge('evidence', 'paperclip', supportText(support)));
  if (card.status !== 'open') {
    badges.push(badge('status', 'status', statusWord(card.status)));
  }
  if (card.owner.trim() !== '') badges.push(badge('owner', 'owner', card.owner));
  for (const { label, share } of view.labelled) {
    const parts = [share === null ? '' : percent(share), label.trim()].filter((part) => part !== '');
    badges.push(badge('arrow', 'arrow', parts.join(' · ')));
  }
  if (view.linkedMap) {
    const name = view.linkedMap.name.trim() || t('Untitled map');
    badges.push(badge('map', 'map', t('Opens {{name}}', { name })));
  }
  for (const tag of view.tags) badges.push({ ...badge('tag', null, tag.name), hue: tag.hue });
  return badges;
}

/** The badges of the fields of a card's kind. */
const ownBadges = (card: Card): readonly Badge[] =>
  cardKind(card.kind).fields.flatMap((field) => badgeOfField[field]?.(card) ?? []);

const experience = (text: string, value: number | null): Badge | null =>
  value === null ? null : badge('experience', null, t(text, { value: signed(value) }));

/** What a card shows of each field that belongs to its kind; null of a field that it shows no badge for. */
const badgeOfField: Readonly<Record<KindField, ((card: Card) => Badge | null) | null>> = {
  severity: ({ severity }) => {
    const name = severity === null ? undefined : severityNames[severity];
    return name === undefined ? null : { ...badge('severity', 'severity', capital(t(name))), severity };
  },
  frequencyShare: ({ frequencyShare }) =>
    frequencyShare === null
      ? null
      : badge('frequency', 'frequency', t('{{share}} of customers', { share: percent(frequencyShare) })),
  frequencyRating: ({ frequencyShare, frequencyRating: rating }) =>
    rating === null || frequencyShare !== null
      ? null
      : badge('frequency', 'frequency', t('Frequency {{rating}} of 5', { rating })),
  rootCause: null,
  channel: channelBadge,
  backingChannels: null,
  success: ({ success }) => experience(phrase('Success {{value}}'), success),
  ease: ({ ease }) => experience(phrase('Ease {{value}}'), ease),
  emotion: ({ emotion }) => experience(phrase('Emotion {{value}}'), emotion),
  impact: ({ impact }) =>
    impact === null ? null : badge('impact', 'impact', t('Impact {{impact}}', { impact })),
  effort: ({ effort }) =>
    effort === null ? null : badge('effort', 'effort', t('Effort {{effort}}', { effort })),
  due: ({ due }) => (due === null ? null : badge('due', 'calendar', dayText(due))),
  value: ({ value }) => (value === null ? null : badge('hand', 'hand', t('Entered by hand'))),
  unit: null,
};

function channelBadge({ channel, backingChannels }: Card): Badge | null {
  if (channel === null) return null;
  const name = t(channelNames[channel]);
  const others = backingChannels.map((other) => midSentence(t(channelNames[other]))).join(', ');
  const text = others === '' ? name : t('{{channel}}, with {{others}}', { channel: name, others });
  return badge('channel', channel, text);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
