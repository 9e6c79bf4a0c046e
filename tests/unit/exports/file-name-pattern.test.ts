import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  nameByPattern,
  patternNames,
  type PatternValues,
  unknownNames,
} from '../../../src/shared/exports/file-name-pattern.ts';

const values: PatternValues = {
  project: 'Acme',
  file: 'acme-2026',
  map: 'Buying a desk',
  stage: '',
  content: '',
  format: 'pdf',
  date: '2026-03-04',
};

it.each([
  ['{project} {map}', 'Acme Buying a desk'],
  ['{map} - {stage}', 'Buying a desk'],
  ['{stage} - {map}', 'Buying a desk'],
  ['{map} – {stage} – {date}', 'Buying a desk – 2026-03-04'],
  ['{date}_{format}', '2026-03-04_pdf'],
  ['{stage}', ''],
  ['Client', 'Client'],
  ['{client} {map}', '{client} Buying a desk'],
])('names %s', (pattern, name) => {
  expect(nameByPattern(pattern, values)).toBe(name);
});

it('takes what a value says as it is: no pattern in it is filled', () => {
  expect(nameByPattern('{project} {map}', { ...values, project: '{map}', map: '$& x' })).toBe('{map} $& x');
});

it('says which names in braces it does not know', () => {
  expect(unknownNames('{client} {map} {Map} {datum}')).toEqual(['{client}', '{datum}']);
  expect(unknownNames(patternNames.map((name) => `{${name}}`).join(' '))).toEqual([]);
});

it('never begins or ends with a joint, whatever is empty', () => {
  const joints = fc.constantFrom(' ', ' - ', '_', ' · ');
  const names = fc.array(fc.tuple(fc.constantFrom(...patternNames), joints), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, (parts) => {
      const name = nameByPattern(parts.map(([one, joint]) => `{${one}}${joint}`).join(''), values);
      expect(name).toMatch(/^([^\s\-_·].*[^\s\-_·]|)$/);
    }),
  );
});
