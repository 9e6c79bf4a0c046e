import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutLongRuns, wordDifference } from '../../../src/shared/compare/words/word-difference.ts';
import { anyText } from '../../helpers/any-map.ts';

const marked = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ text, in: where }) =>
      where === 'both' ? text : where === 'before' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['Price is unclear', 'Price is hidden', 'Price is [-unclear-]{+hidden+}'],
    ['Price is unclear', 'The price is unclear', '[-Price-]{+The price+} is unclear'],
    [
      'One, two and three.',
      'Nobody, nowhere and never.',
      '[-One, two and three.-]{+Nobody, nowhere and never.+}',
    ],
    ['one two three four', 'one 2 3 four', 'one [-two three-]{+2 3+} four'],
    ['', 'New', '{+New+}'],
    ['Old', '', '[-Old-]'],
    ['Same', 'Same', 'Same'],
    [
      'Die Produktinformationsseite fehlt',
      'Die Produktseite fehlt',
      'Die [-Produktinformationsseite-]{+Produktseite+} fehlt',
    ],
  ])('from “%s” to “%s” is told by word', (before, after, text) => {
    expect(marked(before, after)).toBe(text);
  });

  it('finds words where a script has no blanks', () => {
    expect(marked('没有足够的产品信息', '没有足够的价格信息')).toBe('没有足够的[-产品-]{+价格+}信息');
  });

  it('never breaks what is seen as one sign', () => {
    expect(marked('Family 👨‍👩‍👧‍👦', 'Family 👨‍👩‍👧')).toBe('Family [-👨‍👩‍👧‍👦-]{+👨‍👩‍👧+}');
  });

  it('holds both texts, letter by letter, whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const runs = wordDifference(before, after);
        const of = (side: 'before' | 'after'): string =>
          runs.map(({ text, in: where }) => (where === 'both' || where === side ? text : '')).join('');
        expect(of('before')).toBe(before);
        expect(of('after')).toBe(after);
        expect(runs.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('is told as replaced where two long texts share little', () => {
    const words = (word: string): string =>
      Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordDifference(words('a'), words('b')).map((run) => run.in)).toEqual(['before', 'after']);
  });

  it('leaves out the middle of what stayed, between whole words', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const runs = withoutLongRuns(wordDifference(`old ${long} end`, `new ${long} end`));
    expect(runs.map(({ text }) => text)).toEqual(['old', 'new', expect.stringMatching(/^ word0 .*…$/)]);
    expect(runs[2]!.text.length).toBeLessThan(60);
    const middle = withoutLongRuns(wordDifference(`a ${long} b`, `c ${long} d`))[2]!.text;
    expect(middle).toMatch(/^ word0 word1 .*…word\d+ word58 word59 $|^ word0 .*….* word59 $/);
  });
});
