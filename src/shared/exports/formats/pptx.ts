import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const pptx: DocumentFormat = {
  name: phrase('PowerPoint'),
  kind: phrase('PowerPoint presentation'),
  extension: 'pptx',
  about: phrase('Slides of shapes, tables and charts that can be edited, in the colours of their theme.'),
  source: 'records',
  draws: ['map'],
  options: ['brand', 'density', 'template'],
  unit: 'slides',
  writtenWords: ({ parts }) => t('{{count}} slides', { count: parts }),
  load: async () => (await import('../documents/pptx/index.ts')).writePptx,
};
