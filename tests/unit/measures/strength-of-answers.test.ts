import { describe, expect, it } from 'vitest';
import { strengthOf } from '../../../src/shared/measures/strength.ts';

const piece = (setId: string, ...rows: readonly number[]) => ({
  stance: 'supports' as const,
  kind: 'survey' as const,
  date: null,
  answers: [{ setId, rows }],
});
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, row) => row);

describe('the strength of a claim with imported answers behind it', () => {
  it('counts each answer as one person, in however many pieces it is', () => {
    expect(strengthOf([piece('a', 1, 2), piece('a', 2, 3)])).toMatchObject({ level: 'pattern', people: 3 });
    expect(strengthOf([piece('a', 1), piece('b', 1)])).toMatchObject({ level: 'one-voice', people: 2 });
  });

  it('counts pieces without answers beside them', () => {
    const other = { stance: 'supports' as const, kind: 'interview' as const, date: null };
    expect(strengthOf([piece('a', 1, 2, 3, 4), other])).toMatchObject({
      level: 'several-sources',
      people: 5,
    });
  });

  it('is measured from 30 answers of one set on, whether they are in one piece or in two', () => {
    expect(strengthOf([piece('a', ...upTo(29))])).toMatchObject({ level: 'pattern', answers: 29 });
    expect(strengthOf([piece('a', ...upTo(30))])).toMatchObject({
      level: 'measured',
      answers: 30,
      people: 30,
    });
    expect(strengthOf([piece('a', ...upTo(20)), piece('a', ...upTo(30).slice(20))]).level).toBe('measured');
    expect(strengthOf([piece('a', ...upTo(20)), piece('b', ...upTo(20))]).level).toBe('pattern');
  });

  it('counts the people against it likewise', () => {
    expect(strengthOf([{ ...piece('a', 1, 2, 3), stance: 'contradicts' }])).toMatchObject({
      level: 'assumption',
      against: 3,
    });
  });
});
