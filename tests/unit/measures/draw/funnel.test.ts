import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFunnel } from '../../../../src/shared/measures/draw/funnel.ts';
import { pointsOf } from './paths.ts';

const columns = [
  { x: 0, width: 124 },
  { x: 124, width: 74 },
  { x: 198, width: 224 },
];

describe('a funnel', () => {
  it('has a bar in each stage’s column and the way to the next between them', () => {
    const { bars, links } = drawFunnel([1_000, 500, 250], columns, { y: 10, height: 80 });
    expect(bars).toEqual([
      { x: 12, y: 10, width: 100, height: 80 },
      { x: 136, y: 50, width: 50, height: 40 },
      { x: 210, y: 70, width: 200, height: 20 },
    ]);
    expect(links).toEqual(['M112,10L136,50L136,90L112,90Z', 'M186,50L210,70L210,90L186,90Z']);
  });

  it('leaves out a stage that nobody counted, and the ways beside it', () => {
    const { bars, links } = drawFunnel([10, null, 5], columns, { y: 0, height: 80 });
    expect(bars.map((bar) => bar?.height)).toEqual([80, undefined, 40]);
    expect(links).toEqual([null, null]);
    expect(drawFunnel([0, 0], columns.slice(1), { y: 0, height: 80 }).bars.map((bar) => bar?.height)).toEqual(
      [0, 0],
    );
  });

  it('is in proportion and in its place, also where the counts rise', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000)), (people) => {
        const most = Math.max(1, ...people);
        const { bars, links } = drawFunnel(people, columns, { y: 0, height: 100 });
        for (const [index, bar] of bars.entries()) {
          expect(bar!.height).toBeCloseTo((100 * people[index]!) / most, 6);
          expect(bar!.y + bar!.height).toBeCloseTo(100, 6);
        }
        for (const [index, link] of links.entries()) {
          const [from, to] = pointsOf(link!) as [readonly [number, number], readonly [number, number]];
          expect(from[1]).toBeCloseTo(bars[index]!.y, 1);
          expect(to[1]).toBeCloseTo(bars[index + 1]!.y, 1);
        }
      }),
    );
  });
});
