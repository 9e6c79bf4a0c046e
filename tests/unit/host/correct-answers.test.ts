import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { readAnswers } from '../../helpers/read-answers.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { NamedPlace, Place } from '../../../src/shared/model/place.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import { importText } from './import-here.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

const months = ['2026-01-05', '2026-02-07', ''];
const csv = `Date,How likely are you to recommend us?,How easy was it? (1-7),Topic,Comment\n${Array.from(
  { length: 60 },
  (_, row) => `${months[row % 3]},${row % 12},${(row % 7) + 1},${row % 2 ? 'price' : 'app'},Comment ${row}`,
).join('\n')}\n`;

async function start(): Promise<{ document: ProjectDocument; setId: string; places: readonly Place[] }> {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
  const named = document
    .snapshot()
    .records.stage.map(({ id, name }): NamedPlace => ({ kind: 'stage', id, title: name, map: '' }));
  const setId = await importText(document, csv, (choices) => ({
    ...choices,
    columns: choices.columns.map((column) => ({
      ...column,
      place: column.header.startsWith('How easy') ? named[4]! : null,
    })),
    rules: [{ kind: 'value', column: { header: 'Topic', nth: 0 }, value: 'price', place: named[1]! }],
  }));
  return { document, setId, places: named.map(({ kind, id }) => ({ kind, id })) };
}

/** Slow and obvious: every answer on its own. */
function countedSlowly(document: ProjectDocument): readonly string[] {
  const { store, responses } = document.session();
  const found: string[] = [];
  for (const set of store.list('responseSet', {})) {
    const notes = store.list('responseNote', { setId: set.id });
    for (const answer of readAnswers(responses, set)!) {
      const note = notes.find(({ row }) => row === answer.row);
      if (note?.leftOut) continue;
      const ruled = set.places[answer.placed - 1]?.id ?? null;
      const at = note?.placed ? note.placeId : ruled;
      set.recipe.columns.forEach(({ role, place: own }, column) => {
        if (role.kind !== 'score') return;
        const score = answer.scores.get(column);
        const month = answer.at === null ? null : new Date(answer.at * 60_000).toISOString().slice(0, 7);
        const said = score === undefined ? 'blank' : (score ?? 'invalid');
        found.push([set.id, column, own?.id ?? at, month, said].join(' '));
      });
    }
  }
  return found.sort();
}

const each = ({
  setId,
  column,
  place: at,
  month,
  values,
  blank,
  invalid,
}: ResponseTally): readonly string[] =>
  [...values, { value: 'blank', count: blank }, { value: 'invalid', count: invalid }].flatMap(
    ({ value, count }) =>
      Array.from({ length: count }, () => [setId, column, at?.id ?? null, month, value].join(' ')),
  );

const counted = async (document: ProjectDocument): Promise<readonly string[]> =>
  valueOf(await document.tallyResponses())
    .flatMap(each)
    .sort();

