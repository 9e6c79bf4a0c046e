import { phrase } from '../language/translate.ts';
import type { Comment } from '../model/comment.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Consent } from '../model/participant.ts';
import type { CardFill, Density, EmotionSource, JourneyMap } from '../model/map.ts';
import type { Hue } from '../model/palette.ts';

/** The words for each value that is chosen from a list; `t` says them. */
export const stateWords: Readonly<Record<JourneyMap['state'], string>> = {
  current: phrase('Current state'),
  future: phrase('Future state'),
};

export const densityWords: Readonly<Record<Density, string>> = {
  comfortable: phrase('Comfortable'),
  compact: phrase('Compact'),
  titles: phrase('Titles only'),
};

export const cardFillWords: Readonly<Record<CardFill, string>> = {
  plain: phrase('Plain'),
  soft: phrase('Soft colour'),
};

export const emotionSourceWords: Readonly<Record<EmotionSource, string>> = {
  judged: phrase('Team’s estimate'),
  answers: phrase('From answers'),
};

export const confidentialityWords: Readonly<Record<Evidence['confidentiality'], string>> = {
  public: phrase('Public'),
  internal: phrase('Internal'),
  confidential: phrase('Confidential'),
};

export const consentWords: Readonly<Record<Consent, string>> = {
  'not-set': phrase('Not set'),
  'may-quote': phrase('May be quoted'),
  'no-quotes': phrase('May not be quoted'),
};

export const outcomeWords: Readonly<Record<NonNullable<Comment['outcome']>, string>> = {
  accepted: phrase('accepted'),
  rejected: phrase('rejected'),
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
