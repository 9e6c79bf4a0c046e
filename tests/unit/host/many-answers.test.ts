import { expect, it } from 'vitest';
import type { AnswersFound } from '../../../src/shared/protocol/answers-api.ts';
import { answersFilterSchema } from '../../../src/shared/protocol/answers-api.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { importText } from './import-here.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const MANY = 30_000;
const rows = Array.from({ length: MANY }, (_, row) => row);

async function imported(count: number) {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
  const lines = Array.from({ length: count }, (_, row) => `r${row},${row % 11}`);
  const setId = await importText(
    document,
    `Respondent ID,How likely are you to recommend us?\n${lines.join('\n')}`,
  );
  const stageId = document.snapshot().records.stage[0]!.id;
  const notes = () => document.snapshot().records.responseNote;
  return { document, setId, stageId, notes };
}

it('tens of thousands of answers are placed as one step, changed again, and brought back by undo', async () => {
  const { document, setId, stageId, notes } = await imported(MANY);
  const found = valueOf(
    await document.answers.find(answersFilterSchema.parse({ sets: [setId] }), {
      by: 'set',
      instrument: null,
      direction: 'up',
    }),
  ) satisfies AnswersFound;
  expect(found.count).toBe(MANY);
  const keys = valueOf(await document.answers.keys(found.queryId, 0, MANY));
  expect(keys.map(({ row }) => row)).toEqual(rows);
  const of = (own: readonly number[]) => [{ setId, rows: own }];
  valueOf(
    document.run([
      {
        command: 'place-answers',
        input: { answers: of(keys.map(({ row }) => row)), place: { kind: 'stage', id: stageId } },
      },
    ]),
  );
  expect(document.status().undoLabel).toBe('Place answers');
  valueOf(document.run([{ command: 'leave-out-answers', input: { answers: of(rows.slice(0, 20_000)) } }]));
  expect(notes().filter(({ leftOut, placeId }) => leftOut && placeId === stageId)).toHaveLength(20_000);
  valueOf(document.run([{ command: 'place-answers', input: { answers: of(rows), place: 'by-rule' } }]));
  expect(notes()).toHaveLength(20_000);
  for (let step = 0; step < 3; step += 1) valueOf(document.undo());
  expect(notes()).toEqual([]);
  valueOf(document.redo());
  expect(notes()).toHaveLength(MANY);
}, 60_000);

it('an answer that is named twice in one command has one note', async () => {
  const { document, setId, notes } = await imported(2_000);
  const twice = Array.from({ length: 4_000 }, (_, at) => at % 2_000);
  const call = (own: readonly number[]): CommandCall => ({
    command: 'leave-out-answers',
    input: {
      answers: [
        { setId, rows: own },
        { setId, rows: own },
      ],
    },
  });
  valueOf(document.run([call(twice)]));
  expect(notes()).toHaveLength(2_000);
  valueOf(document.run([call([5, 5])]));
  expect(notes()).toHaveLength(2_000);
});

it.each([
  ['place-answers', { place: null }, 100_000],
  ['mask-answers', { words: 'x' }, 10_000],
  ['add-evidence-from-answers', { title: 'x' }, 10_000],
] as const)('%s takes no more than it can', async (command, rest, most) => {
  const { document, setId } = await imported(3);
  const call = (count: number) =>
    document.run([
      {
        command,
        input: { answers: [{ setId, rows: Array.from({ length: count }, () => 9) }], ...rest },
      },
    ]);
  expect(failureOf(call(most)).code).toBe('answer-not-found');
  expect(failureOf(call(most + 1)).code).toBe('bad-input');
});
