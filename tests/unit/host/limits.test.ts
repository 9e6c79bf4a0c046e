import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILTER, projectLimits } from '../../../src/shared/model/limits.ts';
import { recordSchemas } from '../../../src/shared/model/records.ts';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

afterEach(() => {
  vi.restoreAllMocks();
});

const recordsIn = (document: ProjectDocument): number =>
  Object.values(document.snapshot().records).reduce((sum, records) => sum + records.length, 0);

const addStep = (document: ProjectDocument) =>
  document.run([
    { command: 'add-step', input: { stageId: document.snapshot().records.stage[0]!.id, name: 'One more' } },
  ]);

/** Changes a saved project by SQL, as another program would. */
function changedBy(name: string, change: (sqlite: Database.Database) => void): void {
  const sqlite = new Database(place.path(name));
  sqlite.pragma('foreign_keys = OFF');
  change(sqlite);
  sqlite.close();
}

describe('how much a project may hold', () => {
  it('is said at once, by commands as by opening: records', async () => {
    const records = recordsIn(await place.saved('full.journey')) + 2;
    const limits = { ...projectLimits, records };
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Full' }, { limits });
    addCard(document, 'One');
    addCard(document, 'Two');
    const refused = failureOf(addStep(document));
    expect(refused).toMatchObject({
      code: 'too-many-records',
      message: expect.stringMatching(/up to \d+ cards.*Nothing was changed/),
    });
    expect(recordsIn(document)).toBe(records);
    // Nothing of it stays behind, and what makes room is let through.
    valueOf(document.undo());
    valueOf(addStep(document));
    expect(failureOf(addStep(document)).code).toBe('too-many-records');
    valueOf(await document.saveAs(place.path('most.journey'), false));
    document.close();
    const again = place.openFile('most.journey', { limits });
    expect(recordsIn(again)).toBe(records);
    again.close();
    expect(
      failureOf(
        place.tryOpen(
          { kind: 'file', path: place.path('most.journey') },
          { limits: { ...limits, records: records - 1 } },
        ),
      ).message,
    ).toMatch(
      new RegExp(
        `it contains ${records} records.* ${records - 1} of ${records} records in it can still be read`,
      ),
    );
  });

  it('holds for a rescued copy too, which opens after it was saved', async () => {
    const made = await place.saved('beyond.journey');
    for (const title of ['One', 'Two', 'Three']) addCard(made, title);
    valueOf(await made.save());
    const records = recordsIn(made) - 2;
    made.close();
    const limits = { ...projectLimits, records };
    const path = place.path('beyond.journey');
    expect(failureOf(place.tryOpen({ kind: 'file', path }, { limits })).code).toBe('damaged-readable');
    const rescued = place.open({ kind: 'file', path, salvage: true }, { limits });
    expect(recordsIn(rescued)).toBe(records);
    expect(titles(rescued)).toHaveLength(1);
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    expect(recordsIn(place.openFile('rescued.journey', { limits }))).toBe(records);
  });

  it('is said at once: what one step changes, which must be kept to be undone', async () => {
    const limits = { ...projectLimits, stepBytes: 20_000 };
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Steps' }, { limits });
    const cardId = addCard(document, 'A');
    const edit = (body: string) =>
      document.run([{ command: 'edit-cards', input: { cardIds: [cardId], fields: { body } } }]);
    expect(failureOf(edit('x'.repeat(20_000)))).toMatchObject({
      code: 'step-too-large',
      message: expect.stringContaining('Nothing was changed'),
    });
    expect(document.snapshot().records.card[0]!.body).toBe('');
    // Characters of three bytes count three times: what is stored can be read again.
    expect(failureOf(edit('価'.repeat(7_000))).code).toBe('step-too-large');
    valueOf(edit('価'.repeat(6_000)));
    valueOf(document.undo());
    valueOf(document.redo());
    valueOf(await document.saveAs(place.path('steps.journey'), false));
    document.close();
    valueOf(place.openFile('steps.journey', { limits }).undo());
  });

  it('is said at once: the bytes of the file, of texts and of attached files', async () => {
    const limits = { ...projectLimits, fileBytes: 660_000 };
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Bytes' }, { limits });
    const cardId = addCard(document, 'A');
    writeFileSync(place.path('photo.png'), Buffer.alloc(400_000, 1));
    expect(failureOf(await document.readFile(place.path('photo.png')))).toMatchObject({
      code: 'project-full',
      message: expect.stringContaining('Nothing was changed'),
    });
    const edit = (length: number) =>
      document.run([
        { command: 'edit-cards', input: { cardIds: [cardId], fields: { body: 'x'.repeat(length) } } },
      ]);
    valueOf(edit(50_000));
    expect(failureOf(edit(199_000)).code).toBe('project-full');
    valueOf(await document.saveAs(place.path('bytes.journey'), false));
    document.close();
    expect(place.openFile('bytes.journey', { limits }).snapshot().records.card[0]!.body).toHaveLength(50_000);
  });

  it('is said at once: the values of a saved view', async () => {
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'Views' });
    const owner = Array.from({ length: 400 }, (_, index) => `${index} ${'x'.repeat(600)}`);
    const add = (values: readonly string[]) =>
      document.run([{ command: 'add-view', input: { name: 'Long', filter: { owner: values } } }]);
    expect(JSON.stringify({ owner }).length).toBeGreaterThan(MAX_FILTER);
    expect(failureOf(add(owner))).toMatchObject({ code: 'filter-too-long' });
    valueOf(add(owner.slice(0, 300)));
    valueOf(await document.saveAs(place.path('views.journey'), false));
    document.close();
    expect(place.openFile('views.journey').snapshot().records.view).toHaveLength(1);
  });
});

