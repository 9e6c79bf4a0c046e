import { phrase, t } from '../language/translate.ts';

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

/** A judgement in words. */
export const judgementWords = (part: ExperiencePart, value: number): string =>
  t(words[part][Math.round(value) + 2] ?? '');
