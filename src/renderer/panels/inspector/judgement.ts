import { phrase, t } from '../../../shared/language/translate.ts';
import { signed } from '../../../shared/words/figures.ts';
import type { Segment } from '../../ui/SegmentField.tsx';

/** The judgements from −2 to +2; `t` says them. */
const words = {
  success: [
    phrase('failed'),
    phrase('mostly failed'),
    phrase('partly'),
    phrase('mostly managed'),
    phrase('managed'),
  ],
  ease: [phrase('very hard'), phrase('hard'), phrase('neither'), phrase('easy'), phrase('very easy')],
  emotion: [phrase('very bad'), phrase('bad'), phrase('neutral'), phrase('good'), phrase('very good')],
} as const;
export type ExperiencePart = keyof typeof words;

const tones = ['bad', 'bad', 'warn', 'good', 'good'] as const;

/** A judgement in words. */
export const judgementWords = (part: ExperiencePart, value: number): string =>
  t(words[part][Math.round(value) + 2] ?? '');

/** What the team says of one part of an experience. */
export const judgedByTeam = (part: ExperiencePart, value: number | null): string =>
  value === null
    ? t('not judged')
    : t('{{judgement}}, judged by the team', { judgement: judgementWords(part, value) });

/** The ratings from 1 to 5. */
export const ratings = (): readonly Segment<number>[] =>
  [1, 2, 3, 4, 5].map((value) => ({
    value,
    label: `${value}`,
    name: t('{{rating}} of 5', { rating: value }),
  }));

/** The five judgements of one part of an experience. */
export const judgements = (part: ExperiencePart): readonly Segment<number>[] =>
  words[part].map((word, index) => {
    const tone = tones[index];
    return {
      value: index - 2,
      label: signed(index - 2),
      name: `${signed(index - 2)} ${t(word)}`,
      ...(tone ? { tone } : {}),
    };
  });
