import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCounts,
  type AskedAnswers,
  combine,
  comparable,
  differencesOf,
} from '../../../src/shared/measures/combine.ts';
import { type Asked, askedOf } from '../../../src/shared/measures/asked.ts';
import { nps } from '../../../src/shared/measures/nps.ts';
import { toneShares } from '../../../src/shared/measures/tone-shares.ts';
import { answerLists, counted, times } from './answers.ts';

const asked: Asked = {
  instrument: 'nps',
  wording: 'How likely are you to recommend us?',
  scale: { low: 0, high: 10 },
  direction: 'high-is-good',
};
const questions: readonly Asked[] = [
  asked,
  { ...asked, wording: 'Would you recommend us to a friend?' },
  { ...asked, scale: { low: 1, high: 10 } },
  { ...asked, direction: 'low-is-good' },
];

describe('segments put together', () => {
  it('are weighed by their answers: 90 promoters and 10 detractors are no NPS of 0', () => {
    const combined = combine([
      { asked, answers: counted(times(90, 10)) },
      { asked, answers: counted(times(10, 0)) },
    ]);
    expect(combined).toMatchObject({ kind: 'one', group: { from: [0, 1] } });
    expect(combined?.kind === 'one' && nps(combined.group.answers)?.value).toBe(80);
  });

  it('have the score of all their answers in one list', () => {
    fc.assert(
      fc.property(fc.array(answerLists, { minLength: 1, maxLength: 5 }), (lists) => {
        const combined = combine(lists.map((list) => ({ asked, answers: counted(list) })));
        expect(combined?.kind === 'one' && nps(combined.group.answers)).toEqual(nps(counted(lists.flat())));
      }),
    );
  });

  it('are apart where they were asked otherwise, with what differs', () => {
    const shorter = { ...asked, wording: 'Recommend us?', scale: { low: 1, high: 5 } };
    const combined = combine([
      { asked, answers: counted([9]) },
      { asked: shorter, answers: counted([5]) },
      { asked: { ...asked, wording: ' HOW likely are you to recommend us ' }, answers: counted([9, 2]) },
    ]);
    expect(combined).toEqual({
      kind: 'not-comparable',
      groups: [
        { asked, answers: counted([2, 9, 9]), from: [0, 2] },
        { asked: shorter, answers: counted([5]), from: [1] },
      ],
      differences: [
        { kind: 'wording', wordings: [asked.wording, shorter.wording] },
        { kind: 'scale', scales: [asked.scale, shorter.scale] },
      ],
    });
  });

  it('are in one group if and only if two by two they are comparable', () => {
    const segment = fc.record({
      asked: fc.constantFrom(...questions),
      answers: answerLists.map(counted),
    });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 8 }), (segments: readonly AskedAnswers[]) => {
        const combined = combine(segments)!;
        const groups = combined.kind === 'one' ? [combined.group] : combined.groups;
        for (const [at, one] of segments.entries())
          for (const [beside, other] of segments.entries()) {
            const together = groups.some(({ from }) => from.includes(at) && from.includes(beside));
            expect(together).toBe(comparable(one.asked, other.asked));
          }
        expect(groups.flatMap(({ from }) => from).toSorted((a, b) => a - b)).toEqual([...segments.keys()]);
      }),
    );
  });

  it('are nothing without a segment', () => {
    expect(combine([])).toBeUndefined();
  });
});

describe('what differs between questions', () => {
  it('is nothing for another case, other spaces or punctuation', () => {
    expect(differencesOf([asked, { ...asked, wording: 'how likely are  you to recommend us…' }])).toEqual([]);
    expect(comparable(asked, { ...asked, wording: 'How likely are we to recommend you?' })).toBe(false);
    expect(comparable({ ...asked, wording: 'é' }, { ...asked, wording: 'e\u0301' })).toBe(true);
    expect(comparable({ ...asked, wording: 'e' }, { ...asked, wording: 'é' })).toBe(false);
  });

  it('names instrument and direction too', () => {
    expect(differencesOf([asked, { ...asked, instrument: 'ease', direction: 'low-is-good' }])).toEqual([
      { kind: 'instrument', instruments: ['nps', 'ease'] },
      { kind: 'direction', directions: ['high-is-good', 'low-is-good'] },
    ]);
  });
});

it('counts of segments are added before a share is computed', () => {
  const one = { positive: 1, negative: 9, unclear: 0, notScored: 5 };
  const other = { positive: 90, negative: 0, unclear: 0, notScored: 1 };
  expect(toneShares(addCounts(one, other))).toMatchObject({
    positive: { value: 91, n: 100 },
    negative: { value: 9 },
    notScored: 6,
  });
  expect(addCounts(one)).toEqual(one);
});

describe('what a column asked', () => {
  const { instrument, scale, direction } = asked;
  const role = { kind: 'score', instrument, scale, direction } as const;

  it('is its question in full, else its header', () => {
    expect(askedOf({ role, question: asked.wording, header: 'Q1' })).toEqual(asked);
    expect(askedOf({ role, question: ' ', header: 'Q1' })).toEqual({ ...asked, wording: 'Q1' });
  });

  it('is nothing where it holds no score', () => {
    expect(askedOf({ role: { kind: 'comment' }, question: 'Why?', header: 'Q2' })).toBeUndefined();
  });
});
