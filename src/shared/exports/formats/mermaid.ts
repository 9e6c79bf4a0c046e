import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const mermaid: DocumentFormat = {
  name: phrase('Mermaid'),
  kind: phrase('Mermaid journey'),
  extension: 'mmd',
  about: phrase('Stages, steps and emotions as text, for wikis and pages that draw Mermaid.'),
  source: 'records',
  draws: ['map'],
  options: [],
  unit: 'tasks',
  writtenWords: ({ parts }) => t('{{count}} tasks', { count: parts }),
  load: async () => (await import('../documents/mermaid.ts')).writeMermaid,
};
