import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const md: DocumentFormat = {
  name: phrase('Markdown'),
  kind: phrase('Markdown report'),
  extension: 'md',
  about: phrase('A report by stage as text with headings and tables, for wikis, tickets and notes.'),
  source: 'records',
  draws: ['map'],
  options: [],
  unit: 'chapters',
  writtenWords: ({ parts }) => t('{{count}} chapters', { count: parts }),
  load: async () => (await import('../documents/md/write-md.ts')).writeMarkdown,
};
