import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../../src/renderer/answers/evidence-draft.ts';
import { bySet } from '../../../../src/renderer/answers/change-answers.ts';
import { emptyRecords } from '../../../../src/shared/changes/apply.ts';
import type { AnswerRow } from '../../../../src/shared/protocol/answers-api.ts';
import { answerRow } from '../../../helpers/answer-row.ts';
import { addSet, npsColumn } from '../../../helpers/answers.ts';
import { testId } from '../../../helpers/records.ts';

const { records, setId } = addSet(emptyRecords(), [npsColumn]);
const name = records.responseSet.get(setId)?.name ?? '';
const answer = (row: number, text: string, day: string | null = null): AnswerRow =>
  answerRow(setId, row, {
    at: day === null ? null : `${day}T10:00:00.000Z`,
    scores: [{ column: 0, value: 3 }],
    tone: 'negative',
    toneFrom: 'score',
    text,
  });

describe('the piece of evidence that is proposed for answers', () => {
  it('is called by the first sentence of one answer, cut between words', () => {
    expect(draftOf([answer(0, 'It came late. Very late.')], 1, records).title).toBe('It came late.');
    const long = draftOf([answer(0, 'word '.repeat(60))], 1, records).title;
    expect(long).toMatch(/^(word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(81);
  });

  it('quotes each answer with its score and day, and keeps the newest day', () => {
    const draft = draftOf([answer(0, 'Late.', '2026-03-04'), answer(1, 'Early.', '2026-01-02')], 2, records);
    expect(draft).toMatchObject({
      title: `${name}: 2 answers`,
      source: name,
      date: '2026-03-04',
      place: null,
    });
    expect(draft.text.replaceAll('\u00a0', ' ')).toBe(
      '“Late.” (NPS 3, 4 Mar 2026)\n\n“Early.” (NPS 3, 2 Jan 2026)',
    );
  });

  it('says how many more there are, and leaves answers without a comment out of the text', () => {
    expect(draftOf([answer(0, '')], 300, records).text).toBe('and 299 more answers');
  });

  it('is linked where all of them are placed', () => {
    const place = { kind: 'stage', id: testId(9) } as const;
    expect(
      draftOf(
        [
          { ...answer(0, 'a'), place },
          { ...answer(1, 'b'), place },
        ],
        2,
        records,
      ).place,
    ).toEqual(place);
    expect(draftOf([{ ...answer(0, 'a'), place }, answer(1, 'b')], 2, records).place).toBeNull();
  });

  it('names rows by their sets', () => {
    const other = testId(77);
    expect(
      bySet([
        { setId, row: 1 },
        { setId: other, row: 1 },
        { setId, row: 4 },
      ]),
    ).toEqual([
      { setId, rows: [1, 4] },
      { setId: other, rows: [1] },
    ]);
  });
});
