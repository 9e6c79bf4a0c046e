import { expect, it } from 'vitest';
import { strengthOf } from '../../../src/shared/passwords/strength.ts';

it.each([
  ['short', 'too-short'],
  ['password', 'weak'],
  ['Password1234!', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['1234567890', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['Sommer2026', 'weak'],
  ['journeymap', 'weak'],
  ['k7Rq2vXw9pLm', 'fair'],
  ['horse battery staple', 'strong'],
  ['vier Wörter ohne jeden Sinn', 'strong'],
  ['k7#Rq2!vXw9pLm4', 'strong'],
] as const)('calls “%s” %s', (password, strength) => {
  expect(strengthOf(password)).toBe(strength);
});
