import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const review: DocumentFormat = {
  name: phrase('Page for review'),
  kind: phrase('Page for review in one file'),
  extension: 'html',
  about: phrase(
    'One file that opens in any browser and takes comments, which come back as a small file that you drop on this window.',
  ),
  source: 'records',
  draws: ['map'],
  options: ['brand'],
  unit: 'cards',
  writtenWords: ({ parts }) => t('{{count}} cards', { count: parts }),
  load: async () => (await import('../documents/html/write-html.ts')).writeReviewPage,
};
