import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyNumber, packKeys, unpackKeys } from '../../../src/host/database/responses/keys.ts';
import { filledTexts } from '../../../src/host/database/responses/filled.ts';
import { valueAt } from '../../../src/host/database/responses/numbered.ts';
import { packNumbers, unpackNumbered, unpackNumbers } from '../../../src/host/database/responses/numbers.ts';
import { BLANK, INVALID, packTexts, unpackTexts } from '../../../src/host/database/responses/values.ts';
import { KeyList, KeySet } from '../../../src/host/import/key-set.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const key = fc.bigInt({ min: 0n, max: 2n ** 52n - 1n }).map(Number);
/** Many different numbers, few, and such as rise. */
const numberLists = fc.oneof(
  fc.array(word),
  fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 300, maxLength: 500 }),
  fc.tuple(word, fc.array(fc.nat(3), { minLength: 300, maxLength: 500 })).map(([start, steps]) => {
    let at = start;
    return steps.map((step, row) => (at = (at + step + row) | 0));
  }),
);

/** As format 140 and before have numbers. */
const asWords = (numbers: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeInt32LE(number, at * 4);
  return deflateSync(bytes, { level: 1 });
};

describe('the values of imported rows', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(numberLists, (numbers) => {
        const packed = packNumbers(Int32Array.from(numbers));
        expect([...(unpackNumbers(packed, numbers.length) ?? [])]).toEqual(numbers);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(unpackTexts(packTexts(texts), texts.length)).toEqual(texts);
      }),
    );
  });

  it('are read as older formats have them', () => {
    fc.assert(
      fc.property(numberLists, (numbers) => {
        expect([...(unpackNumbers(asWords(numbers), numbers.length) ?? [])]).toEqual(numbers);
      }),
    );
  });

  it('are read as small numbers that stand for the same, or for the steps they are in', () => {
    fc.assert(
      fc.property(numberLists, fc.constantFrom(1, 1_440), fc.boolean(), (numbers, step, isOld) => {
        const packed = isOld ? asWords(numbers) : packNumbers(Int32Array.from(numbers));
        const found = unpackNumbered(packed, numbers.length, step)!;
        const stepsOf = (number: number): number =>
          number === BLANK || number === INVALID ? number : Math.floor(number / step);
        expect(numbers.map((_, row) => valueAt(found, row))).toEqual(numbers.map(stepsOf));
        expect(unpackNumbered(packed, numbers.length + 1)).toBeUndefined();
      }),
      { examples: [[[BLANK, INVALID, -1, 1_439, 1_440, BLANK], 1_440, false]] },
    );
  });

  it('say which texts have something in them, without the texts, and of what is none the same as these', () => {
    const filledBy = (packed: Uint8Array, rows: number): readonly number[] | undefined =>
      unpackTexts(packed, rows)?.map((text) => (text === '' ? 0 : 1));
    const sameOf = (packed: Uint8Array, rows: number): void => {
      const found = filledTexts(packed, rows);
      expect(found && [...found]).toEqual(filledBy(packed, rows));
    };
    const pieces = fc.constantFrom(...'[ ] , " \\ u 0041 n \n é x'.split(' '), '', ' ', '\n', '\u0001');
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.array(pieces).map((all) => all.join('')),
          ),
        ),
        fc.nat(),
        fc.array(pieces, { maxLength: 3 }),
        (texts, at, change) => {
          sameOf(packTexts(texts), texts.length);
          sameOf(packTexts(texts), texts.length + 1);
          const json = JSON.stringify(texts);
          const place = at % (json.length + 1);
          const changed = json.slice(0, place) + change.join('') + json.slice(place + (at % 2));
          sameOf(deflateSync(changed), texts.length);
        },
      ),
    );
    for (const json of [
      '[]',
      '[""]',
      '["","a","\\""]',
      '["\\u00e9"]',
      ' [ "" , "a" ] ',
      '["\\x"]',
      '["\\u00g0"]',
      '["a]',
      '["a\\"]',
      '["a"',
      '["a"]]',
      '["a",]',
      '["a"}',
      '{"a"]',
      '[1]',
      '["a\nb"]',
    ])
      for (const rows of [0, 1, 2, 3]) sameOf(deflateSync(json), rows);
    expect([...filledTexts(packTexts(['', 'a', '']), 3)!]).toEqual([0, 1, 0]);
  });

  it('are packed close to how much they say', () => {
    const bytesOf = (numberOf: (row: number) => number): number =>
      packNumbers(Int32Array.from({ length: 65_536 }, (_, row) => numberOf(row))).length / 65_536;
    const chance = (row: number): number => Math.imul(row + 1, 2_654_435_761) >>> 8;
    expect(bytesOf((row) => row + 2)).toBeLessThan(0.01);
    expect(bytesOf(() => 0)).toBeLessThan(0.01);
    expect(bytesOf((row) => 100 * (chance(row) % 11))).toBeLessThan(0.5);
    expect(bytesOf((row) => 29_500_000 + 1_440 * (chance(row) % 250))).toBeLessThan(1.1);
    expect(
      bytesOf((row) => 29_500_000 + 8 * row + (chance(row) % 8)),
      'moments as they come',
    ).toBeLessThan(0.6);
  });

  it('are nothing where the bytes are something else, whatever they are', () => {
    const kinds = [[], [1], [2]] as const;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 100 }), (bytes, rows) => {
        for (const packed of [bytes, deflateSync(bytes)]) {
          for (const kind of kinds) {
            const numbers = unpackNumbers(Uint8Array.from([...kind, ...packed]), rows);
            if (numbers) expect(numbers).toHaveLength(rows);
          }
          const texts = unpackTexts(packed, rows);
          if (texts) expect(texts).toHaveLength(rows);
          const keys = unpackKeys(Buffer.concat([Buffer.alloc(rows * 4), packed]), rows);
          if (keys) expect(keys).toHaveLength(rows);
        }
      }),
    );
    expect(unpackTexts(deflateSync('{"length":1}'), 1)).toBeUndefined();
    expect(unpackTexts(deflateSync('[1]'), 1)).toBeUndefined();
    expect(unpackNumbers(packNumbers(Int32Array.of(1, 2)), 3)).toBeUndefined();
    expect(unpackNumbers(packNumbers(Int32Array.from({ length: 300 }, (_, at) => at)), 299)).toBeUndefined();
    const outside = [...[1, 0], ...[7, 0, 0, 0], ...[0, 1]];
    expect(unpackNumbers(Uint8Array.from([1, ...deflateSync(Buffer.from(outside))]), 2)).toBeUndefined();
  });

  it('are not unpacked beyond what they can be: a few bytes may become a thousand times as many', () => {
    const bomb = deflateSync(Buffer.alloc(8_000_000));
    expect(bomb.byteLength).toBeLessThan(10_000);
    for (const kind of [[], [1], [2]])
      expect(unpackNumbers(Uint8Array.from([...kind, ...bomb]), 4)).toBeUndefined();
    expect(unpackKeys(Buffer.concat([Buffer.alloc(16), bomb]), 4)).toBeUndefined();
  });
});

