import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelColumns } from '../../../../src/shared/graphs/proof/level-columns.ts';

const GAP = 16;
const anyColumns = fc
  .array(fc.array(fc.integer({ min: 4, max: 200 }), { maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((columns) =>
    columns.map((heights, column) => heights.map((height, index) => ({ id: `${column}.${index}`, height }))),
  );
const anyEnds = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 40 });

describe('columns made level', () => {
  it('keep their order and their gaps, all within the height of the highest', () => {
    fc.assert(
      fc.property(anyColumns, anyEnds, (columns, ends) => {
        const links = ends.flatMap(([at, from, to]) => {
          const column = at % columns.length;
          const [left = [], right = []] = [columns[column], columns[column + 1]];
          const [a, b] = [left[from % left.length], right[to % right.length]];
          return a && b ? [{ from: a.id, to: b.id }] : [];
        });
        const { tops, height } = levelColumns(columns, links, GAP);
        const heights = columns.map((column) =>
          column.reduce((sum, one) => sum + one.height, Math.max(0, column.length - 1) * GAP),
        );
        expect(height).toBe(Math.max(...heights));
        for (const column of columns) {
          let free = 0;
          for (const one of column) {
            const top = tops.get(one.id) ?? Number.NaN;
            expect(top).toBeGreaterThanOrEqual(free);
            expect(top + one.height).toBeLessThanOrEqual(height);
            free = top + one.height + GAP;
          }
        }
      }),
    );
  });

  it('put a node in the middle of what it is linked to', () => {
    const pieces = ['a', 'b', 'c'].map((id) => ({ id, height: 60 }));
    const links = pieces.map(({ id }) => ({ from: 'pain', to: id }));
    const { tops } = levelColumns([[{ id: 'pain', height: 40 }], pieces], links, GAP);
    expect(['a', 'b', 'c'].map((id) => tops.get(id))).toEqual([0, 76, 152]);
    expect(tops.get('pain')).toBe(86);
  });
});
