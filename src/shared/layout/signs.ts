import type { Icon } from '../icons/icons.ts';
import { shortDayText } from '../language/dates.ts';
import { numberText } from '../language/translate.ts';
import type { Card, CardStatus } from '../model/card.ts';
import { percent } from '../words/figures.ts';
import { badgesOf, type Badge } from './badges.ts';
import type { CardView } from './view.ts';

/** Longest label of an arrow that a sign shows. */
const LONGEST_LABEL = 14;

/**
 * The badges of a card as small signs that fit into one row: figures, icons and initials. Each keeps what it means in
 * words. An assumption is marked at the card's corner, so it has none.
 */
export function signsOf(view: CardView): readonly Badge[] {
  const signs: Badge[] = [];
  for (const badge of badgesOf(view)) {
    const before = signs.at(-1);
    if (badge.kind === 'assumption') continue;
    if (badge.kind === 'experience' && before?.kind === 'experience') {
      signs[signs.length - 1] = { ...before, words: `${before.words}, ${badge.text}` };
    } else {
      signs.push({ ...badge, ...short[badge.kind]?.(view, badge), words: badge.text });
    }
  }
  return signs;
}

type Short = (view: CardView, badge: Badge) => Partial<Badge>;

const short: Readonly<Partial<Record<Badge['kind'], Short>>> = {
  severity: (_view, { severity }) => ({ text: numberText(severity ?? 0) }),
  frequency: ({ card: { frequencyShare, frequencyRating } }) => ({
    text: frequencyShare === null ? `${numberText(frequencyRating ?? 0)}/5` : percent(frequencyShare),
  }),
  evidence: ({ support }) => ({ text: numberText(support.count) }),
  against: ({ support }) => ({ text: numberText(support.against) }),
  channel: ({ card: { backingChannels } }) => ({
    text: backingChannels.length === 0 ? '' : `+${numberText(backingChannels.length)}`,
  }),
  experience: ({ card: { success, ease, emotion } }) => ({
    icon: 'experience',
    text: '',
    bars: [success, ease, emotion],
  }),
  impact: ({ card: { impact } }) => ({ text: numberText(impact ?? 0) }),
  effort: ({ card: { effort } }) => ({ text: numberText(effort ?? 0) }),
  status: ({ card: { status } }) => ({ icon: statusIcon(status), text: '' }),
  owner: ({ card }) => ({ text: initialsOf(card) }),
  due: ({ card: { due } }) => ({ text: due === null ? '' : shortDayText(due) }),
  arrow: (_view, { text }) => ({ text: text.length > LONGEST_LABEL ? shortened(text) : text }),
  addresses: ({ addresses }) => ({ text: numberText(addresses) }),
  'addressed-by': ({ addressedBy }) => ({ text: numberText(addressedBy) }),
  comments: ({ comments }) => ({ text: numberText(comments) }),
  hand: () => ({ text: '' }),
  map: () => ({ text: '' }),
  tag: () => ({ icon: 'tag', text: '' }),
};

const statusIcon = (status: CardStatus): Icon => (status === 'open' ? 'status' : `status-${status}`);

/** The first part of a label, up to the share and the label's own dot: '34%' of '34% · clicks through'. */
function shortened(text: string): string {
  const [first = ''] = text.split(' · ');
  if (first.length <= LONGEST_LABEL) return first;
  const beginning = letters(first).slice(0, LONGEST_LABEL - 1);
  return `${beginning.join('').trimEnd()}…`;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What a reader takes for letters: an emoji of several characters is one. */
const letters = (text: string): readonly string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);

/** ‘LB’ of ‘Lena Brandt, Marketing’: the first and the last name's first letter. What follows a comma is a role. */
function initialsOf({ owner }: Pick<Card, 'owner'>): string {
  const names = (owner.split(',')[0] ?? owner).trim().split(/\s+/);
  const first = names[0] ?? '';
  const last = names.length > 1 ? (names.at(-1) ?? '') : '';
  return `${firstLetter(first)}${firstLetter(last)}`.toLocaleUpperCase();
}

const firstLetter = (name: string): string => letters(name)[0] ?? '';
