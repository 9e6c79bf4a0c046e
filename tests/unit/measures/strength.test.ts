import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { type LinkedPiece, strengthLevels, strengthOf } from '../../../src/shared/measures/strength.ts';
import { strengthName, strengthRule, strengthText } from '../../../src/shared/words/strength.ts';

const piece = (facts: Partial<LinkedPiece> = {}): LinkedPiece => ({
  stance: 'supports',
  kind: 'interview',
  date: null,
  ...facts,
});
const many = (count: number, facts: Partial<LinkedPiece> = {}): readonly LinkedPiece[] =>
  Array.from({ length: count }, () => piece(facts));

const claim: readonly LinkedPiece[] = [
  ...many(4, { participant: 'P1', date: '2025-12-01' }),
  ...many(3, { kind: 'review', date: '2026-03-09' }),
  ...many(3, { kind: 'support-ticket' }),
  ...many(2, { stance: 'contradicts', date: '2026-10-01' }),
  ...many(3, { stance: 'context', kind: 'document', measuredN: 400, date: '2026-11-01' }),
];

afterEach(() => speak('en'));

describe('the strength of a claim', () => {
  it('counts people, kinds of source, the newest date and who is against', () => {
    expect(strengthOf(claim)).toEqual({
      level: 'several-sources',
      people: 7,
      kinds: ['interview', 'review', 'support-ticket'],
      answers: 0,
      newest: '2026-03-09',
      against: 2,
    });
  });

  it.each([
    ['assumption', []],
    ['assumption', [piece({ stance: 'contradicts' }), piece({ stance: 'context', measuredN: 99 })]],
    ['one-voice', many(1)],
    ['one-voice', many(12, { participant: 'P1' })],
    ['one-voice', many(2)],
    ['pattern', many(3)],
    ['pattern', many(9)],
    ['pattern', [...many(3), piece({ kind: 'survey' })]],
    ['several-sources', [...many(4), piece({ kind: 'survey' })]],
    ['pattern', [...many(4), piece({ kind: 'survey', measuredN: 29, participant: 'P' })].slice(1)],
    ['measured', [piece({ kind: 'survey', measuredN: 30 })]],
    ['one-voice', [piece({ kind: 'survey', measuredN: 29 })]],
  ] as const)('is %s of %j', (level, pieces) => {
    expect(strengthOf(pieces).level).toBe(level);
  });

  it('is that of people told apart one by one, never raised by what contradicts or is context', () => {
    const linked = fc.record({
      stance: fc.constantFrom('supports', 'contradicts', 'context'),
      kind: fc.constantFrom('survey', 'interview', 'review'),
      date: fc.constantFrom(null, '2025-01-31', '2026-03-01'),
      participant: fc.constantFrom(null, undefined, 'P1', 'P2', 'P3'),
      measuredN: fc.constantFrom(0, 12, 29, 30, 500),
    });
    fc.assert(
      fc.property(fc.array(linked, { maxLength: 12 }), (list) => {
        const pieces = list.map(({ participant, ...one }) =>
          participant === undefined ? one : { ...one, participant },
        );
        const supporting = pieces.filter(({ stance }) => stance === 'supports');
        const names = supporting.map((one, index) =>
          'participant' in one && one.participant ? one.participant : `unknown ${index}`,
        );
        const people = new Set(names).size;
        const kinds = new Set(supporting.map(({ kind }) => kind)).size;
        const found = strengthOf(pieces);
        expect([found.people, found.kinds.length]).toEqual([people, kinds]);
        expect(found.newest).toBe(
          supporting
            .flatMap(({ date }) => date ?? [])
            .toSorted()
            .at(-1) ?? null,
        );
        const level = supporting.some(({ measuredN }) => measuredN >= 30)
          ? 'measured'
          : people >= 5 && kinds >= 2
            ? 'several-sources'
            : people >= 3
              ? 'pattern'
              : people >= 1
                ? 'one-voice'
                : 'assumption';
        expect(found.level).toBe(level);
        expect(strengthOf(supporting)).toEqual({ ...found, against: 0 });
      }),
    );
  });

  it('is said in its parts', async () => {
    expect(strengthText(strengthOf(claim))).toBe('7 people, 3 source types, newest Mar\u00a02026, 2 against');
    expect(strengthText(strengthOf([piece({ kind: 'survey', measuredN: 1_200 })]))).toBe(
      '1 person, 1 source type, 1,200 answers',
    );
    expect(strengthText(strengthOf([piece({ stance: 'contradicts' })]))).toBe('1 against');
    expect(strengthText(strengthOf([]))).toBe('no evidence');
    await speak('de');
    expect(strengthText(strengthOf(claim))).toBe(
      '7 Personen, 3 Quellenarten, neuester Beleg März\u00a02026, 2 dagegen',
    );
  });

  it('has a name and a rule for each level', async () => {
    expect(strengthLevels.map(strengthRule)).toEqual([
      'Assumption: no evidence supports it',
      'One voice: fewer than 3 people',
      'Pattern: 3 people or more',
      'Several sources: 5 people or more, 2 source types or more',
      'Measured: a set of 30 answers or more',
    ]);
    await speak('de');
    expect(strengthName('one-voice')).toBe('Einzelstimme');
  });
});
