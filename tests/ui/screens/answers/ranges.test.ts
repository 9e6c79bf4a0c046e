import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRows,
  hasRow,
  type Ranges,
  withRange,
  withToggled,
} from '../../../../src/renderer/screens/answers/ranges.ts';

const row = fc.integer({ min: 0, max: 30 });
type Step = { readonly toggle: number } | { readonly from: number; readonly to: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  row.map((toggle) => ({ toggle })),
  fc.tuple(row, row).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
);

describe('ranges of rows', () => {
  it('hold the same rows as a set of them, rising and never touching', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let ranges: Ranges = [];
        const rows = new Set<number>();
        for (const one of steps) {
          if ('toggle' in one) {
            ranges = withToggled(ranges, one.toggle);
            if (!rows.delete(one.toggle)) rows.add(one.toggle);
          } else {
            ranges = withRange(ranges, [one.from, one.to]);
            for (let at = one.from; at <= one.to; at += 1) rows.add(at);
          }
        }
        expect(countRows(ranges)).toBe(rows.size);
        for (let at = 0; at <= 31; at += 1) expect(hasRow(ranges, at)).toBe(rows.has(at));
        for (const [at, [from]] of ranges.slice(1).entries())
          expect(from).toBeGreaterThan((ranges[at]?.[1] ?? 0) + 1);
      }),
    );
  });
});
