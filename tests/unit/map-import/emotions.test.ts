import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emotionScales, onCurve, scaleRules } from '../../../src/shared/map-import/table/emotion-scale.ts';
import { readEmotion } from '../../../src/shared/map-import/structure/read-emotion.ts';

const read = (...texts: readonly string[]) => {
  const row = readEmotion(
    texts.map((text) => (text === '' ? [] : [text])),
    null,
  );
  return { ...row, values: row.curves[0]?.values };
};

describe('a row of emotions', () => {
  it.each([
    ['0-10', ['0', '5', '10', '7.5'], [-2, 0, 2, 1]],
    ['1-5', ['1', '3', '5', '4'], [-2, 0, 2, 1]],
    ['percent', ['0 %', '50%', '100%', ''], [-2, 0, 2, null]],
    ['percent', ['10', '80', '50'], [-1.6, 1.2, 0]],
    ['signed-2', ['-2', '0', '+1', '−1,5'], [-2, 0, 1, -1.5]],
    ['signed-5', ['-5', '0', '5'], [-2, 0, 2]],
    ['words', ['very happy', 'Neutral', 'frustrated', 'unsure'], [2, 0, -2, -1]],
    ['words', ['begeistert', 'zufrieden', 'enttäuscht', 'wütend'], [2, 1, -1, -2]],
    ['words', ['😀', '🙂', '😐', '🙁', '😡', ':-)', ':('], [2, 1, 0, -1, -2, 1, -1]],
    ['words', ['★★★★★', '★★★☆☆', '★'], [2, 0, -2]],
    ['words', ['++', '+', 'o', '-', '--'], [2, 1, 0, -1, -2]],
    ['words', ['4/5', '10/10', '3 of 5'], [1, 2, 0]],
  ] as const)('on the scale %s becomes -2 to +2: %j', (scale, texts, values) => {
    const row = read(...texts);
    expect([row.scale, row.values, row.unread, row.saysMore]).toEqual([scale, [...values], [], false]);
  });

  it('names its persona, and says what more than a figure is in it', () => {
    const row = readEmotion([['Anna: 4', 'Tom: 2'], ['Anna: 5']], null);
    expect(row.curves).toEqual([
      { persona: 'Anna', values: [1, 2] },
      { persona: 'Tom', values: [-1, null] },
    ]);
    const words = read('Curious, a little unsure about the price', 'not happy', '24 hours later');
    expect(words.values).toEqual([0, -1, null]);
    expect([words.saysMore, words.unread]).toEqual([true, ['24 hours later']]);
  });

  it('leaves out figures that are not on the chosen scale', () => {
    const row = readEmotion([['4'], ['7']], '1-5');
    expect(row.curves).toEqual([{ persona: '', values: [1, null] }]);
    expect(row.unread).toEqual(['7']);
  });

  it('is on the curve whatever is in it, and every scale has its rule', () => {
    for (const scale of emotionScales) {
      expect(scaleRules[scale]).toMatch(/[−+]/);
      if (scale !== 'words') expect([onCurve(-1000, scale), onCurve(1000, scale)]).toEqual([null, null]);
    }
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (texts) => {
        for (const { values } of readEmotion(
          texts.map((text) => [text]),
          null,
        ).curves)
          for (const value of values) if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(2);
      }),
    );
  });
});
