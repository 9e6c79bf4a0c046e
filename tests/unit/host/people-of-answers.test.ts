import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { emptyRecords } from '../../../src/shared/changes/apply.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { linksOf } from '../../../src/shared/layout/links.ts';
import { type ProjectRecords, recordKinds } from '../../../src/shared/model/records.ts';
import {
  type AnswerRow,
  type AnswersFilterRequest,
  answersFilterSchema,
  answersSortSchema,
} from '../../../src/shared/protocol/answers-api.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { leaksIn } from '../../helpers/leaks.ts';
import { importText } from './import-here.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

const HEAD = 'Response ID,Respondent,How likely are you to recommend us?,Segment,Comment';
/** Words that nobody else says, in the rows of `C-7` and in one that names nobody. */
const SECRETS = ['marzipan gondola', 'cobalt ukulele', 'C-7', 'dunes at midnight', 'Nimbostratus'];
const csv = `${HEAD}
r1,C-1,9,south,The desk is sturdy
r2,C-7,3,Nimbostratus,My marzipan gondola never came
r3,C-2,10,south,Quick and friendly
r4,C-7,8,north,A cobalt ukulele would help
r5,,2,north,Call me at the dunes at midnight
r6,C-2,7,south,Prices are fair
`;

const run = (document: ProjectDocument, ...calls: readonly CommandCall[]): string =>
  valueOf(document.run(calls)).values.at(-1)?.id ?? '';

const start = async (): Promise<{ document: ProjectDocument; setId: string; participantId: string }> => {
  const document = await place.saved('people.journey');
  const setId = await importText(document, csv);
  const participantId = run(document, { command: 'add-participant', input: { code: 'C-7' } });
  return { document, setId, participantId };
};

async function find(
  document: ProjectDocument,
  filter: AnswersFilterRequest = {},
): Promise<readonly AnswerRow[]> {
  const { queryId, count } = valueOf(
    await document.answers.find(answersFilterSchema.parse(filter), answersSortSchema.parse({ by: 'set' })),
  );
  if (count === 0) return [];
  const page = await document.answers.rows(queryId, 0, 200);
  // As the window does where answers were forgotten meanwhile.
  return !page.ok && page.failure.code === 'query-gone' ? find(document, filter) : valueOf(page).rows;
}

const rowsOf = async (document: ProjectDocument, filter: AnswersFilterRequest): Promise<readonly number[]> =>
  (await find(document, filter)).map(({ row }) => row);

/** The records as a window holds them. */
function recordsOf(document: ProjectDocument): ProjectRecords {
  const lists = document.snapshot().records;
  const all = recordKinds.flatMap((kind) =>
    lists[kind].map((after) => ({ kind, id: after.id, before: null, after }) as never),
  );
  return applyChanges(emptyRecords(), all);
}

const peopleBehind = (document: ProjectDocument, id: string): number =>
  linksOf(recordsOf(document)).support.get(id)?.people ?? 0;

const leaks = (words: readonly string[]) => leaksIn(place.folder, words);

