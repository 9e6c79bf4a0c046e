import { phrase } from '../../language/translate.ts';
import { drawnOptions, type DrawnFormat } from './format.ts';
import { sizeIn } from './size-words.ts';

export const svg: DrawnFormat = {
  name: 'SVG',
  kind: phrase('SVG drawing'),
  extension: 'svg',
  about: phrase('A vector drawing that design tools can edit.'),
  source: 'scene',
  options: drawnOptions,
  unit: 'px',
  sizeWords: (size) => sizeIn('px', size),
  writtenWords: (size) => sizeIn('px', size),
};
