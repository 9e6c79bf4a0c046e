import { afterEach, describe, expect, it } from 'vitest';
import { languageFor } from '../../../src/shared/language/languages.ts';
import { language, speak, t } from '../../../src/shared/language/translate.ts';

describe('the language spoken', () => {
  it('is the one that is set, or the system’s where we have it, or English', () => {
    expect(languageFor('de', 'en-US')).toBe('de');
    expect(languageFor('en', 'de-AT')).toBe('en');
    expect(languageFor('system', 'de-AT')).toBe('de');
    expect(languageFor('system', 'de_CH')).toBe('de');
    expect(languageFor('system', 'DE')).toBe('de');
    expect(languageFor('system', 'den')).toBe('en');
    expect(languageFor('system', 'fr-FR')).toBe('en');
    expect(languageFor('system', '')).toBe('en');
  });
});

describe('a text', () => {
  afterEach(() => speak('en'));

  it('is said in the language that is spoken, and again in English', async () => {
    expect(t('Cancel')).toBe('Cancel');
    await speak('de');
    expect(language()).toBe('de');
    expect(t('Cancel')).toBe('Abbrechen');
    await speak('en');
    expect(t('Cancel')).toBe('Cancel');
  });

  it('chooses between one and many', async () => {
    expect([0, 1, 2].map((count) => t('{{count}} cards', { count }))).toEqual([
      '0 cards',
      '1 card',
      '2 cards',
    ]);
    await speak('de');
    expect([0, 1, 2].map((count) => t('{{count}} cards', { count }))).toEqual([
      '0 Karten',
      '1 Karte',
      '2 Karten',
    ]);
  });

  it('says other values anew, and a number not as the text of the same digits', () => {
    const said = (name: string | number): string => t('There is no text like {{name}}.', { name });
    expect(said('a')).toBe('There is no text like a.');
    expect(said('b')).toBe('There is no text like b.');
    expect(t('{{count}} cards', { count: 1000 })).toBe('1,000 cards');
    expect(t('{{count}} cards', { count: '1000' })).toBe('1000 cards');
    expect(t('{{count}} cards', { count: 1000 })).toBe('1,000 cards');
  });

  it('takes what people write as it is: no markup, no names of other texts', async () => {
    await speak('de');
    const name = '<b>$t(Cancel)</b> {{count}} & “x”';
    expect(t('There is no text like {{name}}.', { name })).toBe(`There is no text like ${name}.`);
  });
});
