import { expect, test } from 'vitest';
import { cleanText, isRightToLeft } from '../../../src/shared/layout/clean-text.ts';

test('text is drawn without control characters, halves of pairs and blank ends', () => {
  expect(cleanText('a\u0000b\u0007c\u001b')).toBe('abc');
  expect(cleanText('a\r\nb\rc\u2028d\n\n ')).toBe('a\nb\nc\nd');
  expect(cleanText('a\tb')).toBe('a    b');
  expect(cleanText('x\ud800y')).toBe('x\ufffdy');
  expect(cleanText('👨‍👩‍👧 é')).toBe('👨‍👩‍👧 é');
});

test('the first letter decides the direction', () => {
  expect(isRightToLeft('12 הלקוחות and more')).toBe(true);
  expect(isRightToLeft('«لا يجد»')).toBe(true);
  expect(isRightToLeft('Havnby הלקוחות')).toBe(false);
  expect(isRightToLeft('12 %')).toBe(false);
});
