import { describe, expect, it } from 'vitest';
import { mayBeCopy, sharedName } from '../../../../src/host/copies/copy-names.ts';

const copies = [
  'desk (Ana’s conflicted copy 2026-11-03).journey',
  "desk (Ana's conflicted copy 2026-11-03 (1)).journey",
  'desk (Konfliktkopie von Ana 2026-11-03).journey',
  'desk (In Konflikt stehende Kopie von ANAS-PC 2026-11-03).journey',
  'desk.sync-conflict-20261103-140200-ABCDEFG.journey',
  'desk_conflict-20261103-140200.journey',
  'desk (conflicted copy 2026-11-03 140200).journey',
  'desk (conflicted copy Ana 2026-11-03 140200).journey',
  'desk-PC7.journey',
  'desk-Anas-MacBook.journey',
  'desk (1).journey',
  'desk - Copy.journey',
  'desk - Kopie (2).journey',
  'desk copy 2.journey',
  'desk 2.journey',
  'Desk (1).JOURNEY',
];

describe('names of copies', () => {
  it.each(copies)('%s is worth a look beside the open file, and the other way round', (name) => {
    expect(mayBeCopy('desk.journey', name)).toBe(true);
    expect(mayBeCopy(name, 'desk.journey')).toBe(true);
  });

  it('of copies of copies have the same beginning', () => {
    expect(sharedName('desk (1) (Ana’s conflicted copy 2026-11-03).journey')).toBe('desk');
    expect(sharedName('(1).journey')).toBe('(1)');
    expect(sharedName('-.journey')).toBe('-');
  });

  it.each([
    'desk.journey',
    'desktop.journey',
    'chair.journey',
    'desk (1).pdf',
    '.desk (1).journey',
    '~desk-PC7.journey',
    'desk (1).journey.tmp',
    '.syncthing.desk.journey.tmp',
  ])('%s is none', (name) => {
    expect(mayBeCopy('desk.journey', name)).toBe(false);
  });
});
