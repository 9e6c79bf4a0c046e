import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameValue } from '../../../src/shared/changes/same-value.ts';

it('two values of plain data are the same where they are written the same', () => {
  const plain = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(plain, plain, (a, b) => {
      expect(sameValue(a, structuredClone(a))).toBe(true);
      expect(sameValue(a, b)).toBe(sameValue(b, a));
      if (sameValue(a, b)) expect(b).toEqual(a);
      else expect(JSON.stringify(a)).not.toBe(JSON.stringify(b));
    }),
  );
});

it('a list is no object, a missing field no empty one', () => {
  expect(sameValue([], {})).toBe(false);
  expect(sameValue({ a: null }, {})).toBe(false);
  expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameValue([1, 2], [2, 1])).toBe(false);
  expect(sameValue(null, {})).toBe(false);
});