describe('a file that is refused', () => {
  it('has each record read once, also to say how many can be read', async () => {
    const made = await place.saved('bare-map.journey');
    for (const name of ['One', 'Two', 'Three']) valueOf(made.run([{ command: 'add-tag', input: { name } }]));
    valueOf(await made.save());
    const records = recordsIn(made);
    made.close();
    changedBy('bare-map.journey', (sqlite) =>
      sqlite.exec(
        `INSERT INTO map VALUES ('00000000-0001-7000-8000-000000000100', 'a1', 'Bare', 'current', '', '', 'compact', 'plain', 0, 3, 1, 'judged', 1, NULL)`,
      ),
    );
    const check = vi.spyOn(recordSchemas.tag, 'safeParse');
    const { message } = failureOf(place.tryOpen({ kind: 'file', path: place.path('bare-map.journey') }));
    expect(message).toContain(`${records + 1} of ${records + 1} records in it can still be read`);
    expect(check).toHaveBeenCalledTimes(3);
  });

  it('has the records after a wrong one counted too', async () => {
    const made = await place.saved('wrong.journey');
    for (const name of ['One', 'Two', 'Three']) valueOf(made.run([{ command: 'add-tag', input: { name } }]));
    valueOf(await made.save());
    const records = recordsIn(made);
    made.close();
    changedBy('wrong.journey', (sqlite) => {
      sqlite.exec(`UPDATE tag SET id = '00000000-0000-0000-0000-000000000000' WHERE name = 'One';
        UPDATE lane SET "order" = '!' WHERE rowid = 1`);
    });
    const { message } = failureOf(place.tryOpen({ kind: 'file', path: place.path('wrong.journey') }));
    expect(message).toContain('a lane has an invalid “order”');
    expect(message).toContain(`${records - 2} of ${records} records in it can still be read`);
  });

  it('has its pages left alone where it has too many records', async () => {
    const made = await place.saved('many.journey');
    const limits = { ...projectLimits, records: recordsIn(made) - 1 };
    made.close();
    const pragma = vi.spyOn(Database.prototype, 'pragma');
    expect(
      failureOf(place.tryOpen({ kind: 'file', path: place.path('many.journey') }, { limits })).message,
    ).toContain('more than the');
    expect(pragma.mock.calls.map(([sql]) => sql)).not.toContain('integrity_check(1)');
  });
});

describe('a history numbered so high that its numbers would run out', () => {
  it.each([2n ** 53n - 3n, 2n ** 53n - 2n, 2n ** 53n - 1n, 2n ** 53n + 1n, 2n ** 63n - 2n, 2n ** 63n - 1n])(
    'is numbered anew, goes back and forth, and opens again: up to %s',
    async (number) => {
      const made = await place.saved('numbers.journey');
      addCard(made, 'First');
      addCard(made, 'Second');
      valueOf(made.undo());
      valueOf(await made.save());
      made.close();
      changedBy('numbers.journey', (sqlite) => {
        // 1: the making, 2 and 3: the cards, 4: the undo of 3.
        const move = sqlite.prepare('UPDATE revision SET number = ? WHERE number = ?');
        move.run(number, 4);
        move.run(number - 1n, 3);
        sqlite.prepare('UPDATE revision SET target = ? WHERE number = ?').run(number - 1n, number);
      });
      const document = place.openFile('numbers.journey');
      expect(document.status().state).toBe('saved');
      expect(valueOf(document.revisions(null, 10)).map((revision) => revision.number)).toEqual([4, 3, 2, 1]);
      valueOf(document.redo());
      expect(titles(document)).toEqual(['First', 'Second']);
      addCard(document, 'Third');
      valueOf(document.undo());
      expect(document.status().state).toBe('unsaved');
      valueOf(await document.save());
      document.close();
      expect(titles(place.openFile('numbers.journey'))).toEqual(['First', 'Second']);
    },
  );
});

