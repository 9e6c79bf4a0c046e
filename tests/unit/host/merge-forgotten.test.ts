import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { answersFilterSchema, answersSortSchema } from '../../../src/shared/protocol/answers-api.ts';
import { mergeSentences } from '../../../src/shared/merge/merge-words.ts';
import { addCard, titles, usePlace, valueOf } from './open-here.ts';
import { importText } from './import-here.ts';

const place = usePlace();

/** Words that only the person said who is forgotten. */
const SECRETS = ['zanzibar mattress', 'quixotic kiosk', 'velvet tugboat', 'Wilhelmina', 'P-4711'];
const KEPT = 'the weather was fine';
const TEXT = `How did it go?\nIt was a zanzibar mattress of a day.\n${KEPT}, I thought.\nYes, a quixotic kiosk.\n`;

const run = (document: ProjectDocument, ...calls: readonly CommandCall[]): string =>
  valueOf(document.run(calls)).values.at(-1)?.id ?? '';

/** The words that stand in a file or anywhere below a folder. */
function leaks(path: string): readonly string[] {
  const names = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return names.flatMap((name) => {
    if (!statSync(name).isFile()) return [];
    const bytes = readFileSync(name);
    return SECRETS.filter((words) => bytes.includes(words)).map((words) => `${name}: ${words}`);
  });
}

/** A project with an interview, open twice: by Ada, and as a copy by Ana. */
async function twoCopies() {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  addCard(document, 'One');
  const participantId = run(document, {
    command: 'add-participant',
    input: { code: 'P-4711', note: 'velvet tugboat' },
  });
  const sourceId = run(document, {
    command: 'add-source',
    input: {
      title: 'Talk',
      text: TEXT,
      speakers: [
        { name: 'Interviewer', participantId: null },
        { name: 'Wilhelmina', participantId },
      ],
      turns: [
        { at: 0, speaker: 0, startMs: 0, endMs: null },
        { at: 15, speaker: 1, startMs: 900, endMs: null },
        { at: TEXT.indexOf(KEPT), speaker: 0, startMs: 2_000, endMs: null },
        { at: TEXT.indexOf('Yes'), speaker: 1, startMs: 3_000, endMs: null },
      ],
    },
  });
  const evidenceId = run(document, {
    command: 'add-evidence',
    input: { title: 'zanzibar mattress', text: 'zanzibar mattress', participantId },
  });
  valueOf(await document.saveAs(place.path('ada.journey'), false));
  document.close();
  copyFileSync(place.path('ada.journey'), place.path('ana.journey'));
  const ada = place.openFile('ada.journey');
  const ana = openAna();
  return { ada, ana, participantId, sourceId, evidenceId };
}

const openAna = () => place.openFile('ana.journey', { author: 'Ana', dataFolder: place.path('data of Ana') });
const cardOf = (document: ProjectDocument) => document.snapshot().records.card[0]!;

/** Ana goes on with all that the person said: edits it, and adds to it. */
function goOn(document: ProjectDocument, { participantId, sourceId, evidenceId }: Ids): void {
  run(
    document,
    { command: 'edit-participant', input: { participantId, note: 'Wilhelmina' } },
    { command: 'edit-evidence', input: { evidenceId, text: 'a zanzibar mattress' } },
  );
  run(
    document,
    { command: 'edit-source', input: { sourceId, title: 'First talk' } },
    {
      command: 'edit-source-text',
      input: {
        sourceId,
        start: TEXT.indexOf(KEPT),
        end: TEXT.indexOf(KEPT) + KEPT.length,
        before: KEPT,
        text: `${KEPT} and dry`,
      },
    },
  );
  run(document, {
    command: 'add-evidence',
    input: { title: 'quixotic kiosk', text: 'quixotic kiosk', participantId },
  });
  run(document, {
    command: 'edit-cards',
    input: { cardIds: [cardOf(document).id], fields: { body: 'Kept' } },
  });
}
type Ids = Awaited<ReturnType<typeof twoCopies>>;

