import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachFeature } from '../../../src/shared/tone/features.ts';
import { tokensOf } from '../../../src/shared/tone/tokens.ts';

const features = (text: string): readonly string[] => {
  const keys: string[] = [];
  eachFeature(tokensOf(text), (key) => keys.push(key));
  return keys;
};

describe('the tokens of a comment', () => {
  it.each([
    ["Didn't WORK!!! 5/5", ["didn't", 'work', '!', '5', '.', '5']],
    ['It isn’t wayyyy good :-) ;) =(', ['it', "isn't", 'wayy', 'good', ':)', ';)', ':(']],
    ['Ärgerlich? Nö, 👍🏽❤️', ['ärgerlich', '?', 'nö', '.', '👍🏽', '❤']],
    ['很好用，不好看！', ['很', '好', '用', '.', '不', '好', '看', '!']],
    ['Очень хорошо… спасибо', ['очень', 'хорошо', '.', 'спасибо']],
    ['http://x', ['http', '.', '.', '.', 'x']],
    ['', []],
  ])('of %s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  it('are the same however an accent was typed', () => {
    expect(tokensOf('tre\u0300s bon')).toEqual(tokensOf('très bon'));
  });

  it('are found in any text, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tokens = tokensOf(text);
        expect(tokens).not.toContain('');
        expect(tokensOf(text)).toEqual(tokens);
      }),
    );
  });
});

describe('the features of a comment', () => {
  it('are its words and its pairs of words, within a clause', () => {
    expect(features('Good price, fast')).toEqual(['good', 'price', 'good price', 'fast']);
  });

  it('mark the words after a negation, up to the end of the clause', () => {
    expect(features('not good, fast')).toEqual(['not', 'good', '¬good', 'not good', 'fast']);
    expect(features("don't work")).toContain('¬work');
    expect(features('nicht gut')).toContain('¬gut');
    expect(features('不好')).toContain('¬好');
  });

  it('count a negated word as less than none of it', () => {
    const values = new Map<string, number>();
    eachFeature(tokensOf('never good'), (key, value) => values.set(key, value));
    expect(values.get('good')).toBeLessThan(0);
  });
});
