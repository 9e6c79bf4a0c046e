import { expect, it } from 'vitest';
import { dictionaries } from '../../../../build/spelling/dictionaries.mjs';
import { spellingDictionaries, spellingLanguages } from '../../../../src/main/platform/spelling-languages.ts';

it('checks English always, and German where the app or the system speaks it', () => {
  expect(spellingLanguages('de', ['en-US'])).toEqual(['de', 'en']);
  expect(spellingLanguages('en', ['en-GB', 'de-AT'])).toEqual(['de', 'en']);
  expect(spellingLanguages('en', ['de'])).toEqual(['de', 'en']);
  expect(spellingLanguages('en', ['en-GB', 'den-CA', 'da-DK'])).toEqual(['en']);
  expect(spellingLanguages('en', [])).toEqual(['en']);
});

it('looks for the very files that the build makes', () => {
  const wanted = Object.values(spellingDictionaries).map(({ file }) => file);
  expect(wanted.sort()).toEqual(dictionaries.map(({ file }) => file).sort());
});
