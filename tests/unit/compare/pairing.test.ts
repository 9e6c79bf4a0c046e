import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramsOf, likeness, NEAR, plainName } from '../../../src/shared/compare/pair/names.ts';
import { createPairing, pairByNearName } from '../../../src/shared/compare/pair/pairing.ts';

const alike = (one: string, other: string): number =>
  likeness(bigramsOf(plainName(one)), bigramsOf(plainName(other)));
const named = (side: string, names: readonly string[]) =>
  names.map((name, index) => ({ id: `${side}${index}`, name: plainName(name), origin: null }));
const words = [
  'price',
  'prices',
  'unclear',
  'is',
  'not',
  'clear',
  'delivery',
  'takes',
  'long',
  '没有足够的',
  '产品信息',
];
const anyName = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '));

describe('the likeness of two names', () => {
  it.each([
    ['Price is unclear', 'Price is not clear', true],
    ['Price is unclear', '  price is UNCLEAR! ', true],
    ['Modules cannot be compared', 'Compares modules in one table', false],
    ['Ebook: a home office that fits', 'Ebook with a floor plan', false],
    ['没有足够的产品信息', '没有足够的产品信息吗', true],
    ['Day', 'Dye', false],
  ])('takes “%s” and “%s” for one: %s', (one, other, near) => {
    expect(alike(one, other) >= NEAR).toBe(near);
  });

  it('is 1 for the same name, and the same from both sides', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        expect(alike(one, other)).toBe(alike(other, one));
        if (plainName(one).length > 4) expect(alike(one, one)).toBe(1);
      }),
    );
  });
});

describe('pairing by nearly equal names', () => {
  it('leaves no two apart that are nearly equal, and pairs none that are not', () => {
    fc.assert(
      fc.property(
        fc.array(anyName, { maxLength: 25 }),
        fc.array(anyName, { maxLength: 25 }),
        (one, other) => {
          const sides = { before: named('a', one), after: named('b', other) };
          const pairing = createPairing();
          pairByNearName(sides, pairing, () => '');
          const left = sides.after.filter(({ id }) => !pairing.isPaired(id));
          for (const { id, name } of sides.before) {
            const partner = sides.after.find((record) => record.id === pairing.afterOf(id));
            if (partner) expect(alike(name, partner.name)).toBeGreaterThanOrEqual(NEAR);
            else for (const record of left) expect(alike(name, record.name)).toBeLessThan(NEAR);
          }
          expect(new Set(pairing.ids.values()).size).toBe(pairing.ids.size);
        },
      ),
    );
  });

  it('takes the most alike of several', () => {
    const pairing = createPairing();
    const after = named('b', [
      'Price is unclear to customers',
      'Price is unclear to a customer',
      'Prices unclear',
    ]);
    pairByNearName({ before: named('a', ['Price is unclear to customer']), after }, pairing, () => '');
    expect(pairing.afterOf('a0')).toBe('b0');
  });
});
