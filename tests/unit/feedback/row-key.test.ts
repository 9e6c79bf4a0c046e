import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/shared/model/column.ts';
import { columnNames } from '../../../src/shared/model/column-name.ts';
import type { Role } from '../../../src/shared/model/role.ts';
import { HashCounts } from '../../../src/shared/feedback/rows/hash-counts.ts';
import { addHash, type Hash, hashText } from '../../../src/shared/feedback/rows/row-hash.ts';
import { createRowKeys } from '../../../src/shared/feedback/rows/row-key.ts';

const columnsOf = (headers: readonly string[], id?: string): readonly Column[] =>
  columnNames(headers).map((name, index) => {
    const role: Role = name.header === id ? { kind: 'row-id' } : { kind: 'ignored' };
    return { ...name, index, question: '', role, words: [], place: null };
  });
const keysOf = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] => {
  const keyOf = createRowKeys(columns);
  return rows.map((cells) => hashText(keyOf(cells).key));
};
/** The key of a row that is alone in its file. */
const aloneOf = (columns: readonly Column[], cells: readonly string[]): string =>
  keysOf(columns, [cells]).join('');
const hashOf = (text: string, seed = 0): Hash => {
  const hash: Hash = [0, 0, 0, 0];
  addHash(hash, text, seed);
  return hash;
};

const tables = fc.array(
  fc.array(fc.constantFrom('', '0', '5', 'yes', 'Größe'), { minLength: 3, maxLength: 3 }),
  {
    maxLength: 12,
  },
);

describe('the key of a row', () => {
  it('is the source’s id where there is one, and a second row of that id is a duplicate', () => {
    const keyOf = createRowKeys(columnsOf(['ID', 'Score'], 'ID'));
    const first = keyOf(['R_1', '9']);
    const second = keyOf([' R_1', '3']);
    const other = keyOf(['R_2', '9']);
    expect([first.duplicate, second.duplicate, other.duplicate]).toEqual([false, true, false]);
    expect(second.key).toEqual(first.key);
    expect(other.key).not.toEqual(first.key);
    expect(keyOf(['', '3']).key, 'without an id: its content').not.toEqual(keyOf(['', '4']).key);
  });

  it('is the content else; two equal rows are two answers', () => {
    const [a, b, c, d] = keysOf(columnsOf(['Score', 'Comment']), [
      ['9', 'Good'],
      ['9', 'Good'],
      ['Good', '9'],
      ['9', 'Good'],
    ]);
    expect(new Set([a, b, c, d]).size).toBe(4);
  });

  it('is told apart as a comparison of the cells tells, and once each in a file', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const keys = keysOf(columnsOf(['a', 'b', 'c']), rows);
        expect(new Set(keys).size).toBe(rows.length);
        const bare = rows.map((row) => aloneOf(columnsOf(['a', 'b', 'c']), row));
        for (const [i, row] of rows.entries())
          for (const [j, other] of rows.entries())
            expect(bare[i] === bare[j]).toBe(row.join('|') === other.join('|'));
      }),
    );
  });

  it('stays where the file got longer, was sorted, or got another column', () => {
    fc.assert(
      fc.property(tables, tables, (old, added) => {
        const before = keysOf(columnsOf(['a', 'b', 'c']), old);
        const longer = new Set(keysOf(columnsOf(['a', 'b', 'c']), [...old, ...added]));
        expect(before.every((key) => longer.has(key))).toBe(true);
        const moved = keysOf(
          columnsOf(['new', 'C ', 'a', 'b']),
          old.toReversed().map(([a = '', b = '', c = '']) => ['', c, a, b]),
        );
        expect(moved.toSorted()).toEqual(before.toSorted());
      }),
    );
  });
});

describe('the hash', () => {
  it('keeps texts apart that differ little, in each of its four numbers', () => {
    const texts = Array.from({ length: 50_000 }, (_, at) => `R_${at}`);
    const hashes = texts.map((text) => hashOf(text));
    expect(new Set(hashes.map(hashText)).size).toBe(texts.length);
    // By chance alone about 0.3 pairs of 50,000 numbers of 32 bits are equal.
    for (const lane of [0, 1, 2, 3] as const)
      expect(new Set(hashes.map((hash) => hash[lane])).size).toBeGreaterThan(texts.length - 6);
  });

  it('changes half of its bits with any bit of the text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(15), (text, at, bit) => {
        const place = at % text.length;
        const changed = String.fromCharCode(text.charCodeAt(place) ^ (1 << bit));
        const other = text.slice(0, place) + changed + text.slice(place + 1);
        const differing = hashOf(text)
          .map((word, lane) => (word ^ (hashOf(other)[lane] ?? 0)) >>> 0)
          .reduce((count, word) => count + word.toString(2).replaceAll('0', '').length, 0);
        expect(differing).toBeGreaterThan(24);
        expect(differing).toBeLessThan(104);
      }),
    );
  });

  it('is counted as a plain map counts it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 5_000 }), (numbers) => {
        const counts = new HashCounts();
        const plain = new Map<number, number>();
        for (const number of numbers) {
          plain.set(number, (plain.get(number) ?? 0) + 1);
          expect(counts.add(hashOf(String(number)))).toBe(plain.get(number));
        }
      }),
      { numRuns: 20 },
    );
  });
});
