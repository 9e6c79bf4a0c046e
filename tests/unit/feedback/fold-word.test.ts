import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../src/shared/find/fold-text.ts';
import { foldWord } from '../../../src/shared/feedback/words/fold-word.ts';

/** What `foldWord` says it does, without its short cuts. */
const slowly = (text: string): string =>
  foldText(text.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

it('folds each letter, and texts of them, as without short cuts', () => {
  for (let code = 0; code < 0x600; code++) {
    const letter = String.fromCharCode(code);
    expect(foldWord(`a${letter} b`), code.toString(16)).toBe(slowly(`a${letter} b`));
  }
  const text = fc.string({
    unit: fc.constantFrom(
      ' ',
      '\t',
      '\n',
      'a',
      'Z',
      'É',
      'ß',
      'ÿ',
      'Æ',
      '×',
      '`',
      '’',
      '９',
      '\u0301',
      '\u00a0',
    ),
  });
  fc.assert(
    fc.property(text, (some) => {
      expect(foldWord(some)).toBe(slowly(some));
      expect(foldWord(foldWord(some))).toBe(foldWord(some));
    }),
  );
});
