import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readyText } from '../../../src/shared/find/fold-text.ts';
import { createTextMatcher, replaceMatches, type TextQuery } from '../../../src/shared/find/text-matcher.ts';

/** What is found of a text, as it stands there. */
function found(text: string, query: string, options: Partial<TextQuery> = {}): readonly string[] {
  const matcher = createTextMatcher({ query, matchCase: false, wholeWord: false, ...options });
  return matcher.matchesIn(readyText(text)).map(({ start, end }) => text.slice(start, end));
}

const replaced = (text: string, query: string, by: string): string =>
  replaceMatches(
    text,
    createTextMatcher({ query, matchCase: false, wholeWord: false }).matchesIn(readyText(text)),
    by,
  );

describe('finding in a text', () => {
  it.each([
    ['Price is unclear', 'PRICE', ['Price']],
    ['Straße, STRASSE, Strasse', 'strasse', ['Straße', 'STRASSE', 'Strasse']],
    ['Straße', 'STRASSE', ['Straße']],
    ['GROẞ und groß', 'gross', ['GROẞ', 'groß']],
    ['ÄRGER über Ämter', 'är', ['ÄR']],
    ['Cafe\u0301 und Café', 'café', ['Cafe\u0301', 'Café']],
    ['Café', 'CAFE\u0301', ['Café']],
    ['Die Übergabe, die ÜBERGABE', 'ubergabe', ['Übergabe', 'ÜBERGABE']],
    ['Café, cafe\u0301 and cafe', 'cafe', ['Café', 'cafe\u0301', 'cafe']],
    ['die Straße', 'strasse', ['Straße']],
    ['Łódź, São Paulo, Tromsø', 'lodz', ['Łódź']],
    ['Tromsø, smørrebrød', 'smorrebrod', ['smørrebrød']],
    ['Hors d’œuvre', 'oeuvre', ['œuvre']],
    ['Ἀθῆναι', 'αθηναι', ['Ἀθῆναι']],
    ['ёлка', 'елка', ['ёлка']],
    ['שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['x\u0302y', 'xy', ['x\u0302y']],
    ['İstanbul, ISTANBUL, ıstanbul', 'istanbul', ['İstanbul', 'ISTANBUL', 'ıstanbul']],
    ['ΟΔΟΣ, οδός, οδος', 'οδοσ', ['ΟΔΟΣ', 'οδός', 'οδος']],
    ['价格不明，价格太高', '价格', ['价格', '价格']],
    ['ᄀ\u1161 가', '가', ['ᄀ\u1161', '가']],
    ['Map 📐 and 📐', '📐', ['📐', '📐']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['a.b axb', 'a.b', ['a.b']],
    ['100 % (all)', '% (', ['% (']],
    ['zwei\nZeilen', 'I\nz', ['i\nZ']],
  ])('in “%s” “%s” is found', (text, query, places) => {
    expect(found(text, query)).toEqual(places);
  });

  it('finds a letter with any accent where none was typed, and only with its own where one was', () => {
    expect(found('schon schön', 'schon')).toEqual(['schon', 'schön']);
    expect(found('schon schön', 'SCHÖN')).toEqual(['schön']);
    expect(found('Résumé, résume, resumé, Resume', 'resumé')).toEqual(['Résumé', 'resumé']);
    expect(found('Übergabe übergabe Ubergabe', 'Ubergabe', { matchCase: true })).toEqual([
      'Übergabe',
      'Ubergabe',
    ]);
    expect(found('Übergabe', 'ubergabe', { matchCase: true })).toEqual([]);
  });

  it('keeps the marks of scripts in which they are letters', () => {
    expect(found('がか', 'か')).toEqual(['か']);
    expect(found('कि', 'क')).toEqual([]);
  });

  it('finds every letter of the basic plane by itself, where it stands', () => {
    for (let code = 32; code < 0xffff; code += 1) {
      const letter = String.fromCharCode(code);
      if (!/\p{L}/u.test(letter)) continue;
      expect(found(`.${letter}.7`, '.7')).toEqual(['.7']);
      expect(found(`.${letter}.`, letter)).toEqual([letter]);
    }
  });

  it('never takes half a character', () => {
    expect(found('Straße', 's')).toEqual(['S']);
    expect(found('👩‍💻', '👩')).toEqual([]);
    expect(found('👍🏽 👍', '👍')).toEqual(['👍']);
    expect(found('🇩🇪', '🇩')).toEqual([]);
    expect(found('Straße sehr', 'es')).toEqual([]);
    expect(found('Straße sehr', 'e s')).toEqual(['e s']);
  });

  it('counts the case where it is asked to', () => {
    expect(found('Price, price', 'price', { matchCase: true })).toEqual(['price']);
    expect(found('Straße STRASSE', 'Strasse', { matchCase: true })).toEqual(['Straße']);
    expect(found('Cafe\u0301 CAFÉ', 'Café', { matchCase: true })).toEqual(['Cafe\u0301']);
  });

  it('takes whole words only where it is asked to', () => {
    const whole = { wholeWord: true };
    expect(found('price pricey Price-tag unprice', 'price', whole)).toEqual(['price', 'Price']);
    expect(found('Übergrößen Größe', 'größe', whole)).toEqual(['Größe']);
    expect(found('ärger Ärgernis', 'ärger', whole)).toEqual(['ärger']);
    expect(found('Cafe\u0301s', 'cafe\u0301', whole)).toEqual([]);
    expect(found('没有足够的产品信息', '产品', whole)).toEqual(['产品']);
    expect(found('(C++)', 'c++', whole)).toEqual(['C++']);
    expect(found('𝒜𝒷 𝒷', '𝒷', whole)).toEqual(['𝒷']);
  });

  it('says that a text has what is found in it, and that no other has it', () => {
    const piece = fc.constantFrom(
      'a',
      'A',
      'ß',
      'ss',
      'e\u0301',
      'é',
      'e',
      'æ',
      'i',
      'İ',
      'ı',
      'σ',
      'ς',
      '가',
      '📐',
      '👨‍👩‍👧',
      ' ',
      '价',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, fc.boolean(), fc.boolean(), (all, query, matchCase, wholeWord) => {
        const matcher = createTextMatcher({ query, matchCase, wholeWord });
        const ready = readyText(all);
        expect(matcher.isIn(ready)).toBe(matcher.matchesIn(ready).length > 0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds nothing with nothing', () => {
    expect(found('anything', '')).toEqual([]);
    expect(found('', 'x')).toEqual([]);
  });

  it('replaces what it found and nothing else', () => {
    expect(replaced('Straße und STRASSE', 'strasse', 'Weg')).toBe('Weg und Weg');
    expect(replaced('Cafe\u0301 1 CAFÉ', 'café', 'Bar')).toBe('Bar 1 Bar');
    expect(replaced('Die Übergabe, ubergabe', 'ubergabe', 'Abgabe')).toBe('Die Abgabe, Abgabe');
    expect(replaced('aXbXc', 'x', '$&')).toBe('a$&b$&c');
    expect(replaced('aXbXc', 'x', '')).toBe('abc');
  });
});
