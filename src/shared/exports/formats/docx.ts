import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const docx: DocumentFormat = {
  name: phrase('Word'),
  kind: phrase('Word document'),
  extension: 'docx',
  about: phrase(
    'A report by stage to edit and print: headings, contents, tables and quotes in Word’s own styles.',
  ),
  source: 'records',
  draws: ['map'],
  options: ['brand'],
  unit: 'chapters',
  writtenWords: ({ parts }) => t('{{count}} chapters', { count: parts }),
  load: async () => (await import('../documents/docx/write-docx.ts')).writeDocx,
};
