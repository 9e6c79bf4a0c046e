import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const html: DocumentFormat = {
  name: phrase('Web page'),
  kind: phrase('Web page in one file'),
  extension: 'html',
  about: phrase(
    'One file that opens in any browser: the map with search and filters, its table, and what follows from it.',
  ),
  source: 'records',
  draws: ['map'],
  options: ['brand'],
  unit: 'cards',
  writtenWords: ({ parts }) => t('{{count}} cards', { count: parts }),
  load: async () => (await import('../documents/html/write-html.ts')).writeHtml,
};
