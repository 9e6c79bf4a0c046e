import { phrase } from '../../language/translate.ts';
import type { FormatDefinition } from './format.ts';
import { sizeIn } from './size-words.ts';

export const svg: FormatDefinition = {
  name: 'SVG',
  kind: phrase('SVG drawing'),
  extension: 'svg',
  about: phrase('A vector drawing that design tools can edit.'),
  source: 'scene',
  options: [],
  unit: 'px',
  sizeWords: (size) => sizeIn('px', size),
  writtenWords: (size) => sizeIn('px', size),
};
