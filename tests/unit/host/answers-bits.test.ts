import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBetween,
  addBit,
  addBits,
  addFitting,
  allBits,
  bitOf,
  countBits,
  countCommon,
  dropBits,
  keepBits,
  noBits,
  orderedBits,
  rowsOfBits,
} from '../../../src/host/answers/bits.ts';
import { Kept } from '../../../src/host/answers/kept.ts';
import { addRows, PostingsBuilder } from '../../../src/host/answers/postings.ts';
import { sortRows } from '../../../src/host/answers/sort-rows.ts';
import { BLANK, INVALID } from '../../../src/host/database/responses/values.ts';

const size = fc.integer({ min: 0, max: 200 });
const some = (below: number) => fc.uniqueArray(fc.nat(Math.max(0, below - 1)), { maxLength: below });
const bitsOf = (rows: readonly number[], all: number) => {
  const bits = noBits(all);
  for (const row of rows) addBit(bits, row);
  return bits;
};
const rising = (rows: Iterable<number>): readonly number[] => [...rows].sort((a, b) => a - b);
const upTo = (all: number): readonly number[] => Array.from({ length: all }, (_, row) => row);

describe('bits of rows', () => {
  it('are what sets of rows are', () => {
    const two = size.chain((all) => fc.tuple(fc.constant(all), some(all), some(all)));
    fc.assert(
      fc.property(two, ([all, first, second]) => {
        const [one, other] = [new Set(first), new Set(second)];
        const both = rising(first.filter((row) => other.has(row)));
        const bits = bitsOf(first, all);
        const others = bitsOf(second, all);
        const after = (change: (rows: Int32Array, by: Int32Array) => void) => {
          const changed = bits.slice();
          change(changed, others);
          return [...rowsOfBits(changed)];
        };
        expect([...rowsOfBits(bits)]).toEqual(rising(one));
        expect([...rowsOfBits(allBits(all))]).toEqual(upTo(all));
        expect(upTo(all).filter((row) => bitOf(bits, row) === 1)).toEqual(rising(one));
        expect(after(keepBits)).toEqual(both);
        expect(after(addBits)).toEqual(rising(new Set([...first, ...second])));
        expect(after(dropBits)).toEqual(rising(first.filter((row) => !other.has(row))));
        expect(countBits(bits)).toBe(one.size);
        expect(countCommon(bits, others)).toBe(both.length);
        const order = Uint32Array.from(upTo(all)).reverse();
        expect([...orderedBits(order, bits)]).toEqual([...rising(one)].reverse());
      }),
    );
  });

  it('are added where a number fits', () => {
    const numbers = fc.array(fc.oneof(fc.nat(5), fc.constantFrom(BLANK, INVALID, -3)), { maxLength: 130 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: -4, max: 6 }), fc.nat(4), (all, low, wide) => {
        const bits = noBits(all.length);
        addBetween(bits, Int32Array.from(all), low, low + wide);
        const isBetween = (row: number) => all[row]! >= low && all[row]! <= low + wide;
        expect([...rowsOfBits(bits)]).toEqual(upTo(all.length).filter(isBetween));
        const table = noBits(all.length);
        addFitting(table, Int32Array.from(all), Uint8Array.of(0, 1, 0, 1));
        expect([...rowsOfBits(table)]).toEqual(
          upTo(all.length).filter((row) => all[row] === 1 || all[row] === 3),
        );
      }),
    );
  });

  it('are added from a stored list, wherever its part begins', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'ab', 'abc', 'd'), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 90,
    });
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 32, 64, 7, 40), (rows, first) => {
        const builder = new PostingsBuilder();
        rows.forEach((words, row) => builder.add(row, words.join(' ')));
        const expected = (word: string, isOpen: boolean) =>
          upTo(rows.length)
            .filter((row) => rows[row]!.some((own) => (isOpen ? own.startsWith(word) : own === word)))
            .map((row) => first + row);
        let lists = 0;
        for (const [name, list] of builder.lists(rows.length)) {
          const isOpen = name.startsWith('\u0001');
          const bits = noBits(first + rows.length);
          expect(addRows(list, bits, first, rows.length)).toBe(true);
          expect([...rowsOfBits(bits)]).toEqual(expected(isOpen ? name.slice(1) : name, isOpen));
          lists += 1;
        }
        expect(lists).toBeGreaterThanOrEqual(rows.flat().length > 0 ? 2 : 0);
      }),
    );
  });

  it('are not added from a list that is none of its part', () => {
    // A row too many, an odd length, and a bit behind the last row.
    for (const list of [Uint8Array.of(20, 0), Uint8Array.of(1), Uint8Array.of(0, 0, 0x10)])
      expect(addRows(list, noBits(20), 0, 20)).toBe(false);
    expect(addRows(Uint8Array.of(0, 0, 0x08), noBits(20), 0, 20)).toBe(true);
  });
});

describe('rows in order', () => {
  it('are in the order of their numbers, what is alike as it was and what has none last', () => {
    const spans = fc.constantFrom(0, 3, 2_047, 2_048, 2 ** 20 - 1, 2 ** 20, 2 ** 31 - 1);
    const lists = spans.chain((span) =>
      fc.tuple(
        fc.constantFrom(0, -1_000, INVALID + 1),
        fc.array(fc.oneof(fc.nat(span), fc.constantFrom(null, 0, span)), { maxLength: 60 }),
      ),
    );
    fc.assert(
      fc.property(lists, fc.constantFrom('up', 'down'), ([low, list], direction) => {
        const numbers = list.map((one) => (one === null ? BLANK : low + one));
        const sign = direction === 'up' ? 1 : -1;
        const expected = upTo(numbers.length).toSorted((a, b) => {
          const [one, other] = [numbers[a]!, numbers[b]!];
          if (one === BLANK || other === BLANK) return Number(one === BLANK) - Number(other === BLANK);
          return sign * (one - other);
        });
        expect([...sortRows(Int32Array.from(numbers), direction)]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what was worked out', () => {
  it('is kept until others were asked for since', () => {
    const made: string[] = [];
    const kept = new Kept<string>(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b'])
      expect(
        kept.of(key, () => {
          made.push(key);
          return `made ${key}`;
        }),
      ).toBe(`made ${key}`);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