describe('the keys of imported rows', () => {
  it('are 52 bits of their hashes, and are read as they were written', () => {
    expect(keyNumber(0, 0)).toBe(0);
    expect(keyNumber(-1, -1)).toBe(2 ** 52 - 1);
    expect(keyNumber(1, 0xfff)).toBe(2 ** 20);
    expect(keyNumber(0, 0x1000)).toBe(1);
    fc.assert(
      fc.property(fc.array(key), (list) => {
        const keys = Float64Array.from(list).sort();
        expect([...(unpackKeys(packKeys(keys), keys.length) ?? [])]).toEqual([...keys]);
      }),
    );
  });

  it('take little more than half of what hashes take', () => {
    let seed = 1;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
    const keys = Float64Array.from({ length: 65_536 }, () => keyNumber(next() * 2, next() * 2)).sort();
    expect(packKeys(keys).length / keys.length).toBeLessThan(4.8);
  });

  it('are nothing where the bytes are something else', () => {
    const packed = packKeys(Float64Array.of(5, 2 ** 40, 2 ** 51));
    expect(unpackKeys(packed, 2)).toBeUndefined();
    expect(unpackKeys(packed, 4)).toBeUndefined();
    expect(unpackKeys(packed.subarray(0, 10), 3)).toBeUndefined();
    const low = Buffer.alloc(4);
    for (const steps of [[255, 255, 255, 1], [128], [255, 255, 127], [0, 0]])
      expect(unpackKeys(Buffer.concat([low, deflateSync(Buffer.from(steps))]), 1), String(steps)).toBe(
        undefined,
      );
  });

  it('are found as a plain set finds them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(500), { maxLength: 50 }), { maxLength: 4 }),
        key,
        (lists, other) => {
          const kept = lists.map((list) => {
            const own = new KeyList();
            for (const one of list) own.add(one);
            return own.all();
          });
          const [set, plain] = [new KeySet(kept), new Set(lists.flat())];
          for (let one = 0; one <= 500; one += 1) expect(set.has(one)).toBe(plain.has(one));
          expect(set.has(other)).toBe(plain.has(other));
        },
      ),
      { numRuns: 50 },
    );
    const long = new KeyList();
    for (let one = 0; one < 5_000; one += 1) long.add(one);
    expect(long.all()).toEqual(Float64Array.from({ length: 5_000 }, (_, one) => one));
  });
});
