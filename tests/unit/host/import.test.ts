import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../../src/shared/protocol/import-api.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { unpackTexts } from '../../../src/host/database/responses/values.ts';
import { scoreOf } from '../../../src/shared/measures/score.ts';
import { addHistograms } from '../../../src/shared/measures/histogram.ts';
import { asIs, asProposed } from '../../helpers/import-choices.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

/** 45 promoters, 30 passives, 25 detractors: an NPS of 20. */
const csv = [
  'Date,How likely are you to recommend us?,Comment',
  ...Array.from({ length: 100 }, (_, at) => {
    const score = at < 45 ? 10 : at < 75 ? 8 : 3;
    return `2026-0${1 + (at % 3)}-15,${score},"Answer ${at}, with a comma"`;
  }),
  '2026-03-20,11,Off the scale',
  '2026-03-21,n/a,Said nothing',
  ',,',
].join('\n');

function send(document: ProjectDocument, name: string, text: string): string {
  const bytes = Buffer.from(text);
  const { uploadId } = valueOf(document.uploads.begin({ name, size: bytes.byteLength, purpose: 'import' }));
  valueOf(document.uploads.chunk(uploadId, bytes));
  const file = valueOf(document.uploads.handOver(uploadId));
  expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  return valueOf(document.imports.open(file)).importId;
}

const onStage = (choices: ImportChoices, stage: NamedPlace): ImportChoices => ({
  ...choices,
  columns: choices.columns.map((column) => ({ ...column, place: stage })),
});

