import { t } from '../../../shared/language/translate.ts';
import { signed } from '../../../shared/words/figures.ts';
import { type ExperiencePart, judgementWords } from '../../../shared/words/judgements.ts';
import type { Segment } from '../../ui/SegmentField.tsx';

const tones = ['bad', 'bad', 'warn', 'good', 'good'] as const;

/** What the team says of one part of an experience. */
export const teamJudgement = (part: ExperiencePart, value: number | null): string =>
  value === null
    ? t('not rated')
    : t('{{judgement}}, team’s estimate', { judgement: judgementWords(part, value) });

/** The ratings from 1 to 5. */
export const ratings = (): readonly Segment<number>[] =>
  [1, 2, 3, 4, 5].map((value) => ({
    value,
    label: `${value}`,
    name: t('{{rating}} of 5', { rating: value }),
  }));

/** The five judgements of one part of an experience. */
export const judgements = (part: ExperiencePart): readonly Segment<number>[] =>
  [-2, -1, 0, 1, 2].map((value, index) => {
    const tone = tones[index];
    return {
      value,
      label: signed(value),
      name: `${signed(value)} ${judgementWords(part, value)}`,
      ...(tone ? { tone } : {}),
    };
  });