describe('who gave an answer', () => {
  it('is the participant whose code the file has, found by it, whatever is added or renamed', async () => {
    const { document, participantId } = await start();
    expect((await find(document)).map((row) => row.respondent)).toEqual([
      'C-1',
      'C-7',
      'C-2',
      'C-7',
      '',
      'C-2',
    ]);
    expect(await rowsOf(document, { participants: [participantId] })).toEqual([1, 3]);
    expect((await find(document)).map((row) => row.participantId === participantId)).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    run(document, { command: 'edit-participant', input: { participantId, code: ' C-2 ' } });
    expect(await rowsOf(document, { participants: [participantId] })).toEqual([2, 5]);
    const again = run(document, { command: 'add-participant', input: { code: 'C-2' } });
    expect(await rowsOf(document, { participants: [again] })).toEqual([]);
    expect(document.snapshot().records.responseNote).toEqual([]);
  });

  it('is whom a person names, before the code; and nobody is named by hand once the participant is gone', async () => {
    const { document, setId, participantId } = await start();
    const other = run(document, { command: 'add-participant', input: { code: 'Mia' } });
    const name = (rows: readonly number[], to: string | null): CommandCall => ({
      command: 'name-answers',
      input: { answers: [{ setId, rows }], participantId: to },
    });
    run(document, name([3, 4], other));
    expect(await rowsOf(document, { participants: [other] })).toEqual([3, 4]);
    expect(await rowsOf(document, { participants: [participantId] })).toEqual([1]);
    expect(document.status().undoLabel).toBe('Give 2 answers to “Mia”');
    const { queryId } = valueOf(
      await document.answers.find(answersFilterSchema.parse({}), answersSortSchema.parse({ by: 'set' })),
    );
    expect(valueOf(await document.answers.facets(queryId)).participants).toEqual([
      { participantId, count: 1 },
      { participantId: other, count: 2 },
    ]);
    run(document, name([3], null));
    expect(await rowsOf(document, { participants: [participantId] })).toEqual([1, 3]);
    run(document, { command: 'remove-participant', input: { participantId: other } });
    expect(document.snapshot().records.responseNote).toEqual([]);
    valueOf(document.undo());
    expect(await rowsOf(document, { participants: [other] })).toEqual([4]);
  });

  it('is counted once behind a claim, over answers and other pieces', async () => {
    const { document, setId, participantId } = await start();
    const stage = document.snapshot().records.stage[0]!.id;
    const links = [{ targetKind: 'stage' as const, targetId: stage }];
    const made = (rows: readonly number[]): CommandCall => ({
      command: 'add-evidence-from-answers',
      input: { answers: [{ setId, rows }], title: 'Piece', links },
    });
    run(document, made([1, 3]));
    expect(peopleBehind(document, stage)).toBe(1);
    run(document, made([2, 4]));
    expect(peopleBehind(document, stage)).toBe(3);
    run(document, made([5]));
    expect(peopleBehind(document, stage)).toBe(3);
    const evidenceId = run(document, { command: 'add-evidence', input: { title: 'Talk', participantId } });
    run(document, {
      command: 'link-evidence',
      input: { evidenceId, targetKind: 'stage', targetId: stage },
    });
    expect(peopleBehind(document, stage)).toBe(3);
    run(document, {
      command: 'name-answers',
      input: { answers: [{ setId, rows: [4] }], participantId },
    });
    expect(peopleBehind(document, stage)).toBe(2);
  });
});

