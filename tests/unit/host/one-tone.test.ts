import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import type { Role } from '../../../src/shared/model/role.ts';
import {
  type AnswersFilterRequest,
  answersFilterSchema,
  type AnswerTone,
  answerTones,
} from '../../../src/shared/protocol/answers-api.ts';
import { importText } from './import-here.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();

type Row = {
  readonly stage: string;
  readonly score: number | null;
  readonly given: string;
  readonly comment: string;
  readonly more: string;
};

const roles: Readonly<Record<string, Role>> = {
  Score: { kind: 'score', instrument: 'csat', scale: { low: 1, high: 5 }, direction: 'high-is-good' },
  Sentiment: { kind: 'tone' },
  Comment: { kind: 'comment' },
  More: { kind: 'comment' },
  Stage: { kind: 'place' },
};

function stagesOf(document: ProjectDocument): readonly NamedPlace[] {
  const { stage } = document.snapshot().records;
  return stage.map(({ id, name }) => ({ kind: 'stage', id, title: name, map: '' }));
}

/** Imports rows on the stages that they name; the second comment has a place of its own, or none. */
function importRows(document: ProjectDocument, rows: readonly Row[], more: NamedPlace | null = null) {
  const lines = rows.map(({ stage, score, given, comment, more: text }) =>
    [stage, score ?? '', given, comment, text].join(','),
  );
  const stages = stagesOf(document);
  return importText(document, ['Stage,Score,Sentiment,Comment,More', ...lines].join('\n'), (choices) => ({
    ...choices,
    columns: choices.columns.map((column) => ({
      ...column,
      role: roles[column.header] ?? column.role,
      place: column.header === 'More' ? more : null,
    })),
    rules: stages.map((stage) => ({
      kind: 'value',
      column: { header: 'Stage', nth: 0 },
      value: stage.title,
      place: stage,
    })),
  }));
}

type Tones = Readonly<Record<AnswerTone, number>>;
const noTones = (): Record<AnswerTone, number> => ({ positive: 0, negative: 0, unclear: 0, notScored: 0 });
const nameOf = { '-1': 'negative', 0: 'unclear', 1: 'positive' } as const;

/** What places say: by stage and column. */
async function counted(document: ProjectDocument): Promise<ReadonlyMap<string, Tones>> {
  const found = new Map<string, Record<AnswerTone, number>>();
  for (const { column, place: at, values, invalid } of valueOf(await document.tallyTones())) {
    const key = `${column} ${at?.id ?? ''}`;
    const tones = found.get(key) ?? noTones();
    for (const { value, count } of values) tones[nameOf[value as -1 | 0 | 1]] += count;
    tones.notScored += invalid;
    if (answerTones.some((tone) => tones[tone] > 0)) found.set(key, tones);
  }
  return found;
}

const find = async (document: ProjectDocument, filter: AnswersFilterRequest) =>
  valueOf(
    await document.answers.find(answersFilterSchema.parse(filter), {
      by: 'set',
      instrument: null,
      direction: 'up',
    }),
  );

/** The same by the answers that the table shows, one by one. */
async function shown(document: ProjectDocument): Promise<ReadonlyMap<string, Tones>> {
  const found = new Map<string, Record<AnswerTone, number>>();
  const { store } = document.session();
  const { queryId, count } = await find(document, {});
  for (let from = 0; from < count; from += 200) {
    const { rows } = valueOf(await document.answers.rows(queryId, from, 200));
    for (const whole of valueOf(await document.answers.whole(rows))) {
      const columns = store.get('responseSet', whole.setId)?.recipe.columns ?? [];
      for (const { column } of whole.cells) {
        if (columns[column]?.role.kind !== 'comment') continue;
        const key = `${column} ${columns[column].place?.id ?? whole.place?.id ?? ''}`;
        const tones = found.get(key) ?? noTones();
        tones[whole.tone] += 1;
        found.set(key, tones);
      }
    }
  }
  return found;
}

const facets = async (document: ProjectDocument, stage: NamedPlace) => {
  const places = [{ kind: stage.kind, id: stage.id }];
  const { queryId } = await find(document, { hasComment: true, places });
  return valueOf(await document.answers.facets(queryId)).tones;
};

