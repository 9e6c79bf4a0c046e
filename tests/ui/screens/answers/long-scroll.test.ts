import { describe, expect, it } from 'vitest';
import { longScroll, topToSee } from '../../../../src/renderer/screens/answers/long-scroll.ts';

const ROW = 46;

describe('a list of any length', () => {
  it('is as tall as its rows while an element can be', () => {
    const scroll = longScroll(1_000, ROW, 600);
    expect(scroll).toMatchObject({ height: 46_000, last: 45_400, isExact: true });
    expect(scroll.topOf(1_234)).toBe(1_234);
  });

  it.each([200_000, 1_000_000, 5_000_000])(
    'reaches its first and its last of %i rows in an element that browsers can draw',
    (count) => {
      const view = 712;
      const scroll = longScroll(count, ROW, view);
      expect(scroll.height).toBeLessThan(30_000_000);
      expect(scroll.topOf(0)).toBe(0);
      expect(scroll.topOf(scroll.height - view)).toBeCloseTo(count * ROW - view, 3);
      const middle = Math.floor(count / 2) * ROW;
      expect(scroll.topOf(scroll.scrollTopOf(middle))).toBeCloseTo(middle, 3);
    },
  );

  it('moves no further than a row needs to be seen whole', () => {
    expect(topToSee(3, 0, ROW, 460)).toBe(0);
    expect(topToSee(10, 0, ROW, 460)).toBe(46);
    expect(topToSee(2, 200, ROW, 460)).toBe(92);
  });
});
