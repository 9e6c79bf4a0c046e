import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedKeys, patchMap } from '../../../src/shared/changes/patched-map.ts';

const keys = fc.integer({ min: 0, max: 79 });
const patches = fc.array(
  fc.array(fc.tuple(keys, fc.option(fc.integer(), { nil: undefined })), { maxLength: 8 }),
  { maxLength: 12 },
);
const base = new Map(Array.from({ length: 64 }, (_, index) => [index, index * 10]));

function patched(
  map: ReadonlyMap<number, number>,
  patch: readonly (readonly [number, number | undefined])[],
) {
  const expected = new Map(map);
  for (const [key, value] of patch) {
    if (value === undefined) expected.delete(key);
    else expected.set(key, value);
  }
  return expected;
}

describe('a map with patches over it', () => {
  it('reads in every way as a map that was changed', () => {
    fc.assert(
      fc.property(patches, (all) => {
        let map: ReadonlyMap<number, number> = base;
        let expected: ReadonlyMap<number, number> = base;
        for (const patch of all) {
          map = patchMap(map, new Map(patch));
          expected = patched(expected, [...new Map(patch)]);
        }
        const sorted = [...expected].sort(([a], [b]) => a - b);
        expect([...map].sort(([a], [b]) => a - b)).toEqual(sorted);
        expect([...map.entries()]).toEqual([...map]);
        expect([...map.keys()]).toEqual([...map].map(([key]) => key));
        expect([...map.values()]).toEqual([...map].map(([, value]) => value));
        expect(map.size).toBe(expected.size);
        const seen: (readonly [number, number])[] = [];
        map.forEach((value, key) => seen.push([key, value]));
        expect(seen).toEqual([...map]);
        for (let key = -1; key < 81; key += 1) {
          expect(map.get(key)).toBe(expected.get(key));
          expect(map.has(key)).toBe(expected.has(key));
        }
      }),
    );
  });

  it('leaves the map below as it was', () => {
    const before = [...base];
    patchMap(patchMap(base, new Map([[3, undefined]])), new Map([[100, 1]]));
    expect([...base]).toEqual(before);
  });

  it('is the same map where nothing is new', () => {
    expect(patchMap(base, new Map())).toBe(base);
  });

  it('names every key by which two of them differ, or says that all may', () => {
    fc.assert(
      fc.property(patches, patches, (left, right) => {
        const make = (all: typeof left) =>
          all.reduce<ReadonlyMap<number, number>>((map, patch) => patchMap(map, new Map(patch)), base);
        const [a, b] = [make(left), make(right)];
        const changed = changedKeys(a, b);
        for (let key = 0; key < 80; key += 1) {
          if (a.get(key) !== b.get(key)) expect(changed === null || changed.has(key)).toBe(true);
        }
      }),
    );
    const one = patchMap(base, new Map([[1, 5]]));
    const other = patchMap(patchMap(base, new Map([[1, 6]])), new Map([[2, undefined]]));
    expect(changedKeys(one, other)).toEqual(new Set([1, 2]));
    expect(changedKeys(one, one)).toEqual(new Set());
    expect(changedKeys(base, new Map(base))).toBeNull();
  });
});