describe('merging a copy that still has a participant who was forgotten here', () => {
  it('takes in what else was done there, and nothing of theirs', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    valueOf(await ada.forget(ids.participantId));
    goOn(ana, { ada, ana, ...ids });
    valueOf(await ana.save());
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(mergeSentences(preview).join(' ')).toContain(
      '1 person was forgotten here and is left out of the copy.',
    );
    expect(preview.conflicts).toEqual([]);
    expect(JSON.stringify(preview)).not.toMatch(new RegExp(SECRETS.join('|')));
    valueOf(ada.merges.run(preview.mergeId, []));
    const { records } = ada.snapshot();
    expect(records.participant).toEqual([]);
    expect(records.evidence).toEqual([]);
    expect(cardOf(ada).body).toBe('Kept');
    expect(records.source).toMatchObject([
      { title: 'First talk', text: `How did it go?\n${KEPT} and dry, I thought.\n` },
    ]);
    valueOf(await ada.save());
    expect(leaks(place.path('ada.journey'))).toEqual([]);
    valueOf(ada.undo());
    expect(cardOf(ada).body).toBe('');
    expect(ada.snapshot().records.participant).toEqual([]);
  });

  it('knows where the copies parted, though the history has holes', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    valueOf(await ada.forget(ids.participantId));
    addCard(ana, 'Two');
    valueOf(await ana.save());
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(preview.since).not.toBeNull();
    expect(preview.conflicts).toEqual([]);
    valueOf(ada.merges.run(preview.mergeId, []));
    expect(titles(ada).toSorted()).toEqual(['One', 'Two']);
  });

  it('keeps no backup of a file that has what was forgotten', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    valueOf(await ada.forget(ids.participantId));
    addCard(ana, 'Two');
    valueOf(await ana.save());
    ana.close();
    const { mergeId } = valueOf(ada.merges.open(place.path('ana.journey')));
    valueOf(ada.merges.run(mergeId, []));
    valueOf(await ada.save());
    expect(leaks(place.data)).toEqual([]);
  });

  it('does not take what is said there by nobody any more: not where it is not known whose words they are', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    valueOf(await ada.forget(ids.participantId));
    run(ana, { command: 'remove-participant', input: { participantId: ids.participantId } });
    run(ana, { command: 'edit-source', input: { sourceId: ids.sourceId, title: 'First talk' } });
    run(ana, {
      command: 'edit-evidence',
      input: { evidenceId: ids.evidenceId, text: 'a zanzibar mattress' },
    });
    valueOf(await ana.save());
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(preview).toMatchObject({ conflicts: [], forgotten: { inCopy: 0, words: 2 } });
    valueOf(ada.merges.run(preview.mergeId, []));
    expect(ada.snapshot().records.evidence).toEqual([]);
    expect(ada.snapshot().records.source).toMatchObject([{ title: 'First talk' }]);
    valueOf(await ada.save());
    expect(leaks(place.path('ada.journey'))).toEqual([]);
  });
});

describe('merging a copy in which a participant was forgotten', () => {
  it('forgets them here too, for good, after the preview has said so', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    goOn(ada, { ada, ana, ...ids });
    valueOf(await ada.save());
    valueOf(await ana.forget(ids.participantId));
    addCard(ana, 'Two');
    valueOf(await ana.save());
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(preview).toMatchObject({ conflicts: [], forgotten: { here: ['P-4711'], history: true } });
    expect(mergeSentences(preview).join(' ')).toContain('P-4711, with everything they said.');
    expect(ada.snapshot().records.participant).toHaveLength(1);
    valueOf(ada.merges.run(preview.mergeId, []));
    await ada.settled();
    const { records } = ada.snapshot();
    expect([records.participant, records.evidence]).toEqual([[], []]);
    expect(records.source).toMatchObject([
      { title: 'First talk', text: `How did it go?\n${KEPT} and dry, I thought.\n` },
    ]);
    expect(titles(ada).toSorted()).toEqual(['One', 'Two']);
    valueOf(ada.undo());
    expect(titles(ada)).toEqual(['One']);
    expect(ada.snapshot().records.participant).toEqual([]);
    expect(ada.status().undoLabel).toBeNull();
    valueOf(ada.redo());
    valueOf(await ada.save());
    ana.close();
    expect(leaks(place.folder)).toEqual([]);
    // A third copy, from before, is kept out as well.
    const third = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(third.forgotten).toMatchObject({ here: [], history: false });
  });

  it('takes it out of the history alone where the person was removed before', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    run(ada, { command: 'remove-evidence', input: { evidenceId: ids.evidenceId } });
    run(ada, { command: 'remove-source', input: { sourceId: ids.sourceId } });
    run(ada, { command: 'remove-participant', input: { participantId: ids.participantId } });
    valueOf(await ana.forget(ids.participantId));
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(preview.forgotten).toMatchObject({ here: [], history: true });
    valueOf(ada.merges.run(preview.mergeId, []));
    await ada.settled();
    valueOf(await ada.save());
    expect(leaks(place.path('ada.journey'))).toEqual([]);
  });

  it('knows both parted states where each has forgotten somebody else, and loses no edit', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    const other = run(ada, { command: 'add-participant', input: { code: 'P2' } });
    const piece = run(ada, {
      command: 'add-evidence',
      input: { title: 'Said by P2', participantId: other },
    });
    valueOf(await ada.save());
    ana.close();
    copyFileSync(place.path('ada.journey'), place.path('ana.journey'));
    const copy = openAna();
    run(ada, { command: 'edit-source', input: { sourceId: ids.sourceId, title: 'Edited by Ada' } });
    valueOf(await ada.forget(ids.participantId));
    run(copy, { command: 'edit-evidence', input: { evidenceId: piece, source: 'Shop' } });
    valueOf(await copy.forget(other));
    addCard(copy, 'Two');
    valueOf(await copy.save());
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(preview).toMatchObject({ conflicts: [], forgotten: { inCopy: 1, here: ['P2'] } });
    expect(preview.since).not.toBeNull();
    valueOf(ada.merges.run(preview.mergeId, []));
    const { records } = ada.snapshot();
    expect(records.source).toMatchObject([{ title: 'Edited by Ada' }]);
    expect([records.participant, records.evidence]).toEqual([[], []]);
    expect(titles(ada).toSorted()).toEqual(['One', 'Two']);
  });
});

