import { expect, it } from 'vitest';
import { fileNameOf, withExtension } from '../../../../src/files/file-name.ts';

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
  expect(fileNameOf(name)).toBe(expected);
});

it('cuts a name that is too long for a disk', () => {
  expect(fileNameOf('x'.repeat(500)).length).toBeLessThanOrEqual(80);
});

it('adds an ending only where it is missing', () => {
  expect(withExtension('/a/b', 'journey')).toBe('/a/b.journey');
  expect(withExtension('/a/b.png', 'journey')).toBe('/a/b.png.journey');
  expect(withExtension('/a/b.JOURNEY', 'journey')).toBe('/a/b.JOURNEY');
  expect(withExtension('/a/b', null)).toBe('/a/b');
});
