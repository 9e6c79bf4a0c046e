import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../src/shared/model/source.ts';
import { speechOf, turnsAfterAll, turnsOf } from '../../../src/shared/sources/turns.ts';

const mia = { name: 'Mia', participantId: '1' };
const tom = { name: 'Tom', participantId: null };
const turn = (
  at: number,
  speaker: number | null,
  startMs: number | null = null,
  endMs: number | null = null,
): Turn => ({
  at,
  speaker,
  startMs,
  endMs,
});
const talk = {
  text: 'It was slow.\nWhy?\nNo price.\n',
  speakers: [mia, tom],
  turns: [turn(0, 0, 0, 900), turn(13, 1, 1_000, 1_400), turn(18, 0, 2_000, 3_000)],
};

describe('who speaks in a source', () => {
  it('is said for every character of it, in order', () => {
    expect(turnsOf(talk).map(({ start, end, speaker }) => [start, end, speaker])).toEqual([
      [0, 13, 0],
      [13, 18, 1],
      [18, 28, 0],
    ]);
    expect(turnsOf({ ...talk, turns: [] })).toEqual([
      { start: 0, end: 28, speaker: null, startMs: null, endMs: null },
    ]);
    expect(turnsOf({ ...talk, text: '' })).toEqual([]);
  });

  it('has neither gaps nor overlaps whatever a file says', () => {
    const turns = fc.array(
      fc.record({
        at: fc.nat({ max: 60 }),
        speaker: fc.option(fc.nat({ max: 5 }), { nil: null }),
        startMs: fc.constant(null),
        endMs: fc.constant(null),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), turns, (text, all) => {
        const stretches = turnsOf({ text, speakers: [mia], turns: all });
        expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end, speaker } of stretches) {
          expect(end).toBeGreaterThan(start);
          expect([0, null]).toContain(speaker);
        }
      }),
    );
  });

  it('is one participant, or none where several speak', () => {
    expect(speechOf(talk, 3, 10)).toEqual({ speaker: 'Mia', participantId: '1', startMs: 0, endMs: 900 });
    expect(speechOf(talk, 13, 16)).toMatchObject({ speaker: 'Tom', participantId: null });
    expect(speechOf(talk, 3, 15)).toEqual({ speaker: 'Mia', participantId: null, startMs: 0, endMs: 1_400 });
    expect(speechOf(talk, 13, 13)).toMatchObject({ speaker: 'Tom' });
    expect(speechOf({ text: '', speakers: [], turns: [] }, 0, 0)).toMatchObject({
      speaker: '',
      startMs: null,
    });
  });

  it('stays with the words when a part of the text is replaced', () => {
    const ats = (start: number, end: number, length: number): readonly number[] =>
      turnsAfterAll(talk.turns, [{ start, end, length }]).map(({ at }) => at);
    expect(ats(3, 6, 10)).toEqual([0, 20, 25]);
    expect(ats(13, 13, 4)).toEqual([0, 13, 22]);
    expect(ats(13, 18, 0)).toEqual([0, 13]);
    expect(turnsAfterAll(talk.turns, [{ start: 13, end: 18, length: 0 }])[1]).toMatchObject({
      speaker: 0,
      startMs: 2_000,
    });
    expect(ats(10, 20, 1)).toEqual([0]);
    expect(ats(28, 28, 5)).toEqual([0, 13, 18]);
  });

  it('stays with the words when many parts are replaced at once, as when they are one after the other', () => {
    const part = fc.record({ gap: fc.nat({ max: 6 }), size: fc.nat({ max: 4 }), length: fc.nat({ max: 5 }) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (gaps) => {
        let from = 0;
        const parts = gaps.map(({ gap, size, length }) => {
          const start = from + gap;
          from = start + size + 1;
          return { start, end: start + size, length };
        });
        const oneByOne = parts
          .toReversed()
          .reduce<readonly Turn[]>((turns, part) => turnsAfterAll(turns, [part]), talk.turns);
        expect(turnsAfterAll(talk.turns, parts)).toEqual(oneByOne);
      }),
    );
  });
});
