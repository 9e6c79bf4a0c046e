import type { Segment } from '../../ui/SegmentField.tsx';

const words = {
  success: ['failed', 'mostly failed', 'partly', 'mostly managed', 'managed'],
  ease: ['very hard', 'hard', 'neither', 'easy', 'very easy'],
  emotion: ['very bad', 'bad', 'neutral', 'good', 'very good'],
} as const;
export type ExperiencePart = keyof typeof words;

const tones = ['bad', 'bad', 'warn', 'good', 'good'] as const;

/** A judgement -2..+2 with a sign: '+2', '0', '−1'. */
export const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '0';

/** A judgement in words. */
export const judgementWords = (part: ExperiencePart, value: number): string =>
  words[part][Math.round(value) + 2] ?? '';

/** The five judgements of one part of an experience. */
export const judgements = (part: ExperiencePart): readonly Segment<number>[] =>
  words[part].map((word, index) => {
    const tone = tones[index];
    return {
      value: index - 2,
      label: signed(index - 2),
      name: `${signed(index - 2)} ${word}`,
      ...(tone ? { tone } : {}),
    };
  });
