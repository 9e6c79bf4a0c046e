import { afterEach, describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { answersFilterSchema, answersSortSchema } from '../../../src/shared/protocol/answers-api.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { leaksIn } from '../../helpers/leaks.ts';
import { importText } from './import-here.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
afterEach(() => speak('en'));
const SECRETS = ['Hildegunde Quast', 'hildegunde@example.org', '+49 30 1234567'];
const csv = `How likely are you to recommend us?,Comment
3,Ask Hildegunde Quast about it. Hildegunde Quast knows.
9,Write to hildegunde@example.org or call +49 30 1234567 today
8,Nothing to hide
`;

const run = (document: ProjectDocument, ...calls: readonly CommandCall[]): string =>
  valueOf(document.run(calls)).values.at(-1)?.id ?? '';

const start = async (): Promise<{ document: ProjectDocument; setId: string }> => {
  const document = await place.saved('masks.journey');
  return { document, setId: await importText(document, csv) };
};

async function texts(document: ProjectDocument, text = ''): Promise<readonly string[]> {
  const { queryId, count } = valueOf(
    await document.answers.find(answersFilterSchema.parse({ text }), answersSortSchema.parse({ by: 'set' })),
  );
  return count === 0 ? [] : valueOf(await document.answers.rows(queryId, 0, 200)).rows.map((row) => row.text);
}

describe('masking words of answers', () => {
  it('leaves them nowhere: not in the file, the history, the index, nor in evidence that was made of them', async () => {
    const { document, setId } = await start();
    const evidence = (rows: readonly number[], text: string): string =>
      run(document, {
        command: 'add-evidence-from-answers',
        input: { answers: [{ setId, rows }], title: text, text: `“${text}”` },
      });
    const kept = evidence([0], 'Ask Hildegunde Quast about it.');
    const gone = evidence([1], 'Write to hildegunde@example.org or call +49 30 1234567 today');
    run(document, { command: 'remove-evidence', input: { evidenceId: gone } });
    expect(await texts(document, 'hildegunde')).toHaveLength(2);
    valueOf(await document.tallyTones());
    valueOf(await document.save());
    expect(new Set(leaksIn(place.folder, SECRETS).map((leak) => leak.split(': ')[1]))).toEqual(
      new Set(SECRETS),
    );

    const answers = [{ setId, rows: [0] }];
    expect(valueOf(await document.mask({ answers, words: 'Hildegunde Quast' }))).toEqual({
      isScrubbed: true,
      saved: 'saved',
    });
    expect(leaksIn(place.folder, SECRETS.slice(0, 1))).toEqual([]);
    valueOf(await document.mask({ answers: [{ setId, rows: [0, 1, 2] }], words: null }));
    expect(leaksIn(place.folder, SECRETS)).toEqual([]);
    expect(await texts(document)).toEqual([
      'Ask […] about it. […] knows.',
      'Write to [e-mail] or call [phone] today',
      'Nothing to hide',
    ]);
    expect(await texts(document, 'hildegunde')).toEqual([]);
    const { records } = document.snapshot();
    expect(records.evidence).toMatchObject([
      { id: kept, title: 'Ask […] about it.', text: '“Ask […] about it.”' },
    ]);
    expect(records.responseNote.map(({ row, masked }) => [row, masked])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    document.close();
    const again = place.openFile('masks.journey');
    expect(again.snapshot().records).toEqual(records);
    expect(await texts(again, 'knows')).toEqual(['Ask […] about it. […] knows.']);
    await again.settled();
    expect(leaksIn(place.folder, SECRETS)).toEqual([]);
  });

  it('cannot be undone, and neither can anything before; what follows can', async () => {
    const { document, setId } = await start();
    run(document, { command: 'leave-out-answers', input: { answers: [{ setId, rows: [2] }] } });
    valueOf(await document.mask({ answers: [{ setId, rows: [1] }], words: null }));
    expect([document.status().undoLabel, document.status().redoLabel]).toEqual([null, null]);
    expect(valueOf(document.revisions(null, 1))[0]).toMatchObject({ label: 'Mask 1 answer' });
    run(document, {
      command: 'set-answer-tone',
      input: { answers: [{ setId, rows: [1] }], tone: 'unclear' },
    });
    valueOf(document.undo());
    expect(document.snapshot().records.responseNote.find(({ row }) => row === 1)).toMatchObject({
      masked: 1,
      tone: null,
    });
  });

  it('is refused where there is nothing to mask, and then all can still be undone', async () => {
    const { document, setId } = await start();
    const before = document.status().undoLabel;
    const refused = await document.mask({ answers: [{ setId, rows: [2] }], words: null });
    expect(failureOf(refused).code).toBe('nothing-to-mask');
    expect(failureOf(await document.mask({ answers: [{ setId, rows: [1] }], words: 'Quast' })).code).toBe(
      'nothing-to-mask',
    );
    expect(document.status().undoLabel).toBe(before);
    expect((await texts(document))[2]).toBe('Nothing to hide');
  });

  it('stays where a longer file is imported, which adds what is new alone', async () => {
    const { document, setId } = await start();
    valueOf(await document.mask({ answers: [{ setId, rows: [1] }], words: null }));
    const second = await importText(document, `${csv}7,Brand new\n`);
    const { records } = document.snapshot();
    expect(records.responseSet.find(({ id }) => id === second)?.rows).toBe(1);
    valueOf(await document.save());
    expect(leaksIn(place.folder, SECRETS.slice(1))).toEqual([]);
  });

  it('is written in the language of the app, by an import too, and rows are known again in another', async () => {
    await speak('de');
    const { document, setId } = await start();
    valueOf(await document.mask({ answers: [{ setId, rows: [1] }], words: null }));
    const german = 'Write to [E-Mail] or call [Telefon] today';
    expect((await texts(document))[1]).toBe(german);
    const text = `Respondent,How likely are you to recommend us?,Comment\nC-7,4,Call me at +49 30 7654321 after noon\n`;
    const masked = await importText(document, text, (choices) => ({ ...choices, masked: true }), 'Calls');
    expect(await texts(document, 'noon')).toEqual(['Call me at [Telefon] after noon']);
    await speak('en');
    const again = await importText(document, `${csv}7,Brand new\n`);
    const rowsOf = (id: string) => document.snapshot().records.responseSet.find((set) => set.id === id)?.rows;
    expect(rowsOf(again)).toBe(1);
    // What was forgotten is known by its words, in files that have them as they were.
    const participantId = run(document, { command: 'add-participant', input: { code: 'C-7' } });
    run(document, {
      command: 'name-answers',
      input: { answers: [{ setId: masked, rows: [0] }], participantId },
    });
    valueOf(await document.forget(participantId));
    const other = await importText(
      document,
      `${text.replace('C-7,4', 'C-8,4')}C-9,2,Nothing to say about this\n`,
      undefined,
      'Other',
    );
    expect(rowsOf(other)).toBe(1);
    expect(await texts(document, 'noon')).toEqual([]);
  });
});
