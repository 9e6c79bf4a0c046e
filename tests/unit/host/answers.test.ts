import fc from 'fast-check';
import Database from 'better-sqlite3';
import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { Place } from '../../../src/shared/model/place.ts';
import {
  type AnswerRow,
  type AnswersFacets,
  type AnswersFilterRequest,
  type AnswersSort,
  answersFilterSchema,
  answerTones,
} from '../../../src/shared/protocol/answers-api.ts';
import { slowAnswers } from '../../helpers/slow-answers.ts';
import { slowFacets } from '../../helpers/slow-facets.ts';
import { importText } from './import-here.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

const said = [
  'The delivery was late, and nobody told me',
  'Delivery was quick',
  'Die Lieferung kam zu spät',
  'Café Zürich: très bien!',
  '価格が不明です',
  'Great great service 👍',
  'the e-mail said nothing',
  'Terrible',
  '',
  'Nobody told me the price',
  'wait\nand wait\n"quoted"',
];
const words = [
  'delivery',
  'deliv',
  'late',
  'spat',
  'spät',
  'zurich',
  '不明',
  'e-mail',
  '"told me"',
  'told me"',
  'd',
  'wa',
  'great ',
  'nobody the',
  '"me the price"',
  'xyz',
  '👍',
  '!!',
];
const days = ['2026-01-31', '2026-02-01', '2026-12-24', '', 'soon'];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: number, shift: number): string =>
  `Date,How likely are you to recommend us?,How easy was it? (1-7),Topic,Segment,Channel,Comment,Anything else?\n${Array.from(
    { length: rows },
    (_, row) => {
      const at = row * 7 + shift;
      return [
        days[at % 5],
        at % 3 === 0 ? '' : at % 12,
        at % 4 === 0 ? '' : (at % 8) + 1,
        ['price', 'app', ''][at % 3],
        ['New', 'new', 'Öst', ''][at % 4],
        ['Shop', 'Web'][at % 2],
        quoted(said[at % said.length]!),
        quoted(at % 5 === 0 ? said[(at * 3) % said.length]! : ''),
      ].join(',');
    },
  ).join('\n')}\n`;

type Started = {
  readonly document: ProjectDocument;
  readonly sets: readonly string[];
  readonly places: readonly Place[];
};

async function start(rows = 90): Promise<Started> {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
  const { stage, step } = document.snapshot().records;
  const named = [
    ...stage.map((one) => ({ kind: 'stage' as const, ...one })),
    ...step.map((one) => ({ kind: 'step' as const, ...one })),
  ].map(({ kind, id, name }) => ({ kind, id, title: name, map: '' }));
  const sets: string[] = [];
  for (const [shift, name] of ['First', 'Second'].entries()) {
    sets.push(
      await importText(
        document,
        table(rows, shift),
        (choices) => ({
          ...choices,
          columns: choices.columns.map((column) => {
            const kind = (
              {
                Segment: 'segment',
                Channel: 'channel',
                Comment: 'comment',
                'Anything else?': 'comment',
                Topic: 'persona',
              } as const
            )[column.header];
            return {
              ...column,
              role:
                column.header === 'Date'
                  ? { kind: 'date', order: 'year-first', zone: 'UTC' }
                  : kind
                    ? { kind }
                    : column.role,
              place: column.header.startsWith('How easy') && shift === 1 ? named[4]! : null,
            };
          }),
          rules: [
            { kind: 'value', column: { header: 'Topic', nth: 0 }, value: 'price', place: named[1]! },
            { kind: 'value', column: { header: 'Topic', nth: 0 }, value: 'app', place: named.at(-1)! },
          ],
          wave: name,
        }),
        name,
      ),
    );
  }
  return { document, sets, places: named.map(({ kind, id }) => ({ kind, id })) };
}

async function found(
  document: ProjectDocument,
  filter: AnswersFilterRequest,
  sort: AnswersSort,
): Promise<{ readonly rows: readonly AnswerRow[]; readonly facets: Omit<AnswersFacets, 'agreement'> }> {
  const query = valueOf(await document.answers.find(answersFilterSchema.parse(filter), sort));
  const rows: AnswerRow[] = [];
  for (let from = 0; from < query.count; from += 50)
    rows.push(...valueOf(await document.answers.rows(query.queryId, from, 50)).rows);
  expect(rows).toHaveLength(query.count);
  expect(query.comments).toBe(rows.filter(({ text }) => text !== '').length);
  const { agreement, ...facets } = valueOf(await document.answers.facets(query.queryId));
  expect(agreement).toBeNull();
  return { rows, facets };
}

