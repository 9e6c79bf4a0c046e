import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { RecipeColumn } from '../../../src/shared/model/column.ts';
import type { NamedPlace, Place } from '../../../src/shared/model/place.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import {
  type AnswersGroups,
  answersFilterSchema,
  MOST_GROUPS,
  type ValueRole,
  valueRoles,
} from '../../../src/shared/protocol/answers-api.ts';
import { readAnswers } from '../../helpers/read-answers.ts';
import { importText } from './import-here.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();

const roles: Readonly<Record<string, RecipeColumn['role']>> = {
  Persona: { kind: 'persona' },
  Region: { kind: 'segment' },
  Plan: { kind: 'segment' },
  Channel: { kind: 'channel' },
  Minutes: { kind: 'response-time', unit: 'minutes', hours: 'calendar' },
  Visitors: { kind: 'usage-count' },
};
const months = ['2026-01-05', '2026-02-07', ''];
const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;
const ROWS = 60;
const csv = [
  'Date,How likely are you to recommend us?,How easy was it? (1-7),Topic,Comment,Persona,Region,Plan,Channel,Minutes,Visitors',
  ...Array.from({ length: ROWS }, (_, row) =>
    [
      pick(months, row),
      row % 12,
      row % 9 === 0 ? '' : (row % 7) + 1,
      row % 2 ? 'price' : 'app',
      pick(['Great service', 'Terrible service and very bad', '', 'So lala'], row),
      pick(['Anna', 'anna', 'Ben', ''], row),
      pick(['North', '', 'South'], row),
      pick(['Free', 'Paid', '', '', 'Paid'], row),
      pick(['Email', 'Phone', ''], row + 1),
      row % 5 === 0 ? '' : 10 + row,
      row + 1,
    ].join(','),
  ),
].join('\n');
const other =
  'Date,How likely are you to recommend us?,Topic\n2026-02-01,9,price\n2026-02-02,3,app\n2026-02-02,,price\n';

/** A survey with everything, and one that does not say who answered. */
async function start() {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
  onTestFinished(() => document.answers.stop());
  const { stage, step } = document.snapshot().records;
  const named = (kind: NamedPlace['kind'], { id, name }: { id: string; name: string }): NamedPlace => ({
    kind,
    id,
    title: name,
    map: '',
  });
  const app = named('stage', stage[2]!);
  const price = step[0]
    ? named('step', step.find(({ stageId }) => stageId === app.id) ?? step[0])
    : named('stage', stage[1]!);
  const ease = named('stage', stage[4]!);
  const add = (text: string, name: string) =>
    importText(
      document,
      text,
      (choices) => ({
        ...choices,
        columns: choices.columns.map((column) => ({
          ...column,
          role: roles[column.header] ?? column.role,
          place: column.header.startsWith('How easy') ? ease : null,
        })),
        rules: [
          { kind: 'value', column: { header: 'Topic', nth: 0 }, value: 'price', place: price },
          { kind: 'value', column: { header: 'Topic', nth: 0 }, value: 'app', place: app },
        ],
      }),
      name,
    );
  const setId = await add(`${csv}\n`, 'Survey');
  await add(other, 'Short');
  const places: readonly Place[] = [app, price, ease].map(({ kind, id }) => ({ kind, id }));
  return { document, setId, places };
}

const within = (document: ProjectDocument, { id }: Place): ReadonlySet<string> => {
  const { step, card } = document.snapshot().records;
  const ids = new Set([id]);
  for (const one of step) if (one.stageId === id) ids.add(one.id);
  for (const one of card) if (ids.has(one.stepId)) ids.add(one.id);
  return ids;
};

const linesOf = (group: string, tallies: readonly ResponseTally[]): readonly string[] =>
  tallies
    .flatMap(({ setId, column, place: at, month, values, blank, invalid }) =>
      [...values, { value: 'blank', count: blank }, { value: 'invalid', count: invalid }].flatMap(
        ({ value, count }) =>
          Array.from({ length: count }, () => [group, setId, column, at?.id, month, value].join(' ')),
      ),
    )
    .sort();

/** Slow and obvious: the scores of every answer on its own, with the first value of its columns of the role. */
function scoresSlowly(document: ProjectDocument, at: Place, role: ValueRole): readonly string[] {
  const { store, responses } = document.session();
  const here = within(document, at);
  const found: string[] = [];
  for (const set of store.list('responseSet', {})) {
    const notes = store.list('responseNote', { setId: set.id });
    for (const answer of readAnswers(responses, set)!) {
      const note = notes.find(({ row }) => row === answer.row);
      if (note?.leftOut) continue;
      const placed = note?.placed ? note.placeId : (set.places[answer.placed - 1]?.id ?? null);
      const said = set.recipe.columns.flatMap(({ role: { kind } }, column) =>
        kind === role ? (answer.texts.get(column) ?? []) : [],
      );
      set.recipe.columns.forEach(({ role: { kind }, place: own }, column) => {
        const where = own?.id ?? placed;
        if (kind !== 'score' || where === null || !here.has(where)) return;
        const score = answer.scores.get(column);
        const month = answer.at === null ? null : new Date(answer.at * 60_000).toISOString().slice(0, 7);
        const value = score === undefined ? 'blank' : (score ?? 'invalid');
        found.push([said[0] ?? '', set.id, column, where, month, value].join(' '));
      });
    }
  }
  return found.sort();
}

