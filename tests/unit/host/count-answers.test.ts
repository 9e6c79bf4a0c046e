import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreReader, toneCodes } from '../../../src/host/answers/own-tones.ts';
import { numbered } from '../../../src/host/database/responses/numbered.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../../../src/host/database/responses/values.ts';
import { AnswerCounts, MINUTES_A_DAY } from '../../../src/host/tallies/count-answers.ts';
import { askedOf } from '../../../src/shared/measures/asked.ts';
import { toneOf } from '../../../src/shared/measures/tone-shares.ts';
import type { Place } from '../../../src/shared/model/place.ts';
import type { ResponseSet } from '../../../src/shared/model/response-set.ts';
import type { Role } from '../../../src/shared/model/role.ts';
import { compoundOfScores } from '../../../src/shared/tone/score-tone.ts';

const set = { id: 'set' } as ResponseSet;
const placeAt = (number: number): Place | null =>
  number === 0 ? null : { kind: 'stage', id: String(number) };

type Row = {
  readonly score: number;
  readonly moment: number;
  readonly place: number;
  readonly isThere: boolean;
};

/** Counts rows a part at a time, and one by one. */
function both(
  parts: readonly (readonly Row[])[],
  hasDates: boolean,
  hasPlaces: boolean,
): readonly [AnswerCounts, AnswerCounts] {
  const [counts, slow] = [new AnswerCounts(), new AnswerCounts()];
  for (const rows of parts) {
    counts.add(
      numbered(Float64Array.from(rows, ({ score }) => score)),
      hasDates
        ? numbered(
            Int32Array.from(rows, ({ moment }) => moment),
            MINUTES_A_DAY,
          )
        : undefined,
      hasPlaces ? numbered(Int32Array.from(rows, ({ place }) => place)) : undefined,
      Int32Array.from(rows, ({ isThere }, at) => (isThere ? at : -1)),
    );
    for (const { score, moment, place, isThere } of rows)
      if (isThere) slow.change({ score, moment: hasDates ? moment : undefined }, hasPlaces ? place : 0, 1);
  }
  return [counts, slow];
}

const tallies = (counts: AnswerCounts) => counts.tallies(set, 0, placeAt);

describe('the answers of a part', () => {
  it('are counted by place and month as they are one by one, in the same order', () => {
    const none = fc.constantFrom(BLANK, INVALID);
    const row = fc.record({
      score: fc.oneof(
        none,
        fc.integer({ min: -1, max: 10 }).map((score) => score * HUNDREDTHS),
        fc.nat(),
      ),
      moment: fc.oneof(none, fc.integer({ min: -5_000_000, max: 50_000_000 })),
      place: fc.nat(3),
      isThere: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(row)), fc.boolean(), fc.boolean(), (parts, hasDates, hasPlaces) => {
        const [counts, slow] = both(parts, hasDates, hasPlaces);
        expect(tallies(counts)).toEqual(tallies(slow));
      }),
    );
  });

  it('are also where nearly all of them differ', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, at): Row => ({
        score: at * HUNDREDTHS,
        moment: (at % 50) * 31 * MINUTES_A_DAY,
        place: at % 49,
        isThere: at % 11 > 0,
      }),
    );
    const [counts, slow] = both([rows], true, true);
    expect(tallies(counts)).toHaveLength(50 * 49);
    expect(tallies(counts)).toEqual(tallies(slow));
  });
});

describe('the tone that the scores of an answer have', () => {
  const roles: readonly Role[] = [
    { kind: 'score', instrument: 'nps', scale: { low: 0, high: 10 }, direction: 'high-is-good' },
    { kind: 'score', instrument: 'ces', scale: { low: 1, high: 7 }, direction: 'low-is-good' },
    { kind: 'comment' },
    { kind: 'score', instrument: 'csat', scale: { low: 1, high: 5 }, direction: 'high-is-good' },
  ];
  const columns = roles.map((role) => ({ role, header: 'Question', question: '', place: null }));
  const survey = { recipe: { columns } } as unknown as ResponseSet;

  it('is what they say together, read column by column', () => {
    const score = fc.oneof(
      fc.constantFrom(BLANK, INVALID),
      fc.integer({ min: -1, max: 11 }).map((value) => value * HUNDREDTHS),
      fc.constant(450),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score, score)), fc.subarray([0, 1, 3]), (rows, stored) => {
        const valueOf = (row: (typeof rows)[number], column: number): number =>
          row[[0, 1, 3].indexOf(column)] ?? BLANK;
        const scores = new Map(
          stored.map((column) => [column, numbered(Int32Array.from(rows, (row) => valueOf(row, column)))]),
        );
        const slow = rows.map((row) => {
          const compound = compoundOfScores(
            stored.flatMap((column) => {
              const value = valueOf(row, column);
              const isAnswer = value !== BLANK && value !== INVALID;
              return isAnswer ? [{ question: askedOf(columns[column]!)!, value: value / HUNDREDTHS }] : [];
            }),
          );
          return compound === undefined ? 'notScored' : toneOf(compound);
        });
        const codes = scoreReader(survey)(scores, rows.length);
        expect(Array.from(codes, (code) => toneCodes[code])).toEqual(slow);
      }),
    );
  });
});
