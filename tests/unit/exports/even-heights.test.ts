import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenHeights } from '../../../src/shared/exports/documents/pptx/slides/even-chunks.ts';

const ofHeights = (...heights: readonly number[]) => heights.map((height) => ({ height }));
const counts = (lists: readonly (readonly unknown[])[]): readonly number[] =>
  lists.map(({ length }) => length);

it('leaves no slide with one row where others have many', () => {
  expect(counts(evenHeights(ofHeights(30, 30, 30, 30, 30, 30, 30), 180))).toEqual([4, 3]);
  expect(counts(evenHeights(ofHeights(100, 20, 20, 20, 20), 160))).toEqual([1, 4]);
  expect(counts(evenHeights([], 100))).toEqual([]);
});

it('needs no more slides than filling one after the other, keeps the order and the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 60 }), (heights) => {
      const most = 180;
      const rows = ofHeights(...heights);
      const lists = evenHeights(rows, most);
      expect(lists.flat()).toEqual(rows);
      const heightsOf = lists.map((list) => list.reduce((sum, { height }) => sum + height, 0));
      for (const [at, list] of lists.entries())
        expect((heightsOf[at] ?? 0) <= most || list.length === 1).toBe(true);
      let [slides, used] = [0, Number.POSITIVE_INFINITY];
      for (const height of heights) {
        if (used + height > most) [slides, used] = [slides + 1, 0];
        used += height;
      }
      expect(lists).toHaveLength(slides);
    }),
  );
});
