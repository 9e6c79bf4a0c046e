import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const canvas: DocumentFormat = {
  name: phrase('JSON Canvas'),
  kind: phrase('JSON Canvas'),
  extension: 'canvas',
  about: phrase('Cards in groups with arrows, to go on with in Obsidian and other programs for canvases.'),
  source: 'records',
  draws: ['map'],
  options: [],
  unit: 'boxes',
  writtenWords: ({ parts }) => t('{{count}} boxes', { count: parts }),
  load: async () => (await import('../documents/boxes/canvas.ts')).writeCanvas,
};
