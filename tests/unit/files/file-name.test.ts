import { expect, it } from 'vitest';
import { suggestedName, withExtension } from '../../../src/files/file-name.ts';

it.each([
  ['Online shop', 'Online shop'],
  ['A/B: "test" <1>?', 'A B test 1'],
  ['..\\..\\etc', 'etc'],
  ['  spaced   out. ', 'spaced out'],
  ['CON', 'Journey map'],
  ['lpt1.x', 'Journey map'],
  ['', 'Journey map'],
  ['???', 'Journey map'],
  ['旅程 über ☕', '旅程 über ☕'],
])('makes a file name every system takes of %j', (name, expected) => {
  expect(suggestedName(name, 'journey')).toBe(`${expected}.journey`);
});

it.each(['x', '旅', '👩‍👩‍👧', 'é', '🦄'])('fits every disk with its ending, made of %j', (character) => {
  for (const extension of ['journey', 'png']) {
    const name = suggestedName(character.repeat(500), extension);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(name.endsWith(`${character}.${extension}`)).toBe(true);
  }
});

it('adds an ending only where it is missing', () => {
  expect(withExtension('/a/b', 'journey')).toBe('/a/b.journey');
  expect(withExtension('/a/b.png', 'journey')).toBe('/a/b.png.journey');
  expect(withExtension('/a/b.JOURNEY', 'journey')).toBe('/a/b.JOURNEY');
  expect(withExtension('/a/b', null)).toBe('/a/b');
});
