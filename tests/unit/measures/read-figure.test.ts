import { describe, expect, it } from 'vitest';
import { figureWithin, readFigure } from '../../../src/shared/measures/read-figure.ts';

/** [typed, read in English, read in German]; a list is the reading and the other one that fits too. */
const table: readonly (readonly [string, Read, Read])[] = [
  ['', null, null],
  [' \u00a0', null, null],
  ['0', 0, 0],
  ['13612', 13612, 13612],
  ['-5', -5, -5],
  ['−5', -5, -5],
  ['– 5', -5, -5],
  ['+3', 3, 3],
  ['.5', 0.5, 0.5],
  ['5,', 5, 5],
  ['13.612', [13.612, 13612], [13612, 13.612]],
  ['1.234', [1.234, 1234], [1234, 1.234]],
  ['1,234', [1234, 1.234], [1.234, 1234]],
  ['-1.234', [-1.234, -1234], [-1234, -1.234]],
  ['1,5', 1.5, 1.5],
  ['1.5', 1.5, 1.5],
  ['12,50', 12.5, 12.5],
  ['0.125', 0.125, 0.125],
  ['0,125', 0.125, 0.125],
  ['1234,567', 1234.567, 1234.567],
  ['1.234,5', 1234.5, 1234.5],
  ['1,234.5', 1234.5, 1234.5],
  ['1.234.567', 1234567, 1234567],
  ['1,234,567', 1234567, 1234567],
  ['1.234.567,89', 1234567.89, 1234567.89],
  ['1 234', 1234, 1234],
  ['1\u00a0234,5', 1234.5, 1234.5],
  ['1\u202f234.567', 1234.567, 1234.567],
  ["1'234.50", 1234.5, 1234.5],
  ['1’234’567', 1234567, 1234567],
  ['１２', 12, 12],
  ['12 34', undefined, undefined],
  ['1.23.4', undefined, undefined],
  ['1,23,456', undefined, undefined],
  ['1.234,567,8', undefined, undefined],
  ['1 234.567.8', undefined, undefined],
  ['1,234 567', undefined, undefined],
  ['many', undefined, undefined],
  ['12 minutes', undefined, undefined],
  ['1e3', undefined, undefined],
  ['--5', undefined, undefined],
  ['12 %', undefined, undefined],
];
type Read = number | readonly [number, number] | null | undefined;

const plain = (text: string, language: 'en' | 'de'): Read => {
  const figure = readFigure(text, language);
  if (!figure) return figure;
  return figure.other === null ? figure.value : [figure.value, figure.other];
};

describe('a typed figure', () => {
  it.each(table)('%j is read by the language of the app', (text, english, german) => {
    expect(plain(text, 'en')).toEqual(english);
    expect(plain(text, 'de')).toEqual(german);
  });

  it('may end in a percent sign where it is a share', () => {
    for (const text of ['12,5%', '12.5 %', '12,5\u00a0%', ' 12.5\u202f% '])
      expect(readFigure(text, 'de', { percent: true })).toMatchObject({ value: 12.5 });
    expect(readFigure('%', 'en', { percent: true })).toBeUndefined();
  });

  it('is said to be read so wherever another person could read it otherwise', () => {
    const doubtful = (text: string, language: 'en' | 'de') => readFigure(text, language)?.doubtful;
    expect(['1.5', '1,234', '1 234', '1,234,567', '13612', '-5'].map((text) => doubtful(text, 'en'))).toEqual(
      [false, true, false, false, false, false],
    );
    expect(['1,5', '1.5', '13.612', '1,234.5'].map((text) => doubtful(text, 'de'))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(['1,5', '13.612', '1.234,5'].map((text) => doubtful(text, 'en'))).toEqual([true, true, true]);
  });
});

describe('a figure within limits', () => {
  it('is the other reading where only that one fits, and says so', () => {
    const share = { min: 0, max: 100 };
    expect(figureWithin('1.234', 'de', share)).toEqual({ value: 1.234, other: 1234, doubtful: true });
    expect(figureWithin('1.234', 'en', share)).toMatchObject({ value: 1.234 });
    expect(figureWithin('1.200', 'en', { min: 1, max: 2000, whole: true })).toMatchObject({ value: 1200 });
  });

  it('is none where no reading fits', () => {
    expect(figureWithin('101', 'en', { min: 0, max: 100 })).toBeUndefined();
    expect(figureWithin('2.5', 'en', { min: 1, max: 9, whole: true })).toBeUndefined();
    expect(figureWithin('', 'en', { min: 1, max: 9 })).toBeNull();
  });
});
