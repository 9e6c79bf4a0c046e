import { phrase, t } from '../language/translate.ts';
import type { ToneCounts } from '../measures/tone-shares.ts';

const toneWords: Readonly<Record<keyof ToneCounts, string>> = {
  positive: phrase('Positive'),
  negative: phrase('Negative'),
  unclear: phrase('Unclear'),
  notScored: phrase('Not scored'),
};

/** What a comment sounds like, in words. */
export const toneName = (tone: keyof ToneCounts): string => t(toneWords[tone]);
