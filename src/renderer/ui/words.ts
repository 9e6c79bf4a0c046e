import { numberText, phrase, t } from '../../shared/language/translate.ts';
import type { Card, Channel } from '../../shared/model/card.ts';
import type { Evidence } from '../../shared/model/evidence.ts';
import type { JourneyMap } from '../../shared/model/map.ts';
import type { Hue } from '../../shared/model/palette.ts';
import type { Phase } from '../../shared/model/stage.ts';

/** The words that cards and evidence on the map say too. */
export { evidenceKindNames as evidenceKindWords, statusWord } from '../../shared/layout/badges.ts';

/** The words for each value that is chosen from a list; `t` says them. */
export const stateWords: Readonly<Record<JourneyMap['state'], string>> = {
  current: phrase('Current state'),
  future: phrase('Future state'),
};

export const channelWords: Readonly<Record<Channel, string>> = {
  website: phrase('Website'),
  app: phrase('App'),
  store: phrase('Store'),
  phone: phrase('Phone'),
  email: phrase('Email'),
  chat: phrase('Chat'),
  social: phrase('Social'),
  ad: phrase('Ad'),
  newsletter: phrase('Newsletter'),
  'review-site': phrase('Review site'),
  field: phrase('Field'),
  mail: phrase('Mail'),
};

export const confidentialityWords: Readonly<Record<Evidence['confidentiality'], string>> = {
  public: phrase('Public'),
  internal: phrase('Internal'),
  confidential: phrase('Confidential'),
};

export const phaseWords: Readonly<Record<Phase, string>> = {
  'pre-purchase': phrase('Pre-purchase'),
  purchase: phrase('Purchase'),
  'post-purchase': phrase('Post-purchase'),
};

export const hueWords: Readonly<Record<Hue, string>> = {
  iris: phrase('Iris'),
  azure: phrase('Azure'),
  teal: phrase('Teal'),
  green: phrase('Green'),
  amber: phrase('Amber'),
  orange: phrase('Orange'),
  rose: phrase('Rose'),
  slate: phrase('Slate'),
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
export const pieces = (count: number): string => t('{{count}} pieces of evidence', { count });

/** A share 0..1 as '12.5 %'. */
export const percent = (share: number, maximumFractionDigits = 1): string =>
  `${numberText(share * 100, { maximumFractionDigits })} %`;
