import { language, t } from '../../language/translate.ts';
import type { PainInFuture } from '../answered.ts';
import { cardInQuotes } from './names.ts';

/** ‘Answered by “Cornerstone guide”’, or that it is not; and whether it is still there. */
export function answerText({ answers, remains }: PainInFuture): string {
  const said =
    answers.length === 0
      ? t('Not answered in the future map')
      : t('Answered by {{cards}}', {
          cards: new Intl.ListFormat(language(), { type: 'conjunction' }).format(
            answers.map(({ card }) => cardInQuotes(card)),
          ),
        });
  return remains === null ? said : `${said} · ${t('still in the future map')}`;
}

/** What counts as an answer, to be said wherever answers are listed. */
export const answerRule = (): string =>
  t(
    'A pain point counts as answered when a card of the future map is linked to it, or is an opportunity that addressed it, or has nearly the title of one. Declined cards do not count.',
  );