const isScore = (document: ProjectDocument, { setId, column }: ResponseTally): boolean =>
  document.session().store.get('responseSet', setId)?.recipe.columns[column]?.role.kind === 'score';

/** Looks at a place split by each role: against the slow count, and against what is counted of the whole place. */
async function check(document: ProjectDocument, at: Place): Promise<void> {
  const here = within(document, at);
  const whole = [
    ...valueOf(await document.tallyResponses()),
    ...valueOf(await document.tallyFigures()),
    ...valueOf(await document.tallyTones()),
  ].filter(({ place: own }) => own !== null && here.has(own.id));
  for (const role of valueRoles) {
    const { groups, others }: AnswersGroups = valueOf(await document.answers.groups(at, role));
    expect(others).toEqual({ groups: 0, answers: 0 });
    const scores = groups.flatMap(({ value, tallies }) =>
      linesOf(
        value,
        tallies.filter((one) => isScore(document, one)),
      ),
    );
    expect([...scores].sort()).toEqual(scoresSlowly(document, at, role));
    const all = groups.flatMap(({ tallies }) => linesOf('', tallies));
    expect([...all].sort()).toEqual(linesOf('', whole));
  }
}

describe('the answers of a place, apart by who gave them', () => {
  it('are what a slow count of every row finds, and add up to the place, whatever is corrected and undone', async () => {
    const { document, setId, places } = await start();
    for (const at of places) await check(document, at);
    const rows = fc.array(fc.nat(ROWS - 1), { minLength: 1, maxLength: 8 });
    const answersOf = (chosen: readonly number[]) => [{ setId, rows: [...chosen] }];
    const calls: fc.Arbitrary<CommandCall | 'undo'> = fc.oneof(
      fc.constant('undo' as const),
      fc.record({ rows, to: fc.constantFrom(null, 'by-rule' as const, ...places) }).map(
        (drawn): CommandCall => ({
          command: 'place-answers',
          input: { answers: answersOf(drawn.rows), place: drawn.to },
        }),
      ),
      fc.record({ rows, leftOut: fc.boolean() }).map(
        (drawn): CommandCall => ({
          command: 'leave-out-answers',
          input: { answers: answersOf(drawn.rows), leftOut: drawn.leftOut },
        }),
      ),
      fc.record({ rows, tone: fc.constantFrom('negative' as const, 'unclear' as const, null) }).map(
        (drawn): CommandCall => ({
          command: 'set-answer-tone',
          input: { answers: answersOf(drawn.rows), tone: drawn.tone },
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(calls, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...places),
        async (drawn, at) => {
          for (const call of drawn) {
            if (call !== 'undo') valueOf(document.run([call]));
            else if (document.status().undoLabel?.startsWith('Import') === false) document.undo();
          }
          await check(document, at);
        },
      ),
      { seed: 20_261_130, numRuns: 20 },
    );
  });

  it('sound in each group as the table of answers says when it is filtered by it', async () => {
    const { document, setId, places } = await start();
    const [app] = places;
    const answers = [{ setId, rows: [0, 2, 4] }];
    valueOf(document.run([{ command: 'set-answer-tone', input: { answers, tone: 'negative' } }]));
    const { groups } = valueOf(await document.answers.groups(app!, 'persona'));
    expect(groups.map(({ value }) => value)).toEqual(['Anna', 'Ben', 'anna', '']);
    const column = document.session().store.get('responseSet', setId)!.recipe.columns;
    for (const { value, tallies } of groups.slice(0, 2)) {
      const found = valueOf(
        await document.answers.find(
          answersFilterSchema.parse({
            hasComment: true,
            places: [app!],
            values: [{ role: 'persona', value }],
          }),
          { by: 'set', instrument: null, direction: 'up' },
        ),
      );
      const { tones } = valueOf(await document.answers.facets(found.queryId));
      const counts = { '-1': 0, '0': 0, '1': 0 };
      for (const tally of tallies.filter((one) => column[one.column]?.role.kind === 'comment'))
        for (const one of tally.values) counts[String(one.value) as keyof typeof counts] += one.count;
      expect(counts).toEqual({ '-1': tones.negative, '0': tones.unclear, '1': tones.positive });
    }
  });

  it('are the groups with the most answers where there are many, and how many others there are', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    onTestFinished(() => document.answers.stop());
    const { id } = document.snapshot().records.stage[0]!;
    const lines = Array.from({ length: 40 }, (_, group) =>
      Array.from({ length: group + 1 }, () => `9,group ${group}`),
    ).flat();
    await importText(
      document,
      ['How likely are you to recommend us?,Plan', ...lines, '9,'].join('\n'),
      (choices) => ({
        ...choices,
        columns: choices.columns.map((column) => ({
          ...column,
          role: roles[column.header] ?? column.role,
          place: column.header === 'Plan' ? null : { kind: 'stage', id, title: '', map: '' },
        })),
      }),
    );
    const { groups, others } = valueOf(await document.answers.groups({ kind: 'stage', id }, 'segment'));
    expect(groups).toHaveLength(MOST_GROUPS + 1);
    expect(groups[0]).toMatchObject({ value: 'group 39', answers: 40 });
    expect(groups.at(-1)).toMatchObject({ value: '', answers: 1 });
    expect(others).toEqual({ groups: 10, answers: 55 });
  });
});