const SURVEY = `Response ID,Respondent,How likely are you to recommend us?,Comment
r1,P-4711,3,"quixotic kiosk, all of it, in the shop"
r2,P2,5,The lamp was late
`;

describe('answers that were forgotten', () => {
  it('do not come with a set that only the copy has, and its rows say that they are gone', async () => {
    const { ada, ana, ...ids } = await twoCopies();
    await importText(ada, SURVEY);
    valueOf(await ada.forget(ids.participantId));
    run(ada, {
      command: 'remove-response-set',
      input: { setId: ada.snapshot().records.responseSet[0]!.id },
    });
    await importText(ana, SURVEY);
    valueOf(await ana.save());
    const { mergeId } = valueOf(ada.merges.open(place.path('ana.journey')));
    valueOf(ada.merges.run(mergeId, []));
    expect(ada.snapshot().records.responseSet).toMatchObject([{ rows: 2, forgotten: 1 }]);
    valueOf(await ada.save());
    expect(leaks(place.path('ada.journey'))).toEqual([]);
  });
});

describe('words of answers that were masked', () => {
  const PLAIN = `Response ID,How likely are you to recommend us?,Comment
r1,3,"Ask Wilhelmina about the ochre gazebo, she knows"
r2,5,The lamp was late
`;
  const texts = async (document: ProjectDocument): Promise<readonly string[]> => {
    const found = await document.answers.find(
      answersFilterSchema.parse({}),
      answersSortSchema.parse({ by: 'set' }),
    );
    return valueOf(await document.answers.rows(valueOf(found).queryId, 0, 200)).rows.map((row) => row.text);
  };
  async function twoWithAnswers() {
    const { ada, ana } = await twoCopies();
    const setId = await importText(ada, PLAIN);
    ana.close();
    valueOf(await ada.save());
    copyFileSync(place.path('ada.journey'), place.path('ana.journey'));
    const copy = openAna();
    const mask = async (document: ProjectDocument, words: string) =>
      valueOf(await document.mask({ answers: [{ setId, rows: [0] }], words }));
    return { ada, ana: copy, mask };
  }

  it('are masked here too where the copy has done it, and the preview says so', async () => {
    const { ada, ana, mask } = await twoWithAnswers();
    await mask(ana, 'ochre gazebo');
    const preview = valueOf(ada.merges.open(place.path('ana.journey')));
    expect(preview.forgotten.masked).toBe(1);
    expect(mergeSentences(preview).join(' ')).toContain('1 answer was masked in the copy');
    valueOf(ada.merges.run(preview.mergeId, []));
    await ada.settled();
    expect(await texts(ada)).toEqual(['Ask Wilhelmina about the […], she knows', 'The lamp was late']);
    valueOf(await ada.save());
    expect(readFileSync(place.path('ada.journey')).includes('ochre gazebo')).toBe(false);
  });

  it('stay masked where both have masked others', async () => {
    const { ada, ana, mask } = await twoWithAnswers();
    await mask(ana, 'ochre gazebo');
    await mask(ada, 'Wilhelmina');
    const { mergeId } = valueOf(ada.merges.open(place.path('ana.journey')));
    valueOf(ada.merges.run(mergeId, []));
    await ada.settled();
    expect((await texts(ada))[0]).toBe('Ask […] about the […], she knows');
  });
});