function harmIndex(path: string, sql: string): void {
  const sqlite = new Database(path);
  sqlite.exec(sql);
  sqlite.close();
}

const asImported: AnswersSort = { by: 'set', instrument: null, direction: 'up' };
const find = async (document: ProjectDocument, filter: AnswersFilterRequest = {}) =>
  valueOf(await document.answers.find(answersFilterSchema.parse(filter), asImported));

describe('imported answers', () => {
  it('are found and sorted as by reading each of them, with what people changed', async () => {
    const { document, sets, places } = await start();
    const answers = sets.map((setId) => ({ setId, rows: [2, 31, 32, 33, 88] }));
    valueOf(
      document.run([
        { command: 'add-evidence-from-answers', input: { answers: [answers[0]!], title: 'Some' } },
      ]),
    );
    const [piece] = document.snapshot().records.evidence;
    const rows = fc.array(fc.nat(89), { minLength: 1, maxLength: 5 });
    const changes = fc.record({
      set: fc.constantFrom(...sets),
      rows,
      what: fc.nat(5),
      place: fc.constantFrom(null, ...places),
    });
    const some = <T>(...values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
    const filters: fc.Arbitrary<AnswersFilterRequest> = fc.record(
      {
        sets: some(...sets),
        places: some(null, ...places),
        values: some(
          { role: 'segment', value: 'New' },
          { role: 'segment', value: 'Öst' },
          { role: 'channel', value: 'Web' },
          { role: 'persona', value: 'app' },
        ),
        score: fc.constantFrom(
          null,
          { instrument: 'nps', low: 7, high: 10 },
          { instrument: 'ces', low: 1, high: 3 },
        ),
        tones: some(...answerTones),
        from: fc.constantFrom(null, '2026-02-01'),
        to: fc.constantFrom(null, '2026-02-01', '2026-01-31'),
        text: fc.constantFrom('', ...words),
        hasComment: fc.constantFrom(null, true, false),
        leftOut: fc.constantFrom('no', 'only', 'also'),
        evidenceId: fc.constantFrom(null, null, piece!.id),
      },
      { requiredKeys: [] },
    );
    const sorts: fc.Arbitrary<AnswersSort> = fc.record({
      by: fc.constantFrom('set', 'date', 'score', 'place', 'tone', 'length', 'persona', 'segment', 'channel'),
      instrument: fc.constantFrom(null, 'nps', 'ces'),
      direction: fc.constantFrom('up', 'down'),
    });
    await fc.assert(
      fc.asyncProperty(changes, filters, sorts, async (change, filter, sort) => {
        const answers = [{ setId: change.set, rows: change.rows }];
        valueOf(
          document.run([
            change.what < 2
              ? { command: 'place-answers', input: { answers, place: change.place } }
              : change.what < 4
                ? { command: 'leave-out-answers', input: { answers, leftOut: change.what === 3 } }
                : {
                    command: 'set-answer-tone',
                    input: { answers, tone: change.what === 4 ? 'unclear' : null },
                  },
          ]),
        );
        if (change.what === 1) valueOf(document.undo());
        const expected = slowAnswers(document).find(answersFilterSchema.parse(filter), sort);
        const { rows, facets } = await found(document, filter, sort);
        expect(rows).toEqual(expected);
        expect(facets).toEqual(slowFacets(document, expected));
      }),
      { seed: 20_261_130, numRuns: 70 },
    );
  });

  it('are shown in full, with every column and the evidence they are part of', async () => {
    const { document, sets } = await start();
    const [setId = ''] = sets;
    const answers = [{ setId, rows: [4, 10] }];
    valueOf(document.run([{ command: 'add-evidence-from-answers', input: { answers, title: 'Two' } }]));
    const keys = [10, 3, 4].map((row) => ({ setId, row }));
    const slow = slowAnswers(document);
    const whole = valueOf(await document.answers.whole([...keys, { setId, row: 90 }]));
    const dated = (rows: readonly { readonly cells: readonly { readonly value: unknown }[] }[]) =>
      rows.map(({ cells, ...rest }) => ({ ...rest, cells: cells.filter(({ value }) => value !== null) }));
    expect(dated(whole)).toEqual(dated(keys.map(({ row }) => slow.whole(setId, row))));
    expect(whole.map(({ evidence }) => evidence.length)).toEqual([1, 0, 1]);
    const { evidence } = document.snapshot().records;
    const query = await find(document, { evidenceId: evidence[0]!.id });
    const { rows } = valueOf(await document.answers.rows(query.queryId, 0, 10));
    expect(rows.map(({ row }) => row)).toEqual([4, 10]);
  });

  it('are counted by what one can filter by, as a query for each says', async () => {
    const { document, sets, places } = await start();
    valueOf(
      document.run([
        {
          command: 'place-answers',
          input: { answers: [{ setId: sets[0]!, rows: [1, 2, 3] }], place: places[2]! },
        },
      ]),
    );
    const { queryId, count } = await find(document);
    const facets = valueOf(await document.answers.facets(queryId));
    const countOf = async (filter: AnswersFilterRequest) => (await find(document, filter)).count;
    expect(facets.sets).toEqual(
      await Promise.all(sets.map(async (setId) => ({ setId, count: await countOf({ sets: [setId] }) }))),
    );
    expect(facets.values.length).toBeGreaterThan(4);
    for (const { role, value, count: own } of facets.values)
      expect(await countOf({ values: [{ role, value }] })).toBe(own);
    for (const tone of answerTones) expect(await countOf({ tones: [tone] })).toBe(facets.tones[tone]);
    expect(facets.places[0]?.place).toBeNull();
    expect(await countOf({ places: [null] })).toBe(facets.places[0]?.count);
    expect(facets.months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-12', null]);
    expect(await countOf({ from: '2026-02-01', to: '2026-02-28' })).toBe(facets.months[1]?.count);
    expect(facets.months.reduce((sum, one) => sum + one.count, 0)).toBe(count);
    for (const { instrument, low, high, count: own } of facets.scores)
      expect(await countOf({ score: { instrument, low, high } })).toBe(own);
  });

  it('are quoted fairly: the same for the same seed, each wording once, none that was left out', async () => {
    const { document, sets } = await start();
    valueOf(
      document.run([
        { command: 'leave-out-answers', input: { answers: [{ setId: sets[0]!, rows: [0, 1, 2] }] } },
      ]),
    );
    const { queryId } = await find(document, { leftOut: 'also' });
    for (const how of ['typical', 'extreme', 'random'] as const) {
      const once = valueOf(await document.answers.draw(queryId, how, 7, 6));
      expect(once.seed).toBe(7);
      expect(valueOf(await document.answers.draw(queryId, how, 7, 6))).toEqual(once);
      expect(new Set(once.rows.map(({ text }) => text.toLowerCase())).size).toBe(once.rows.length);
      expect(once.rows.length).toBe(6);
      expect(once.rows.every(({ leftOut, text }) => !leftOut && text !== '')).toBe(true);
    }
    const [worst, best] = valueOf(await document.answers.draw(queryId, 'extreme', 7, 2)).rows;
    expect(worst!.tone).toBe('negative');
    expect(best!.tone).toBe('positive');
    const drawn = valueOf(await document.answers.draw(queryId, 'random', null, 6));
    expect(valueOf(await document.answers.draw(queryId, 'random', drawn.seed, 6))).toEqual(drawn);
  });

  it('have key phrases with the comments behind each', async () => {
    const { document } = await start();
    const { queryId, comments } = await find(document);
    const { phrases, ...rest } = valueOf(await document.answers.phrases(queryId, 20));
    expect(rest).toEqual({ comments, read: comments, isStale: false });
    const [first] = phrases;
    expect(first!.count).toBeGreaterThan(1);
    const behind = valueOf(await document.answers.whole(first!.answers));
    for (const { text } of behind) expect(text.toLowerCase()).toContain(first!.phrase.split(' ')[0]);
  });

  it('keep their order while the project changes, and say so; a query of a set that is gone is gone', async () => {
    const { document, sets } = await start();
    const query = await find(document);
    const page = async () => document.answers.rows(query.queryId, 0, 3);
    const before = valueOf(await page());
    expect(before.isStale).toBe(false);
    valueOf(
      document.run([{ command: 'leave-out-answers', input: { answers: [{ setId: sets[0]!, rows: [1] }] } }]),
    );
    const after = valueOf(await page());
    expect(after).toEqual({
      isStale: true,
      rows: before.rows.map((row) => ({ ...row, leftOut: row.row === 1 })),
    });
    expect((await find(document)).count).toBe(query.count - 1);
    valueOf(document.run([{ command: 'edit-project', input: { name: 'Renamed' } }]));
    valueOf(document.run([{ command: 'remove-response-set', input: { setId: sets[0]! } }]));
    expect(failureOf(await page()).code).toBe('query-gone');
    expect(await find(document)).toMatchObject({ count: 90, total: 90 });
    valueOf(document.undo());
    expect((await find(document)).count).toBe(query.count - 1);
    expect(valueOf(await page()).rows.map(({ leftOut }) => leftOut)).toEqual([false, true, false]);
  });

  it('are asked about without a look through all that people changed, for which commands would wait', async () => {
    const { document, sets, places } = await start();
    await find(document);
    const place = places[2]!;
    valueOf(
      document.run([
        { command: 'place-answers', input: { answers: [{ setId: sets[0]!, rows: [1, 2, 3] }], place } },
      ]),
    );
    const list = vi.spyOn(document.session().store, 'list');
    const { queryId, count } = await find(document, { places: [place] });
    const kinds = list.mock.calls.map(([kind]) => kind);
    list.mockRestore();
    expect(kinds).not.toContain('responseNote');
    expect(count).toBe(3);
    const { rows } = valueOf(await document.answers.rows(queryId, 0, 3));
    expect(rows.map((row) => row.place)).toEqual([place, place, place]);
  });

  it('are found the same after the thread was ended in the middle, and after its index was damaged', async () => {
    const { document } = await start(200);
    const { index } = document.session().workingCopy;
    const many = await importText(
      document,
      `Comment\n${said.filter(Boolean).map(quoted).join('\n').concat('\n').repeat(7_000)}`,
      undefined,
      'Many',
    );
    const first = document.answers.find(answersFilterSchema.parse({}), asImported);
    // Some of the index is there.
    await expect
      .poll(() => valueOf(document.answers.progress())?.done ?? 0, { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(0);
    await document.answers.stop();
    expect(failureOf(await first).code).toBe('closed');
    const late = { sets: [many], text: 'late' };
    const { count } = await find(document, late);
    expect(count).toBe(7_000);
    expect((await find(document, { sets: [many], text: '"told me"' })).count).toBe(14_000);
    for (const harm of [
      () => truncateSync(index, 5_000),
      () => writeFileSync(index, 'no database'),
      () => harmIndex(index, "UPDATE word SET rows = x'ffffff'"),
      () => harmIndex(index, 'DELETE FROM block'),
      () => harmIndex(index, "UPDATE part_column SET bytes = x'00'"),
      () => harmIndex(index, 'PRAGMA user_version = 999'),
    ]) {
      await document.answers.stop();
      for (const end of ['-wal', '-shm']) rmSync(index + end, { force: true });
      harm();
      expect((await find(document, late)).count).toBe(count);
      const { queryId } = await find(document, late);
      expect(valueOf(await document.answers.rows(queryId, count - 1, 1)).rows[0]?.text).toBe(said[0]);
    }
  }, 240_000);

  it('say which set cannot be read, and the others go on without it', async () => {
    const { document, sets } = await start();
    const { sqlite } = document.session();
    sqlite
      .prepare("UPDATE response_values SET bytes = x'00' WHERE set_id = ? AND field LIKE 'text:%'")
      .run(sets[0]!);
    const failure = failureOf(await document.answers.find(answersFilterSchema.parse({}), asImported));
    expect(failure).toMatchObject({ code: 'responses-damaged' });
    expect(failure.message).toContain('“First”');
    valueOf(document.run([{ command: 'remove-response-set', input: { setId: sets[0]! } }]));
    expect(await find(document)).toMatchObject({ count: 90 });
  });

  it('are read anew after a reload', async () => {
    const { document } = await start();
    valueOf(await document.saveAs(place.path('answers.journey'), false));
    const { queryId, count } = await find(document);
    valueOf(await document.reload());
    expect(failureOf(await document.answers.rows(queryId, 0, 1)).code).toBe('query-gone');
    expect((await find(document)).count).toBe(count);
  });

  it('leave nothing on the disk once the project is discarded', async () => {
    const { document } = await start();
    await find(document);
    expect(existsSync(document.session().workingCopy.index)).toBe(true);
    await document.settled();
    document.discard();
    expect(readdirSync(place.data).filter((name) => !name.startsWith('.'))).toEqual([]);
  });
});