describe('forgetting a participant who gave answers', () => {
  async function quoted() {
    const { document, setId, participantId } = await start();
    const stage = document.snapshot().records.stage[0]!.id;
    const run1 = (rows: readonly number[], title: string, text: string): string =>
      run(document, {
        command: 'add-evidence-from-answers',
        input: {
          answers: [{ setId, rows }],
          title,
          text,
          links: [{ targetKind: 'stage', targetId: stage }],
        },
      });
    const alone = run1([1], 'My marzipan gondola never came', '“My marzipan gondola never came” (NPS 3)');
    const mixed = run1(
      [2, 3],
      'Two answers',
      '“Quick and friendly” (NPS 10)\n\n“A cobalt ukulele would help” (NPS 8)',
    );
    const gone = run1([3], 'A cobalt ukulele would help', '“A cobalt ukulele would help”');
    run(document, { command: 'remove-evidence', input: { evidenceId: gone } });
    run(document, {
      command: 'name-answers',
      input: { answers: [{ setId, rows: [4] }], participantId },
    });
    run(document, {
      command: 'set-answer-tone',
      input: { answers: [{ setId, rows: [1] }], tone: 'negative' },
    });
    await find(document, { text: 'marzipan' });
    valueOf(await document.tallyTones());
    valueOf(await document.save());
    return { document, setId, participantId, stage, alone, mixed };
  }

  it('leaves none of their answers in the file, the history, the index or the working copy', async () => {
    const { document, setId, participantId, mixed, stage } = await quoted();
    expect(new Set(leaks(SECRETS).map((leak) => leak.split(': ')[1]))).toEqual(new Set(SECRETS));
    expect(valueOf(await document.forget(participantId))).toEqual({ isScrubbed: true, saved: 'saved' });
    expect(leaks(SECRETS)).toEqual([]);
    const { records } = document.snapshot();
    expect(records.responseSet).toMatchObject([{ id: setId, rows: 6, forgotten: 3 }]);
    expect(records.responseNote).toEqual([]);
    expect(records.evidence).toMatchObject([
      { id: mixed, title: 'Two answers', text: '“Quick and friendly” (NPS 10)' },
    ]);
    expect(records.answerLink).toMatchObject([{ evidenceId: mixed, rows: [2] }]);
    expect(peopleBehind(document, stage)).toBe(1);
    expect(document.status().undoLabel).toBeNull();
    expect((await find(document)).map(({ text }) => text)).toEqual([
      'The desk is sturdy',
      'Quick and friendly',
      'Prices are fair',
    ]);
    expect(leaks(SECRETS)).toEqual([]);
    document.close();
    const again = place.openFile('people.journey');
    expect(again.snapshot().records).toEqual(records);
    expect(await rowsOf(again, {})).toEqual([0, 2, 5]);
    await again.settled();
    expect(leaks(SECRETS)).toEqual([]);
  });

  it('is in no count and no measure any more, and cannot be asked for', async () => {
    const { document, setId, participantId } = await quoted();
    const counted = async () =>
      [...valueOf(await document.tallyResponses()), ...valueOf(await document.tallyTones())].map(
        ({ values, blank, invalid }) => [values.reduce((sum, { count }) => sum + count, 0), blank, invalid],
      );
    expect(await counted()).toEqual([
      [6, 0, 0],
      [6, 0, 0],
    ]);
    valueOf(await document.forget(participantId));
    expect(await counted()).toEqual([
      [3, 0, 0],
      [3, 0, 0],
    ]);
    expect(valueOf(await document.answers.whole([{ setId, row: 1 }]))).toEqual([]);
    const found = valueOf(
      await document.answers.find(answersFilterSchema.parse({}), answersSortSchema.parse({ by: 'set' })),
    );
    expect([found.count, found.total]).toEqual([3, 3]);
    run(document, { command: 'leave-out-answers', input: { answers: [{ setId, rows: [1, 2] }] } });
    expect(await counted()).toEqual([
      [2, 0, 0],
      [2, 0, 0],
    ]);
  });

  it('is answered while questions wait, which then find the others', async () => {
    const { document, participantId } = await quoted();
    const asked = [find(document, { text: 'sturdy' }), find(document, {})];
    const forgotten = document.forget(participantId);
    const [sturdy, all] = await Promise.all([...asked, forgotten]);
    expect(sturdy).toMatchObject([{ row: 0 }]);
    expect(all).toHaveLength(3);
    expect(leaks(SECRETS)).toEqual([]);
  });

  it('is not undone by another import: of the file, of a longer one, or after the set was removed', async () => {
    const { document, setId, participantId } = await quoted();
    valueOf(await document.forget(participantId));
    const longer = `${csv}r7,C-9,6,south,New and unheard of\n`;
    const second = await importText(document, longer);
    expect(await rowsOf(document, { sets: [second] })).toEqual([0]);
    run(document, { command: 'remove-response-set', input: { setId } });
    run(document, { command: 'remove-response-set', input: { setId: second } });
    valueOf(await document.save());
    document.close();
    const again = place.openFile('people.journey');
    const third = await importText(again, longer);
    const texts = async (set: string) => (await find(again, { sets: [set] })).map(({ text }) => text);
    const left = ['The desk is sturdy', 'Quick and friendly', 'Prices are fair'];
    expect(await texts(third)).toEqual([...left, 'New and unheard of']);
    // The very file, whatever else is chosen for it.
    const fourth = await importText(again, csv, (choices) => ({ ...choices, wave: 'Spring' }));
    expect(await texts(fourth)).toEqual(left);
    valueOf(await again.save());
    expect(leaks(SECRETS)).toEqual([]);
  });

  it('takes answers out of a set that was removed', async () => {
    const { document, setId, participantId } = await start();
    await find(document, { text: 'marzipan' });
    valueOf(await document.save());
    run(document, { command: 'remove-response-set', input: { setId } });
    valueOf(await document.forget(participantId));
    expect(leaks(SECRETS)).toEqual([]);
    expect(document.session().responses.rows(setId)).toBe(0);
  });

  it('takes nothing of the others, where the participant has no code that the file has', async () => {
    const { document } = await quoted();
    const other = run(document, { command: 'add-participant', input: { code: 'C' } });
    const before = await find(document);
    valueOf(await document.forget(other));
    expect((await find(document)).map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  it('is refused where it cannot be read which answers are theirs, and then nothing is lost', async () => {
    const { document, setId, participantId } = await quoted();
    const { sqlite } = document.session();
    sqlite
      .prepare("UPDATE response_values SET bytes = x'00' WHERE set_id = ? AND field = 'text:1'")
      .run(setId);
    const before = document.snapshot().records;
    expect(failureOf(await document.forget(participantId)).code).toBe('responses-damaged');
    expect(document.snapshot().records).toEqual(before);
    expect(document.status().undoLabel).not.toBeNull();
  });
});
