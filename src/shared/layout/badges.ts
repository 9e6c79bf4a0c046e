import { severityNames, type Card, type CardStatus, type Channel } from '../model/card.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { Hue } from '../model/palette.ts';
import type { Icon } from '../scene/icons.ts';
import { isAssumption, type CardView, type Support } from './view.ts';

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
    | 'tag';
  readonly icon: Icon | null;
  readonly text: string;
  /** Of a severity badge, 0..4. */
  readonly severity: number | null;
  /** Of a tag. */
  readonly hue: Hue | null;
};

export const channelNames: Readonly<Record<Channel, string>> = {
  website: 'Website',
  app: 'App',
  store: 'Store',
  phone: 'Phone',
  email: 'Email',
  chat: 'Chat',
  social: 'Social media',
  ad: 'Ad',
  newsletter: 'Newsletter',
  'review-site': 'Review site',
  field: 'Field visit',
  mail: 'Mail',
};

export const statusNames: Readonly<Record<CardStatus, string>> = {
  open: 'Open',
  investigating: 'Investigating',
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  declined: 'Declined',
};

export const evidenceKindNames: Readonly<Record<EvidenceKind, string>> = {
  survey: 'Survey',
  poll: 'Poll',
  interview: 'Interview',
  observation: 'Observation',
  'web-analytics': 'Web analytics',
  review: 'Review',
  'social-post': 'Social post',
  'support-ticket': 'Support ticket',
  document: 'Document',
};

/** ‘4 pieces · 3 kinds of source’, and for one piece ‘1 piece · interview’. */
export function supportText({ count, kinds }: Support): string {
  const [only] = kinds;
  const pieces = count === 1 ? '1 piece' : `${count} pieces`;
  if (kinds.length === 1 && only) return `${pieces} · ${evidenceKindNames[only].toLowerCase()}`;
  return `${pieces} · ${kinds.length} kinds of source`;
}

/** ‘38 %’ of a share 0..1: whole numbers, one decimal below 10 %. */
export const percent = (share: number): string => {
  const value = share * 100;
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)}\u00a0%`;
};

/** ‘+1’, ‘0’, ‘−2’. */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

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
  if (isAssumption(view)) badges.push(badge('assumption', 'assumption', 'Assumption'));
  if (support.count > 0) badges.push(badge('evidence', 'paperclip', supportText(support)));
  if (card.status !== 'open') badges.push(badge('status', 'status', statusNames[card.status]));
  if (card.owner.trim() !== '') badges.push(badge('owner', 'owner', card.owner));
  for (const { label, share } of view.labelled) {
    const parts = [share === null ? '' : percent(share), label.trim()].filter((part) => part !== '');
    badges.push(badge('arrow', 'arrow', parts.join(' · ')));
  }
  for (const tag of view.tags) badges.push({ ...badge('tag', null, tag.name), hue: tag.hue });
  return badges;
}

function ownBadges(card: Card): readonly Badge[] {
  switch (card.kind) {
    case 'pain-point':
      return painPointBadges(card);
    case 'touchpoint':
      return touchpointBadges(card);
    case 'opportunity':
      return opportunityBadges(card);
    case 'action':
    case 'thought':
    case 'note':
    case 'image':
      return [];
  }
}

function painPointBadges(card: Card): readonly Badge[] {
  const badges: Badge[] = [];
  const name = card.severity === null ? undefined : severityNames[card.severity];
  if (name !== undefined) {
    badges.push({ ...badge('severity', 'severity', capital(name)), severity: card.severity });
  }
  if (card.frequencyShare !== null) {
    badges.push(badge('frequency', 'frequency', `${percent(card.frequencyShare)} of customers`));
  } else if (card.frequencyRating !== null) {
    badges.push(badge('frequency', 'frequency', `Frequency ${card.frequencyRating} of 5`));
  }
  return badges;
}

function touchpointBadges(card: Card): readonly Badge[] {
  const badges: Badge[] = [];
  if (card.channel !== null) {
    const backing = card.backingChannels.map((channel) => channelNames[channel].toLowerCase());
    const text = channelNames[card.channel];
    badges.push(
      badge('channel', card.channel, backing.length === 0 ? text : `${text}, with ${backing.join(', ')}`),
    );
  }
  const parts = { Success: card.success, Ease: card.ease, Emotion: card.emotion };
  for (const [name, value] of Object.entries(parts)) {
    if (value !== null) badges.push(badge('experience', null, `${name} ${signed(value)}`));
  }
  return badges;
}

function opportunityBadges(card: Card): readonly Badge[] {
  const badges: Badge[] = [];
  if (card.impact !== null) badges.push(badge('impact', 'impact', `Impact ${card.impact}`));
  if (card.effort !== null) badges.push(badge('effort', 'effort', `Effort ${card.effort}`));
  if (card.due !== null) badges.push(badge('due', 'calendar', dayText(card.due)));
  return badges;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** ‘4 Mar 2027’ of 2027-03-04: the same on every system, so that exports agree, and never broken. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return [date, months[(month ?? 1) - 1], year].join('\u00a0');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
