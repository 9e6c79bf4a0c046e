import { numberText, phrase, t } from '../../language/translate.ts';
import { sizeIn } from '../formats/size-words.ts';
import type { PageLayout } from '../paper/page-options.ts';
import { LEAST_POINTS, type Pages } from './page.ts';

/** How a drawing comes on paper, as it is offered; `t` says it. */
export const layoutNames: Readonly<Record<PageLayout, string>> = {
  content: phrase('One page, as large as its content'),
  sheet: phrase('One sheet of paper'),
  stages: phrase('A page for each stage'),
  poster: phrase('Poster of several sheets'),
};

/** How many pages of which size there are, and how small the text on them is. */
export function pagesWords({ pages, paper, smallest }: Pages): string {
  const size = sizeIn('mm', paper);
  const many =
    pages.length === 1
      ? t('One page, {{size}}', { size })
      : t('{{count}} pages, {{size}}', { count: pages.length, size });
  if (smallest === null) return many;
  const said = { pages: many, points: numberText(smallest) };
  return smallest < LEAST_POINTS
    ? t('{{pages}}; smallest text {{points}} points, which is hard to read', said)
    : t('{{pages}}; smallest text {{points}} points', said);
}
