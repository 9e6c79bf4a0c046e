import type { Card, CardKind, CardStatus, Channel } from '../../shared/model/card.ts';
import type { Evidence, EvidenceKind } from '../../shared/model/evidence.ts';
import type { JourneyMap } from '../../shared/model/map.ts';
import type { Hue } from '../../shared/model/palette.ts';
import type { Phase } from '../../shared/model/stage.ts';

/** The words for each value that is chosen from a list, as they stand on screen. */
export const stateWords: Readonly<Record<JourneyMap['state'], string>> = {
  current: 'Current state',
  future: 'Future state',
};

export const cardKindWords: Readonly<Record<CardKind, string>> = {
  action: 'Action',
  touchpoint: 'Touchpoint',
  thought: 'Thought',
  'pain-point': 'Pain point',
  opportunity: 'Opportunity',
  note: 'Note',
  image: 'Image',
};

export const statusWords: Readonly<Record<CardStatus, string>> = {
  open: 'Open',
  investigating: 'Investigating',
  planned: 'Planned',
  'in-progress': 'In progress',
  done: 'Done',
  declined: 'Declined',
};

export const channelWords: Readonly<Record<Channel, string>> = {
  website: 'Website',
  app: 'App',
  store: 'Store',
  phone: 'Phone',
  email: 'Email',
  chat: 'Chat',
  social: 'Social',
  ad: 'Ad',
  newsletter: 'Newsletter',
  'review-site': 'Review site',
  field: 'Field',
  mail: 'Mail',
};

export const evidenceKindWords: Readonly<Record<EvidenceKind, string>> = {
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

export const confidentialityWords: Readonly<Record<Evidence['confidentiality'], string>> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
};

export const phaseWords: Readonly<Record<Phase, string>> = {
  'pre-purchase': 'Pre-purchase',
  purchase: 'Purchase',
  'post-purchase': 'Post-purchase',
};

export const hueWords: Readonly<Record<Hue, string>> = {
  iris: 'Iris',
  azure: 'Azure',
  teal: 'Teal',
  green: 'Green',
  amber: 'Amber',
  orange: 'Orange',
  rose: 'Rose',
  slate: 'Slate',
};

/** A record's name, or what stands for it while it has none. */
export const nameOf = (record: { readonly name: string }, fallback: string): string =>
  record.name.trim() || fallback;

/** A card's or a piece of evidence's title, else the beginning of its text, else what stands for it. */
export const titleOf = (
  record: Pick<Card, 'title' | 'body'> | Pick<Evidence, 'title' | 'text'>,
  fallback: string,
): string => {
  const text = 'body' in record ? record.body : record.text;
  return record.title.trim() || firstWords(text) || fallback;
};

const firstWords = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
};

/** '1 card', '12 cards'. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** '1 piece of evidence', '4 pieces of evidence'. */
export const pieces = (count: number): string => counted(count, 'piece of evidence', 'pieces of evidence');
