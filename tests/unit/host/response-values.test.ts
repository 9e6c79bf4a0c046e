import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packNumbers,
  packTexts,
  unpackNumbers,
  unpackTexts,
} from '../../../src/host/database/responses/values.ts';

describe('the values of imported rows', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (numbers) => {
        expect([...(unpackNumbers(packNumbers(Int32Array.from(numbers)), numbers.length) ?? [])]).toEqual(
          numbers,
        );
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(unpackTexts(packTexts(texts), texts.length)).toEqual(texts);
      }),
    );
  });

  it('are nothing where the bytes are something else, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat({ max: 100 }), (bytes, rows) => {
        for (const one of [bytes, deflateSync(bytes)]) {
          const numbers = unpackNumbers(one, rows);
          if (numbers) expect(numbers).toHaveLength(rows);
          const texts = unpackTexts(one, rows);
          if (texts) expect(texts).toHaveLength(rows);
        }
      }),
    );
    expect(unpackTexts(deflateSync('{"length":1}'), 1)).toBeUndefined();
    expect(unpackTexts(deflateSync('[1]'), 1)).toBeUndefined();
    expect(unpackNumbers(packNumbers(Int32Array.of(1, 2)), 3)).toBeUndefined();
  });

  it('are not unpacked beyond what they can be: a few bytes may become a thousand times as many', () => {
    const bomb = deflateSync(Buffer.alloc(8_000_000));
    expect(bomb.byteLength).toBeLessThan(10_000);
    expect(unpackNumbers(bomb, 4)).toBeUndefined();
  });
});