describe('answers that people correct', () => {
  it('are counted as if everything were counted anew, whatever is done and undone', async () => {
    const { document, setId, places } = await start();
    expect(await counted(document)).toEqual(countedSlowly(document));
    const rows = fc.array(fc.nat(59), { minLength: 1, maxLength: 8 });
    const calls: fc.Arbitrary<CommandCall | 'undo' | 'redo'> = fc.oneof(
      fc.constantFrom('undo' as const, 'redo' as const),
      fc.record({ rows, to: fc.constantFrom(null, 'by-rule' as const, ...places) }).map(
        ({ rows: chosen, to }): CommandCall => ({
          command: 'place-answers',
          input: { answers: [{ setId, rows: chosen }], place: to },
        }),
      ),
      fc.record({ rows, leftOut: fc.boolean() }).map(
        ({ rows: chosen, leftOut }): CommandCall => ({
          command: 'leave-out-answers',
          input: { answers: [{ setId, rows: chosen }], leftOut },
        }),
      ),
      rows.map(
        (chosen): CommandCall => ({
          command: 'set-answer-tone',
          input: { answers: [{ setId, rows: chosen }], tone: 'unclear' },
        }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(calls, { maxLength: 12 }), async (drawn) => {
        for (const call of drawn) {
          if (call === 'undo') document.undo();
          else if (call === 'redo') document.redo();
          else valueOf(document.run([call]));
          expect(await counted(document)).toEqual(countedSlowly(document));
        }
      }),
      { seed: 20_261_130, numRuns: 25 },
    );
  });

  it('go with their set and come back with it, placed and left out as they were', async () => {
    const { document, setId, places } = await start();
    const answers = [{ setId, rows: [1, 2, 59] }];
    valueOf(document.run([{ command: 'place-answers', input: { answers, place: places[3]! } }]));
    valueOf(document.run([{ command: 'leave-out-answers', input: { answers: [{ setId, rows: [7] }] } }]));
    valueOf(document.run([{ command: 'add-evidence-from-answers', input: { answers, title: 'Three' } }]));
    const before = document.snapshot().records;
    const tallies = await counted(document);
    expect(before.responseNote).toHaveLength(4);
    valueOf(document.run([{ command: 'remove-response-set', input: { setId } }]));
    const { responseNote, answerLink, evidence } = document.snapshot().records;
    expect([responseNote, answerLink]).toEqual([[], []]);
    expect(evidence.map(({ title }) => title)).toEqual(['Three']);
    expect(valueOf(await document.tallyResponses())).toEqual([]);
    valueOf(document.undo());
    expect(document.snapshot().records).toEqual(before);
    expect(await counted(document)).toEqual(tallies);
  });

  it('count with the tone that a person says, until that is undone', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const setId = await importText(document, 'Comment\nGreat service\nTerrible service\nSo lala\n');
    const tones = async () =>
      valueOf(await document.tallyTones()).flatMap(({ values, invalid }) => [values, invalid]);
    const before = await tones();
    expect(before).toEqual([
      [
        { value: -1, count: 1 },
        { value: 1, count: 1 },
      ],
      1,
    ]);
    valueOf(
      document.run([
        { command: 'set-answer-tone', input: { answers: [{ setId, rows: [0, 2] }], tone: 'negative' } },
      ]),
    );
    expect(await tones()).toEqual([[{ value: -1, count: 3 }], 0]);
    valueOf(document.run([{ command: 'leave-out-answers', input: { answers: [{ setId, rows: [1] }] } }]));
    expect(await tones()).toEqual([[{ value: -1, count: 2 }], 0]);
    valueOf(document.undo());
    valueOf(document.undo());
    expect(await tones()).toEqual(before);
  });

  it('are refused where they are not there, and nothing is noted', async () => {
    const { document, setId } = await start();
    const refused = document.run([
      { command: 'leave-out-answers', input: { answers: [{ setId, rows: [1, 60] }] } },
    ]);
    expect(failureOf(refused).code).toBe('answer-not-found');
    expect(document.snapshot().records.responseNote).toEqual([]);
  });

  it('leave no note behind when nothing is said of them any more', async () => {
    const { document, setId, places } = await start();
    const answers = [{ setId, rows: [3] }];
    const run = (call: CommandCall) => valueOf(document.run([call]));
    run({ command: 'place-answers', input: { answers, place: places[0]! } });
    run({ command: 'set-answer-tone', input: { answers, tone: 'positive' } });
    run({ command: 'place-answers', input: { answers, place: 'by-rule' } });
    expect(document.snapshot().records.responseNote).toMatchObject([{ placed: false, tone: 'positive' }]);
    run({ command: 'set-answer-tone', input: { answers, tone: null } });
    expect(document.snapshot().records.responseNote).toEqual([]);
    expect(document.status().undoLabel).toBe('Clear corrected tone of 1 answer');
  });

  it('are counted as people behind a claim: each answer once, in however many pieces', async () => {
    const { document, setId, places } = await start();
    const links = [{ targetKind: 'stage' as const, targetId: places[0]!.id }];
    const piece = (rows: readonly number[]): CommandCall => ({
      command: 'add-evidence-from-answers',
      input: { answers: [{ setId, rows }], title: 'Piece', links },
    });
    valueOf(document.run([piece([1, 2]), piece([2, 3, 4])]));
    const { answerLink, evidenceLink, evidence } = document.snapshot().records;
    expect(answerLink.map(({ rows }) => rows)).toEqual([
      [1, 2],
      [2, 3, 4],
    ]);
    expect(evidenceLink.map(({ stance, targetId }) => [stance, targetId])).toEqual([
      ['supports', places[0]!.id],
      ['supports', places[0]!.id],
    ]);
    expect(evidence.map(({ kind }) => kind)).toEqual(['survey', 'survey']);
  });
});
