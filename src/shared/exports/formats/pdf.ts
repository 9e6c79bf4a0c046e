import { phrase, t } from '../../language/translate.ts';
import { drawnOptions, type DrawnFormat } from './format.ts';
import { sizeIn } from './size-words.ts';

const MM_A_PX = 25.4 / 96;
/** A point is a 72nd of an inch. */
const MM_A_POINT = 25.4 / 72;

export const pdf: DrawnFormat = {
  name: 'PDF',
  kind: phrase('PDF document'),
  extension: 'pdf',
  about: phrase('To print and to read: sharp at any size; text can be selected and searched.'),
  source: 'scene-or-pages',
  options: ['page', ...drawnOptions, 'project'],
  unit: 'pt',
  sizeWords: (size) => t('One page, {{size}}', { size: sizeIn('mm', size, MM_A_PX) }),
  writtenWords: (size) => {
    const page = sizeIn('mm', size, MM_A_POINT);
    return size.parts === 1 ? page : t('{{count}} pages, {{size}}', { count: size.parts, size: page });
  },
};