describe('an import', () => {
  it('leads from a file with one NPS question to its score on a stage, and is undone in one step', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const importId = send(document, 'survey.csv', csv);
    const look = valueOf(await document.imports.look(importId, asIs));
    expect(look.columns.map(({ column }) => column.role.kind)).toEqual(['date', 'score', 'comment']);
    const { records } = document.snapshot();
    const intent = records.stage.find(({ name }) => name === 'Intent')!;
    const stage: NamedPlace = { kind: 'stage', id: intent.id, title: intent.name, map: 'Survey' };
    const choices = onStage(asProposed(look), stage);
    const report = valueOf(await document.imports.check(importId, choices));
    expect(report).toMatchObject({ rows: 103, kept: 102, known: 0, notPlaced: 0, problemCount: 2 });
    expect(report.placed).toEqual([{ place: { kind: 'stage', id: intent.id }, rows: 102 }]);
    expect(report.problems).toEqual([
      { line: 102, column: 1, kind: 'out-of-range', value: '11' },
      { line: 104, column: null, kind: 'nothing', value: '' },
    ]);
    expect(report.blanks).toEqual([{ line: 103, column: 1 }]);
    expect(report.columns.find(({ column }) => column === 1)).toMatchObject({
      valid: 100,
      blank: 1,
      invalid: 1,
    });
    expect(document.snapshot().records.responseSet).toEqual([]);
    const { setId, rows } = valueOf(
      await document.imports.run(importId, choices, { name: 'Exit survey', kind: 'survey' }),
    );
    expect(rows).toBe(102);
    const tallies = valueOf(await document.tallyResponses());
    expect(new Set(tallies.map(({ month }) => month))).toEqual(new Set(['2026-01', '2026-02', '2026-03']));
    expect(tallies.every(({ place: at }) => at?.id === intent.id)).toBe(true);
    const answers = addHistograms(tallies.map(({ values }) => values));
    const estimate = scoreOf(
      { instrument: 'nps', scale: { low: 0, high: 10 }, direction: 'high-is-good' },
      answers,
    );
    expect(estimate?.value).toBe(20);
    expect(estimate?.low).toBeCloseTo(3.77, 2);
    expect(estimate?.high).toBeCloseTo(35.065, 3);
    expect(tallies.reduce((sum, { blank }) => sum + blank, 0)).toBe(1);
    expect(tallies.reduce((sum, { invalid }) => sum + invalid, 0)).toBe(1);
    const kinds = document.snapshot().records.lane.map(({ kind }) => kind);
    expect(
      kinds.filter((kind) => kind === 'measures'),
      'a lane to see them in',
    ).toHaveLength(1);
    expect(document.status().undoLabel).toBe('Import responses “Exit survey”');
    valueOf(document.undo());
    expect(document.snapshot().records.responseSet).toEqual([]);
    expect(valueOf(await document.tallyResponses())).toEqual([]);
    valueOf(document.redo());
    expect(document.snapshot().records.responseSet).toMatchObject([{ id: setId, rows: 102 }]);
    expect(valueOf(await document.tallyResponses())).toEqual(tallies);
  });

  it('is saved with its rows, and opened with the same answers', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const importId = send(document, 'survey.csv', csv);
    const look = valueOf(await document.imports.look(importId, asIs));
    valueOf(await document.imports.run(importId, asProposed(look), { name: 'Exit survey', kind: 'survey' }));
    const tallies = valueOf(await document.tallyResponses());
    valueOf(await document.saveAs(place.path('survey.journey'), false));
    document.close();
    const again = place.openFile('survey.journey');
    expect(valueOf(await again.tallyResponses())).toEqual(tallies);
  });

  it('has its rows saved while history can bring them back, and no longer', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const importId = send(document, 'survey.csv', csv);
    const look = valueOf(await document.imports.look(importId, asIs));
    valueOf(await document.imports.run(importId, asProposed(look), { name: 'Exit survey', kind: 'survey' }));
    valueOf(await document.saveAs(place.path('survey.journey'), false));
    const saved = (): unknown => {
      const sqlite = new Database(place.path('survey.journey'), { readonly: true });
      const count = sqlite
        .prepare(`SELECT sum(rows) FROM response_values WHERE field = 'line'`)
        .pluck()
        .get();
      sqlite.close();
      return count;
    };
    expect(saved()).toBe(102);
    valueOf(document.undo());
    valueOf(await document.save());
    expect(saved(), 'it can be done again').toBe(102);
    // Another edit takes the way forward away.
    valueOf(document.run([{ command: 'edit-project', input: { name: 'Without it' } }]));
    valueOf(await document.save());
    expect(saved()).toBe(null);
  });

  it('leaves nothing behind when it is closed in the middle, and its id is gone', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const many = `score\n${'7\n'.repeat(400_000)}`;
    const importId = send(document, 'many.csv', many);
    const look = valueOf(await document.imports.look(importId, asIs));
    const running = document.imports.run(importId, asProposed(look), { name: 'Many', kind: 'survey' });
    const { sqlite } = document.session();
    const stored = sqlite.prepare('SELECT count(*) FROM response_values').pluck();
    await expect.poll(() => stored.get(), { timeout: 60_000 }).toBeGreaterThan(0);
    valueOf(await document.imports.close(importId));
    expect(failureOf(await running).code).toBe('cancelled');
    expect(stored.get()).toBe(0);
    expect(document.snapshot().records.responseSet).toEqual([]);
    expect(failureOf(await document.imports.look(importId, asIs)).code).toBe('no-import');
  });

  it('says so where no row has anything in the chosen columns', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const importId = send(document, 'empty.csv', 'a,b\n,\n,\n');
    const look = valueOf(await document.imports.look(importId, asIs));
    const failure = failureOf(
      await document.imports.run(importId, asProposed(look), { name: 'Empty', kind: 'survey' }),
    );
    expect(failure.code).toBe('nothing-to-import');
  });

  it('names the file as it was sent where it cannot be read', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const importId = send(document, 'answers.csv', '');
    const failure = failureOf(await document.imports.look(importId, asIs));
    expect(failure.message).toMatch(/^“answers\.csv” is empty\./);
  });

  it('answers a command in between, and takes in what is sent to be attached only as that', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const importId = send(document, 'many.csv', `score\n${'7\n'.repeat(200_000)}`);
    const look = valueOf(await document.imports.look(importId, asIs));
    const running = document.imports.run(importId, asProposed(look), { name: 'Many', kind: 'survey' });
    valueOf(document.run([{ command: 'edit-project', input: { name: 'Renamed meanwhile' } }]));
    expect(document.snapshot().records.responseSet).toEqual([]);
    valueOf(await running);
    expect(document.snapshot().records.project[0]?.name).toBe('Renamed meanwhile');
    const { uploadId } = valueOf(document.uploads.begin({ name: 'a.png', size: 0 }));
    expect(failureOf(document.uploads.handOver(uploadId)).code).toBe('no-upload');
  });

  it('adds only what is new when the same or a longer file comes, and all of it as another wave', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const imported = async (text: string, wave = ''): Promise<number | string> => {
      const importId = send(document, 'survey.csv', text);
      const look = valueOf(await document.imports.look(importId, asIs));
      const choices = { ...asProposed(look), wave };
      const run = await document.imports.run(importId, choices, { name: 'Survey', kind: 'survey' });
      return run.ok ? run.value.rows : run.failure.code;
    };
    expect(await imported('score,comment\n9,Good\n9,Good\n3,Bad\n')).toBe(3);
    expect(await imported('score,comment\n9,Good\n9,Good\n3,Bad\n')).toBe('nothing-new');
    expect(await imported('score,comment\n9,Good\n9,Good\n9,Good\n3,Bad\n4,Slow\n')).toBe(2);
    expect(await imported('score,comment\n9,Good\n9,Good\n3,Bad\n', 'Spring')).toBe(3);
    valueOf(document.undo());
    valueOf(document.undo());
    expect(await imported('score,comment\n9,Good\n9,Good\n3,Bad\n5,Late\n')).toBe(1);
  });

  it('loses no answer that another file of the same questions has too', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const imported = async (text: string): Promise<number | string> => {
      const importId = send(document, 'survey.csv', text);
      const look = valueOf(await document.imports.look(importId, asIs));
      const choices = asProposed(look);
      const { kept } = valueOf(await document.imports.check(importId, choices));
      const run = await document.imports.run(importId, choices, { name: 'Survey', kind: 'survey' });
      if (run.ok) expect(run.value.rows).toBe(kept);
      return run.ok ? run.value.rows : run.failure.code;
    };
    const scores = (count: number): string =>
      `score\n${Array.from({ length: count }, (_, at) => at % 11).join('\n')}\n`;
    expect(await imported(scores(60))).toBe(60);
    expect(await imported(scores(80)), 'another stage, answered in the same way').toBe(80);
    expect(await imported(scores(60)), 'the same bytes').toBe('nothing-new');
    const said = (words: readonly string[]): string =>
      `score,comment\n${words.map((word, at) => `${String(at % 11)},${word}`).join('\n')}\n`;
    const words = Array.from({ length: 20 }, (_, at) => `Comment ${String(at)}`);
    expect(await imported(said(words))).toBe(20);
    expect(
      await imported(said([...words.slice(0, 10), ...words.map((word) => `${word} too`)])),
      'half of it',
    ).toBe(30);
    expect(
      await imported(said([...words.slice(0, 19), 'Corrected', 'New'])),
      'gone on, a row corrected',
    ).toBe(2);
  });

  it('places rows by the first rule that fits, and counts those that none does', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
    const text = 'score,stage,comment\n9,Intent,Nice words\n2,Purchase,Too slow\n4,Elsewhere,slow too\n5,,\n';
    const importId = send(document, 'survey.csv', text);
    const look = valueOf(await document.imports.look(importId, asIs));
    const { stage } = document.snapshot().records;
    const named = (name: string): NamedPlace => {
      const found = stage.find((one) => one.name === name)!;
      return { kind: 'stage', id: found.id, title: name, map: 'Survey' };
    };
    const column = { header: 'stage', nth: 0 };
    const choices: ImportChoices = {
      ...asProposed(look),
      rules: [
        { kind: 'value', column, value: 'intent', place: named('Intent') },
        { kind: 'value', column, value: 'Purchase', place: named('Purchase') },
        { kind: 'words', column: null, words: ['slow'], place: named('Intent') },
      ],
    };
    const report = valueOf(await document.imports.check(importId, choices));
    expect(report).toMatchObject({ kept: 4, notPlaced: 1, ruled: [1, 1, 1] });
    expect(report.placed).toEqual([
      { place: { kind: 'stage', id: named('Intent').id }, rows: 2 },
      { place: { kind: 'stage', id: named('Purchase').id }, rows: 1 },
    ]);
    valueOf(await document.imports.run(importId, choices, { name: 'Survey', kind: 'survey' }));
    const tallies = valueOf(await document.tallyResponses());
    const values = (id: string | null) =>
      tallies.filter(({ place: at }) => (at?.id ?? null) === id).flatMap((tally) => tally.values);
    expect(values(named('Intent').id)).toEqual([
      { value: 4, count: 1 },
      { value: 9, count: 1 },
    ]);
    expect(values(named('Purchase').id)).toEqual([{ value: 2, count: 1 }]);
    expect(values(null)).toEqual([{ value: 5, count: 1 }]);
  });

  it('masks what is personal in comments, so that it is nowhere in the saved file, its history included', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const text = [
      'name,email,score,comment',
      'Anna Keller,anna@example.com,9,"I am Anna, call 0171 5551234 or write to anna.k@example.org"',
      'Ben Ito,ben@example.com,2,"Anna Keller sent me DE89 3704 0044 0532 0130 00"',
      'Cem Ay,,3,Nothing personal',
    ].join('\n');
    const importId = send(document, 'survey.csv', text);
    const look = valueOf(await document.imports.look(importId, asIs));
    const roles: Readonly<Record<string, ImportChoices['columns'][number]['role']>> = {
      name: { kind: 'personal', of: 'name' },
      email: { kind: 'personal', of: 'email' },
      comment: { kind: 'comment' },
    };
    const choices: ImportChoices = {
      ...asProposed(look),
      masked: true,
      columns: look.columns.map(({ column }) => ({ ...column, role: roles[column.header] ?? column.role })),
    };
    const report = valueOf(await document.imports.check(importId, choices));
    const counts = new Map(report.personal.map(({ kind, count }) => [kind, count]));
    expect([counts.get('name'), counts.get('email'), counts.get('phone'), counts.get('iban')]).toEqual([
      2, 1, 1, 1,
    ]);
    expect(report.personalPlaces).toContainEqual({ line: 3, column: 3, kind: 'name', text: 'Anna Keller' });
    valueOf(await document.imports.run(importId, choices, { name: 'Survey', kind: 'survey' }));
    const { responses } = document.session();
    const [set] = document.snapshot().records.responseSet;
    const comments = unpackTexts(responses.bytes(set!.id, 'text:3', 0)!, 3);
    expect(comments).toEqual([
      'I am [name], call [phone] or write to [e-mail]',
      '[name] sent me [IBAN]',
      'Nothing personal',
    ]);
    expect(responses.parts(set!.id, 'text:0')).toEqual([]);
    valueOf(document.undo());
    valueOf(document.redo());
    const path = place.path('masked.journey');
    valueOf(await document.saveAs(path, false));
    document.close();
    const sqlite = new Database(path, { readonly: true });
    const packed = sqlite
      .prepare<[], { field: string; rows: number; bytes: Buffer }>(
        'SELECT field, rows, bytes FROM response_values',
      )
      .all();
    sqlite.close();
    // Texts are deflated as a whole, numbers after a byte, keys after the words of all rows, which are in the file as they are.
    const plain = packed.map(({ field, rows, bytes }) =>
      inflateSync(bytes.subarray(field.startsWith('text:') ? 0 : field === 'keys' ? rows * 4 : 1)),
    );
    const everything = Buffer.concat([readFileSync(path), ...plain]);
    for (const personal of ['Anna', 'Keller', '5551234', 'example.', 'DE89', 'Ben Ito'])
      expect(everything.includes(personal), personal).toBe(false);
    expect(everything.includes('Nothing personal')).toBe(true);
  });

  it('keeps a personal column only where it is switched on', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const importId = send(document, 'survey.csv', 'email,score\na@example.com,9\nb@example.com,3\n');
    const look = valueOf(await document.imports.look(importId, asIs));
    const choices = { ...asProposed(look), personal: [{ header: 'email', nth: 0 }] };
    expect(choices.columns[0]?.role).toMatchObject({ kind: 'personal', of: 'email' });
    valueOf(await document.imports.run(importId, choices, { name: 'Survey', kind: 'survey' }));
    const [set] = document.snapshot().records.responseSet;
    const bytes = document.session().responses.bytes(set!.id, 'text:0', 0);
    expect(unpackTexts(bytes!, 2)).toEqual(['a@example.com', 'b@example.com']);
  });

  it('ends with the project it was for: a reload cancels it, and the next one goes on', async () => {
    const document = await place.saved('survey.journey');
    const importId = send(document, 'many.csv', `score\n${'7\n'.repeat(200_000)}`);
    const look = valueOf(await document.imports.look(importId, asIs));
    const running = document.imports.run(importId, asProposed(look), { name: 'Many', kind: 'survey' });
    const stored = document.session().sqlite.prepare('SELECT count(*) FROM response_values').pluck();
    await expect.poll(() => stored.get(), { timeout: 60_000 }).toBeGreaterThan(0);
    valueOf(await document.reload());
    expect(failureOf(await running).code).toBe('cancelled');
    expect(failureOf(await document.imports.look(importId, asIs)).code).toBe('no-import');
    expect(document.session().responses.rows(importId)).toBe(0);
    const again = send(document, 'few.csv', 'score\n7\n8\n');
    const seen = valueOf(await document.imports.look(again, asIs));
    valueOf(await document.imports.run(again, asProposed(seen), { name: 'Few', kind: 'survey' }));
  });

  it('counts the answers of a project that was reloaded while they were counted', async () => {
    const document = await place.saved('survey.journey');
    const importId = send(document, 'survey.csv', csv);
    const look = valueOf(await document.imports.look(importId, asIs));
    valueOf(await document.imports.run(importId, asProposed(look), { name: 'Survey', kind: 'survey' }));
    valueOf(await document.save());
    const counting = document.tallyResponses();
    valueOf(await document.reload());
    for (const tallies of [valueOf(await counting), valueOf(await document.tallyResponses())])
      expect(tallies.flatMap(({ values }) => values).reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });
});