describe('a file whose header names another encoding of texts', () => {
  it.each([0, 2, 3, 4, 5, 77, 2 ** 31])(
    'opens where its texts are in UTF-8 all the same: %s',
    async (encoding) => {
      const made = await place.saved('encoding.journey');
      addCard(made, 'Öffnen 価格');
      valueOf(await made.save());
      made.close();
      withEncoding('encoding.journey', encoding);
      const document = place.openFile('encoding.journey');
      addCard(document, 'More');
      valueOf(await document.save());
      document.close();
      expect(titles(place.openFile('encoding.journey'))).toEqual(['Öffnen 価格', 'More']);
      expect(
        place.open({ kind: 'file', path: place.path('encoding.journey'), salvage: true }).snapshot().records
          .card,
      ).toHaveLength(2);
    },
  );

  it.each(['UTF-16le', 'UTF-16be'])(
    'is read where its texts really are in %s, with its history',
    async (encoding) => {
      const made = await place.saved('utf-8.journey');
      addCard(made, 'Öffnen 価格');
      addCard(made, 'Gone');
      valueOf(made.undo());
      valueOf(await made.save());
      made.close();
      rewriteIn(encoding, 'utf-8.journey', 'utf-16.journey');
      const document = place.openFile('utf-16.journey');
      expect(titles(document)).toEqual(['Öffnen 価格']);
      valueOf(document.redo());
      valueOf(await document.save());
      document.close();
      expect(titles(place.openFile('utf-16.journey'))).toEqual(['Öffnen 価格', 'Gone']);
    },
  );
});

function withEncoding(name: string, encoding: number): void {
  const sqlite = new Database(place.path(name), { readonly: true });
  const bytes = sqlite.serialize();
  sqlite.close();
  bytes.writeUInt32BE(encoding, 56);
  writeFileSync(place.path(name), bytes);
}

/** Writes a project with SQL alone, as a tool would that keeps its texts in another encoding. */
function rewriteIn(encoding: string, from: string, to: string): void {
  const old = new Database(place.path(from), { readonly: true });
  const fresh = new Database(place.path(to));
  fresh.pragma(`encoding = '${encoding}'`);
  fresh.pragma('foreign_keys = OFF');
  fresh.pragma('ignore_check_constraints = ON');
  const entries = old
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'evidence_text_%'",
    )
    .all();
  for (const { sql } of entries) fresh.exec(sql);
  for (const { type, name } of entries) {
    if (type !== 'table' || name === 'evidence_text') continue;
    for (const row of old.prepare<[], readonly unknown[]>(`SELECT * FROM ${name}`).raw().all())
      fresh.prepare(`INSERT INTO ${name} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  }
  for (const pragma of ['application_id', 'user_version'])
    fresh.pragma(`${pragma} = ${String(old.pragma(pragma, { simple: true }))}`);
  old.close();
  fresh.close();
}

describe('rescuing', () => {
  it('takes texts as commands would have written them, and leaves out what fits no column', async () => {
    const made = await place.saved('odd.journey');
    addCard(made, 'Card');
    valueOf(made.run([{ command: 'add-tag', input: { name: 'Tag' } }]));
    valueOf(await made.save());
    made.close();
    changedBy('odd.journey', (sqlite) => {
      sqlite.pragma('ignore_check_constraints = ON');
      sqlite.exec(`UPDATE card SET title = 'Clean' || printf('%.*c', 7000, char(7));
        UPDATE lane SET name = printf('%.*c', 1000000, 'x') WHERE rowid = 1;
        UPDATE project SET created_at = '2026-01-02T03:04:05.' || printf('%.*c', 60, '0') || 'Z';
        INSERT INTO blob VALUES ('${'a'.repeat(64)}', 1, printf('%.*c', 9000, 'x'), NULL, x'00')`);
    });
    const path = place.path('odd.journey');
    expect(failureOf(place.tryOpen({ kind: 'file', path })).code).toBe('damaged-readable');
    const rescued = place.open({ kind: 'file', path, salvage: true });
    expect(rescued.snapshot().records.tag).toMatchObject([{ name: 'Tag' }]);
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    place.openFile('rescued.journey').close();
  });

  it('leaves out maps without anything rather than the cards that there is no room for beside them', async () => {
    const made = await place.saved('bare.journey');
    addCard(made, 'Card');
    valueOf(await made.save());
    const limits = { ...projectLimits, records: recordsIn(made) + 20 };
    made.close();
    changedBy('bare.journey', (sqlite) => {
      const insert = sqlite.prepare(
        "INSERT INTO map VALUES (?, 'a0', 'Bare', 'current', '', '', 'compact', 'plain', 0, 3, 1, 'judged', 1, NULL)",
      );
      for (let number = 100; number < 110; number += 1)
        insert.run(`00000000-0001-7000-8000-000000000${number}`);
    });
    const path = place.path('bare.journey');
    const rescued = place.open({ kind: 'file', path, salvage: true }, { limits });
    expect(titles(rescued)).toEqual(['Card']);
    expect(rescued.snapshot().records.map).toHaveLength(1);
    // Where there is room they are completed.
    const whole = place.open({ kind: 'file', path, salvage: true });
    expect(whole.snapshot().records.map).toHaveLength(11);
    expect(whole.snapshot().records.step.length).toBeGreaterThanOrEqual(11);
  });
});
