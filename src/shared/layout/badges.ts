import { channelName, severityTitle, statusName } from '../words/card-values.ts';
import { supportText } from '../words/evidence.ts';
import { peopleAgainst, strengthText } from '../words/strength.ts';
import { percent, signed } from '../words/figures.ts';
import { cardKind, type KindField } from '../kinds/card-kinds.ts';
import { dayText } from '../language/dates.ts';
import { midSentence } from '../language/mid-sentence.ts';
import { phrase, t } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import type { Hue } from '../model/palette.ts';
import type { Icon } from '../icons/icons.ts';
import { type CardView, makesClaim } from './view.ts';

/** A small fact at the bottom of a card, or a kind of evidence in an evidence lane. */
export type Badge = {
  readonly kind:
    | 'severity'
    | 'frequency'
    | 'assumption'
    | 'evidence'
    | 'against'
    | 'pieces'
    | 'channel'
    | 'experience'
    | 'impact'
    | 'effort'
    | 'status'
    | 'owner'
    | 'due'
    | 'addresses'
    | 'addressed-by'
    | 'arrow'
    | 'comments'
    | 'hand'
    | 'map'
    | 'tag';
  readonly icon: Icon | null;
  readonly text: string;
  /** What a sign means, in words; '' where the text says it. */
  readonly words: string;
  /** Success, ease and emotion of a touchpoint, -2..+2, as three bars. */
  readonly bars: readonly (number | null)[] | null;
  /** Of a severity badge, 0..4. */
  readonly severity: number | null;
  /** Of a tag. */
  readonly hue: Hue | null;
  /** The arrow that a label belongs to. */
  readonly connectionId: string | null;
};

export const badge = (kind: Badge['kind'], icon: Icon | null, text: string): Badge => ({
  kind,
  icon,
  text,
  words: '',
  bars: null,
  severity: null,
  hue: null,
  connectionId: null,
});

/** The badges of a card, in the order they are shown. Facts that do not belong to its kind are left out. */
export function badgesOf(view: CardView): readonly Badge[] {
  const { card, support } = view;
  const badges = [...ownBadges(card)];
  if (view.assumption) badges.push(badge('assumption', 'assumption', t('Assumption')));
  if (support.count > 0) badges.push(badge('evidence', 'paperclip', supportWords(view)));
  if (support.against > 0) badges.push(badge('against', 'contradicts', peopleAgainst(support.against)));
  if (card.status !== 'open') {
    badges.push(badge('status', 'status', statusName(card.status)));
  }
  if (card.owner.trim() !== '') badges.push(badge('owner', 'owner', card.owner));
  const { addresses, addressedBy } = view;
  if (addresses > 0)
    badges.push(badge('addresses', 'pain-points', t('{{count}} pain points', { count: addresses })));
  if (addressedBy > 0)
    badges.push(badge('addressed-by', 'opportunities', t('{{count}} opportunities', { count: addressedBy })));
  for (const { connection, heading } of view.labelled) {
    const { id, label, share } = connection;
    const parts = [share === null ? '' : percent(share), label.trim()].filter((part) => part !== '');
    badges.push({ ...badge('arrow', `arrow-${heading}`, parts.join(' · ')), connectionId: id });
  }
  if (view.linkedMap) {
    const name = view.linkedMap.name.trim() || t('Untitled map');
    badges.push(badge('map', 'map', t('Opens {{name}}', { name })));
  }
  if (view.comments > 0)
    badges.push(badge('comments', 'comment', t('{{count}} open comments', { count: view.comments })));
  for (const tag of view.tags) badges.push({ ...badge('tag', null, tag.name), hue: tag.hue });
  return badges;
}

/**
 * Of a claim how strongly it is supported; of anything else what is linked to it. How new the newest piece is stands in
 * the inspector: exports that hide confidential pieces hide their days, and cards look the same there.
 */
const supportWords = ({ card, support }: CardView): string =>
  makesClaim(card) ? strengthText({ ...support, against: 0, newest: null }) : supportText(support);

/** The badges of the fields of a card's kind. */
const ownBadges = (card: Card): readonly Badge[] =>
  cardKind(card.kind).fields.flatMap((field) => badgeOfField[field]?.(card) ?? []);

const experience = (text: string, value: number | null): Badge | null =>
  value === null ? null : badge('experience', null, t(text, { value: signed(value) }));

/** What a card shows of each field that belongs to its kind; null of a field that it shows no badge for. */
const badgeOfField: Readonly<Record<KindField, ((card: Card) => Badge | null) | null>> = {
  severity: ({ severity }) =>
    severity === null ? null : { ...badge('severity', 'severity', severityTitle(severity)), severity },
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
  const name = channelName(channel);
  const others = backingChannels.map((other) => midSentence(channelName(other))).join(', ');
  const text = others === '' ? name : t('{{channel}}, also via {{others}}', { channel: name, others });
  return badge('channel', channel, text);
}
