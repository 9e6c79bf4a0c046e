import { describe, expect, it } from 'vitest';
import { createFindKnownNames } from '../../../src/shared/masking/names/find-known-names.ts';
import { withEdits } from '../../../src/shared/masking/text/edits.ts';

const find = createFindKnownNames(
  [
    { name: 'Mia Müller', by: 'Person 1' },
    { name: 'Will Hunter', by: 'Person 2' },
    { name: 'P07', by: 'Person 3' },
    { name: 'Anna Maria Keller', by: 'Person 4' },
    { name: 'Tom Keller', by: 'Person 5' },
    { name: 'Sanne de Wit', by: 'Person 6' },
    { name: '12', by: 'Person 7' },
  ],
  '[name]',
);
const masked = (text: string): string => withEdits(text, find(text));

describe('names of known people', () => {
  it.each([
    ['Mia Müller said so.', 'Person 1 said so.'],
    ['mia müller said so', 'Person 1 said so'],
    ['MIA MUELLER', 'Person 1'],
    ['Mia Mueller’s order', 'Person 1’s order'],
    ['Müller, Mia', 'Person 1'],
    ['Mias Bestellung und Müllers Konto', 'Person 1 Bestellung und Person 1 Konto'],
    ['Then Mia gave up.', 'Then Person 1 gave up.'],
    ['mia was angry', 'Person 1 was angry'],
    ['P07 and p07', 'Person 3 and Person 3'],
    ['Anna Keller', 'Person 4'],
    ['Ask Keller', 'Ask [name]'],
    ['Interview_Mia_Müller.pdf', 'Interview_Person 1.pdf'],
    ['Sanne de Wit and Wit', 'Person 6 and Person 6'],
    ['Will Hunter', 'Person 2'],
  ])('%s becomes %s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    'Will it come today?',
    'Miami is far, and so is Müllerei.',
    'Not one mia in a text with capitals',
    'There are 12 of them.',
    'De facto',
    'P071',
  ])('are not seen in: %s', (text) => {
    expect(masked(text)).toBe(text);
  });
});
