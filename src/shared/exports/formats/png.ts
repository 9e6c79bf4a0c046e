import { numberText, phrase, t } from '../../language/translate.ts';
import { drawnOptions, type DrawnFormat } from './format.ts';
import { sizeIn } from './size-words.ts';

const PX_PER_INCH = 96;

export const png: DrawnFormat = {
  name: 'PNG',
  kind: phrase('PNG picture'),
  extension: 'png',
  about: phrase('A picture for slides, chats and documents.'),
  source: 'scene',
  options: ['scale', ...drawnOptions, 'project'],
  unit: 'px',
  sizeWords: (size, { scale }) =>
    t('{{size}}, {{resolution}} dots per inch', {
      size: sizeIn('px', size, scale),
      resolution: numberText(PX_PER_INCH * scale),
    }),
  writtenWords: (size) => sizeIn('px', size),
};