const words = 'great terrible late kind delivery gut schlecht Lieferung page 😀 12 spät the was'.split(' ');
const comments = fc.oneof(
  fc.constant(''),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
);
const answers = fc.record({
  stage: fc.constantFrom('Intent', 'Purchase', ''),
  score: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
  given: fc.constantFrom('', '', '', '0.6', '"-0,4"', 'none'),
  comment: comments,
  more: comments,
});

describe('the tone of an answer', () => {
  it('is one and the same where it is counted for a place and where the answer is shown', async () => {
    const tables = fc.record({
      sets: fc.array(fc.array(answers, { minLength: 1, maxLength: 260 }), { minLength: 1, maxLength: 2 }),
      more: fc.constantFrom(null, 0),
      corrected: fc.array(fc.nat(50), { maxLength: 6 }),
      leftOut: fc.array(fc.nat(50), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(tables, async ({ sets, more, corrected, leftOut }) => {
        const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
        const stages = stagesOf(document);
        const ids: string[] = [];
        for (const rows of sets) {
          ids.push(await importRows(document, rows, more === null ? null : stages[more]!));
          expect(await counted(document)).toEqual(await shown(document));
        }
        const [first = ''] = ids;
        const within = (rows: readonly number[]) => rows.filter((row) => row < sets[0]!.length);
        const change = (
          rows: readonly number[],
          call: (rows: readonly number[]) => Parameters<typeof document.run>[0],
        ) => rows.length > 0 && valueOf(document.run(call(rows)));
        change(within(corrected), (rows) => [
          { command: 'set-answer-tone', input: { answers: [{ setId: first, rows }], tone: 'positive' } },
        ]);
        change(within(leftOut), (rows) => [
          { command: 'leave-out-answers', input: { answers: [{ setId: first, rows }] } },
        ]);
        expect(await counted(document)).toEqual(await shown(document));
        // What other sets taught goes with them, and comes back.
        valueOf(document.run([{ command: 'remove-response-set', input: { setId: ids.at(-1)! } }]));
        expect(await counted(document)).toEqual(await shown(document));
        valueOf(document.undo());
        expect(await counted(document)).toEqual(await shown(document));
        document.discard();
      }),
      { seed: 20_261_130, numRuns: 3 },
    );
  });

  it('is counted at places as the facets of the answers count it', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const rows = fc.sample(answers, { seed: 7, numRuns: 300 }).map((row) => ({ ...row, more: '' }));
    const setId = await importRows(document, rows);
    valueOf(
      document.run([
        { command: 'set-answer-tone', input: { answers: [{ setId, rows: [0, 1, 2, 3] }], tone: 'negative' } },
      ]),
    );
    const tallies = await counted(document);
    for (const stage of stagesOf(document).filter(({ title }) => ['Intent', 'Purchase'].includes(title)))
      expect(tallies.get(`3 ${stage.id}`)).toEqual(await facets(document, stage));
  });

  it('is what the project taught, in both, once 200 comments have a score; and the English model before', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const scored = (at: number): Row => ({
      stage: '',
      score: at % 2 === 0 ? 1 : 5,
      given: '',
      comment: at % 2 === 0 ? `they were great at number ${at}` : `das war blau ${at}`,
      more: '',
    });
    const open = (comment: string): Row => ({ stage: 'Intent', score: null, given: '', comment, more: '' });
    await importRows(document, [open('they were great'), open('das war blau')]);
    const [intent] = stagesOf(document).filter(({ title }) => title === 'Intent');
    const atIntent = async () => (await counted(document)).get(`3 ${intent!.id}`);
    expect(await atIntent()).toEqual({ ...noTones(), positive: 1, notScored: 1 });
    await importRows(
      document,
      Array.from({ length: 210 }, (_, at) => scored(at)),
    );
    const taught = { ...noTones(), negative: 1, positive: 1 };
    expect(await atIntent()).toEqual(taught);
    expect(await facets(document, intent!)).toEqual(taught);
    const { queryId } = await find(document, { places: [{ kind: 'stage', id: intent!.id }] });
    const { rows } = valueOf(await document.answers.rows(queryId, 0, 10));
    expect(rows.map(({ tone, toneFrom }) => [tone, toneFrom])).toEqual([
      ['negative', 'project'],
      ['positive', 'project'],
    ]);
    valueOf(document.undo());
    expect(await atIntent()).toEqual({ ...noTones(), positive: 1, notScored: 1 });
  });
});
