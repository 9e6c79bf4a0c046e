import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, isOrderKey, keyBetween, keysBetween } from '../../../src/shared/model/order.ts';

describe('order keys', () => {
  it('sort between their neighbours', () => {
    const middle = keyBetween('a0', 'a1');
    expect(['a0', middle, 'a1']).toEqual(['a1', middle, 'a0'].sort());
    expect(keyBetween(null, null)).toBe('a0');
    expect(keyBetween('a0', null) > 'a0').toBe(true);
    expect(keyBetween(null, 'a0') < 'a0').toBe(true);
  });

  it('come in ascending order when several are dealt', () => {
    const keys = keysBetween('a0', 'a1', 100);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(['a0', ...keys, 'a1']).size).toBe(102);
  });

  it('sort bytewise, not by language: capitals before small letters', () => {
    const sorted = [
      { order: 'a0', id: '2' },
      { order: 'Zz', id: '1' },
      { order: 'a0', id: '1' },
    ].sort(byOrder);
    expect(sorted.map((one) => one.order + one.id)).toEqual(['Zz1', 'a01', 'a02']);
  });

  it.each(['a0', 'a0V', 'Zz', 'b10', 'zzzzzzzzzzzzzzzzzzzzzzzzzzz', 'A00000000000000000000000001'])(
    'takes %s for a key',
    (key) => {
      expect(isOrderKey(key)).toBe(true);
      expect(keyBetween(key, null) > key).toBe(true);
      expect(keyBetween(null, key) < key).toBe(true);
    },
  );

  it.each(['', 'a', 'b1', '0', '12', 'a00', 'a0V0', 'a-', 'A00000000000000000000000000', 'ä0', 'a0 '])(
    'does not take “%s” for a key',
    (key) => {
      expect(isOrderKey(key)).toBe(false);
    },
  );

  it('takes exactly those texts for keys that keys can be made between (seed 7)', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'Z', 'Y', 'A', '0', '1', 'z'),
      minLength: 1,
      maxLength: 5,
    });
    const possible = (key: string): boolean => {
      try {
        return keyBetween(null, key) < key && keyBetween(key, null) > key;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (key) => {
        expect([key, isOrderKey(key)]).toEqual([key, possible(key)]);
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });
});
