import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPhrases } from '../../../src/shared/tone/key-phrases.ts';

const phrases = (texts: readonly string[]): readonly string[] =>
  keyPhrases(texts).map(({ phrase }) => phrase);

describe('key phrases', () => {
  it('have the comments that hold each, once however often it is said', () => {
    const texts = [
      'The delivery was late. Delivery!',
      'Nothing to add',
      'late DELIVERY',
      'I liked the delivery',
    ];
    expect(keyPhrases(texts)).toEqual([
      { phrase: 'delivery', comments: [0, 2, 3] },
      { phrase: 'late', comments: [0, 2] },
    ]);
  });

  it('are the longer ones where the shorter hardly stand alone', () => {
    expect(
      phrases(['poor product information here', 'no product information', 'Product information?']),
    ).toEqual(['product information']);
  });

  it('hold function words inside, and neither begin nor end with one, in English and German', () => {
    expect(phrases(['ease of use is fine', 'The ease of use'])).toEqual(['ease of use']);
    expect(phrases(['Die lange Wartezeit war schlimm', 'eine lange Wartezeit und mehr'])).toEqual([
      'lange wartezeit',
    ]);
    expect(phrases(['the of and', 'the of and'])).toEqual([]);
  });

  it('cross no clause, and are joined without spaces where the script has none', () => {
    expect(phrases(['fast, cheap', 'fast, cheap'])).toEqual(['cheap', 'fast']);
    expect(phrases(['很好用', '很好用'])).toEqual(['很好用']);
  });

  const words = fc.constantFrom('delivery', 'late', 'the', 'price', 'of', '.', 'Service', 'slow', '好');
  const lists = fc.array(
    fc.oneof(
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 20 },
  );

  it('are the same for any texts each time, and count the same in any order', () => {
    const counts = (texts: readonly string[]): readonly (readonly [string, number])[] =>
      keyPhrases(texts).map(({ phrase, comments }) => [phrase, comments.length]);
    fc.assert(
      fc.property(lists, (texts) => {
        expect(keyPhrases(texts)).toEqual(keyPhrases(texts));
        expect(counts(texts.toReversed())).toEqual(counts(texts));
      }),
    );
  });

  it('name comments that there are, rising, two or more', () => {
    fc.assert(
      fc.property(lists, (texts) => {
        for (const { comments } of keyPhrases(texts)) {
          expect(comments.length).toBeGreaterThanOrEqual(2);
          expect(comments).toEqual([...new Set(comments)].sort((a, b) => a - b));
          expect(comments.every((at) => texts[at] !== undefined)).toBe(true);
        }
      }),
    );
  });
});
