import { describe, expect, test } from 'vitest';
import { covers } from '../../../src/renderer/export/fonts.ts';

const letters = (text: string): ReadonlySet<number> =>
  new Set(Array.from(text, (letter) => letter.codePointAt(0)!));

describe('a part of a font', () => {
  test('is needed when one of the letters lies in its range', () => {
    expect(covers('U+0370-0377, U+037A-037F', letters('abc Ͱ'))).toBe(true);
    expect(covers('U+0370-0377, U+037A-037F', letters('abc'))).toBe(false);
    expect(covers('U+301', letters('e\u0301'))).toBe(true);
    expect(covers('U+4??', letters('ж'))).toBe(true);
    expect(covers('U+4??', letters('ա'))).toBe(false);
    expect(covers('U+1F600-1F64F', letters('😀'))).toBe(true);
  });

  test('without a range is always needed', () => {
    expect(covers('', letters('a'))).toBe(true);
  });
});
