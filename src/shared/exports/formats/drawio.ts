import { phrase, t } from '../../language/translate.ts';
import type { DocumentFormat } from './format.ts';

export const drawio: DocumentFormat = {
  name: phrase('draw.io'),
  kind: phrase('draw.io drawing'),
  extension: 'drawio',
  about: phrase('Swim lanes with cards and arrows that can be edited in draw.io (diagrams.net).'),
  source: 'records',
  draws: ['map'],
  options: [],
  unit: 'shapes',
  writtenWords: ({ parts }) => t('{{count}} shapes', { count: parts }),
  load: async () => (await import('../documents/boxes/drawio.ts')).writeDrawio,
};
