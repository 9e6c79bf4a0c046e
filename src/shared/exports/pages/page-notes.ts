import type { ExportNote } from '../documents/document.ts';
import { numberText, phrase } from '../../language/translate.ts';
import { LEAST_POINTS, type Pages } from './page.ts';

/** What to know about pages before they go to a printer. */
export function pageNotes({ pages, smallest, shared }: Pages): readonly ExportNote[] {
  const sheets: readonly ExportNote[] =
    shared === null
      ? []
      : [
          {
            message: phrase(
              'Print it at 100 % (“actual size”): the line on the first page is then as long as it says. {{count}} sheets follow, each with its place.',
            ),
            params: { count: pages.length - 1 },
          },
        ];
  if (smallest === null || smallest >= LEAST_POINTS) return sheets;
  return [
    ...sheets,
    {
      message: phrase(
        'The smallest text is {{points}} points on this paper; under {{least}} points it is hard to read. Larger paper, a page for each stage or a poster makes it larger.',
      ),
      params: { points: numberText(smallest), least: numberText(LEAST_POINTS) },
    },
  ];
}
