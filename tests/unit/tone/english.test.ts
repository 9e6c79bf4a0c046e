import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../src/shared/tone/language.ts';
import { toneOfComment } from '../../../src/shared/tone/tone.ts';
import { tokensOf } from '../../../src/shared/tone/tokens.ts';

const english = (text: string): boolean => isEnglish(tokensOf(text));

describe('the language of a comment', () => {
  it.each([
    'Great',
    'Great phone',
    'Service was poor',
    "Doesn't work",
    'Too expensive',
    'Friendly staff',
    'Love it 😍',
    'Easy checkout',
    'The page did not say when it would arrive.',
    'I waited an hour in the chat',
  ])('is English: %s', (text) => {
    expect(english(text)).toBe(true);
  });

  it.each([
    'Gut',
    'Sehr gut',
    'Die Hotline war nett',
    'Das Design ist hell',
    'Was für ein Service',
    'Man wartet lange',
    'In Arbeit',
    'Très bon service',
    'Livraison rapide',
    'No funciona',
    'No me gusta',
    'Muy bueno',
    'Molto buono, lo consiglio',
    'Não recomendo',
    'Erg tevreden',
    'Mycket bra',
    'Nie polecam',
    'Отлично',
    '很好用',
    '👍',
    '10/10',
    '',
  ])('is not English: %s', (text) => {
    expect(english(text)).toBe(false);
  });
});

describe('the tone of an English comment', () => {
  it.each([
    ['The checkout was quick and easy', 'positive'],
    ['Great service, friendly staff', 'positive'],
    ['Terrible, it never arrived and nobody answered', 'negative'],
    ['This is not good', 'negative'],
    ['I live near the station', 'unclear'],
  ])('of %s', (text, tone) => {
    expect(toneOfComment({ text })).toMatchObject({ tone, from: 'english' });
  });

  it('is unclear where no word is known', () => {
    expect(toneOfComment({ text: 'whose whom' })).toEqual({
      tone: 'unclear',
      compound: 0,
      from: 'english',
    });
  });

  it('is given or left open for any text, within -1 to 1, the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.string()), (text) => {
        const result = toneOfComment({ text });
        expect(toneOfComment({ text })).toEqual(result);
        if (result.tone !== 'notScored') expect(Math.abs(result.compound)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
