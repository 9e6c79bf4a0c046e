import { FORMAT_VERSION } from '../../../src/host/database/migrations/index.ts';
import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/shared/result.ts';
import { NO_ID } from '../../helpers/records.ts';
import { addCard, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();

/** What lies at a path, so that any write to it shows. */
const seal = (path: string): string => {
  const { size, mtimeMs, ino } = lstatSync(path);
  const content = lstatSync(path).isFile()
    ? createHash('sha256').update(readFileSync(path)).digest('hex')
    : '';
  return `${content} ${size} ${mtimeMs} ${ino}`;
};

/** Opens what must be refused, and proves that it was not written and that nothing was left anywhere. */
function refused(name: string): Failure {
  const before = seal(place.path(name));
  const beside = readdirSync(place.folder).filter((entry) => entry !== 'data');
  const failure = place.refusal({ kind: 'file', path: place.path(name) });
  expect(seal(place.path(name))).toBe(before);
  expect(readdirSync(place.folder).filter((entry) => entry !== 'data')).toEqual(beside);
  expect(workingCopies()).toEqual([]);
  return failure;
}

const workingCopies = (): readonly string[] =>
  existsSync(place.data) ? readdirSync(place.data).filter((name) => !name.startsWith('.')) : [];

/** A saved project, changed by another program's SQL. */
async function changedBy(name: string, sql: string): Promise<void> {
  (await place.saved(name)).close();
  const sqlite = new Database(place.path(name));
  sqlite.unsafeMode(true);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('ignore_check_constraints = ON');
  sqlite.pragma('writable_schema = ON');
  sqlite.exec(sql);
  sqlite.close();
}

/** A card as it should be; what follows changes it. */
const insertCard = `INSERT INTO card SELECT '${NO_ID}', lane.map_id, lane.id, step.id, 'a0', 'note', '', '', '', 'open',
  NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL, NULL, '', NULL, NULL, NULL
  FROM lane, step LIMIT 1; UPDATE card`;

describe('opening a file', () => {
  it('copies it, leaves it alone, and leaves nothing behind when it is closed', async () => {
    const made = await place.saved('desk.journey');
    addCard(made, 'Compare');
    valueOf(await made.save());
    made.close();
    expect(workingCopies()).toEqual([]);
    const before = seal(place.path('desk.journey'));
    const document = place.openFile('desk.journey');
    expect(titles(document)).toEqual(['Compare']);
    expect(document.opened()).toMatchObject({
      path: place.path('desk.journey'),
      status: { projectName: 'Desk' },
    });
    expect(workingCopies()).toEqual([document.opened().workingCopy]);
    addCard(document, 'More');
    expect(seal(place.path('desk.journey'))).toBe(before);
    document.discard();
    expect(workingCopies()).toEqual([]);
    expect(seal(place.path('desk.journey'))).toBe(before);
  });

  it.each(['new', 'opened', 'rescued'] as const)(
    'keeps every answer on the disk from the first one on: %s',
    async (how) => {
      const made = await place.saved('durable.journey');
      const path = place.path('durable.journey');
      if (how !== 'new') made.close();
      const document = how === 'new' ? made : place.open({ kind: 'file', path, salvage: how === 'rescued' });
      const { sqlite } = document.session();
      expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
      expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    },
  );

  it('refuses a change where the disk did not take the copy that it rests on', async () => {
    (await place.saved('desk.journey')).close();
    const document = place.openFile('desk.journey');
    const before = titles(document);
    const lost = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' });
    Object.assign(document.session(), {
      untilOnDisk: () => {
        throw lost;
      },
    });
    const { stage } = document.snapshot().records;
    const renamed = document.run([
      { command: 'edit-stage', input: { stageId: stage[0]?.id, fields: { name: 'Renamed' } } },
    ]);
    expect(renamed).toMatchObject({ ok: false, failure: { code: 'not-stored' } });
    expect(document.undo()).toMatchObject({ ok: false, failure: { code: 'not-stored' } });
    expect(titles(document)).toEqual(before);
  });

  it('refuses what is not there', () => {
    const failure = place.refusal({ kind: 'file', path: place.path('nothing.journey') });
    expect(failure).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('“nothing.journey”'),
    });
  });

  it('refuses a folder', () => {
    mkdirSync(place.path('folder.journey'));
    expect(refused('folder.journey').code).toBe('not-a-file');
  });

  it('refuses an empty file', () => {
    writeFileSync(place.path('empty.journey'), '');
    expect(refused('empty.journey').code).toBe('empty-file');
  });

  it('refuses a pipe without waiting for it', () => {
    execFileSync('mkfifo', [place.path('pipe.journey')]);
    expect(refused('pipe.journey').code).toBe('not-a-file');
  });

  it('refuses a device and a link to one', () => {
    expect(place.refusal({ kind: 'file', path: '/dev/zero' }).code).toBe('not-a-file');
    symlinkSync('/dev/zero', place.path('device.journey'));
    expect(refused('device.journey').code).toBe('not-a-file');
  });

  it('refuses links that lead nowhere or in a circle', () => {
    symlinkSync(place.path('no-such.journey'), place.path('loose.journey'));
    expect(refused('loose.journey').code).toBe('not-found');
    symlinkSync(place.path('circle.journey'), place.path('circle.journey'));
    expect(refused('circle.journey').code).toBe('not-a-file');
  });

  it('refuses a file of more than 4 GB at once', () => {
    writeFileSync(place.path('huge.journey'), '');
    truncateSync(place.path('huge.journey'), 4 * 1024 ** 3 + 1);
    const failure = place.refusal({ kind: 'file', path: place.path('huge.journey') });
    expect(failure.code).toBe('too-large');
  });

  it('refuses what is no database, and a database of another program', () => {
    writeFileSync(place.path('text.journey'), 'Dear diary, '.repeat(1_000));
    expect(refused('text.journey').code).toBe('not-a-project');
    const sqlite = new Database(place.path('other.journey'));
    sqlite.exec('CREATE TABLE t (a)');
    sqlite.close();
    expect(refused('other.journey')).toMatchObject({
      code: 'not-a-project',
      message: expect.stringContaining('another program'),
    });
  });

  it('refuses a newer format by name', async () => {
    await changedBy('newer.journey', `PRAGMA user_version = ${FORMAT_VERSION + 10}`);
    expect(refused('newer.journey')).toMatchObject({
      code: 'newer-version',
      message: expect.stringMatching(
        new RegExp(
          `newer version of Throughline \\(format ${FORMAT_VERSION + 10}; .* up to ${FORMAT_VERSION}\\).*Update`,
        ),
      ),
    });
  });

  it('refuses a format that never was', async () => {
    await changedBy('odd.journey', 'PRAGMA user_version = 7');
    expect(refused('odd.journey').code).toBe('damaged');
  });

  it('refuses a file whose end is missing', async () => {
    (await place.saved('cut.journey')).close();
    truncateSync(place.path('cut.journey'), lstatSync(place.path('cut.journey')).size - 5_000);
    expect(refused('cut.journey')).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('its end is missing'),
    });
  });

  it('refuses a file that another program is writing', async () => {
    (await place.saved('busy.journey')).close();
    writeFileSync(place.path('busy.journey-wal'), 'frames');
    expect(refused('busy.journey').code).toBe('open-elsewhere');
  });
});

describe('a file from somebody else', () => {
  it.each([
    ['a trigger', 'CREATE TRIGGER spy AFTER INSERT ON card BEGIN DELETE FROM card; END'],
    ['a view', 'CREATE VIEW spy AS SELECT * FROM card'],
    ['an unknown table', 'CREATE TABLE spy (a)'],
    ['an unknown virtual table', 'CREATE VIRTUAL TABLE spy USING fts5 (a)'],
    ['an unknown index', 'CREATE INDEX spy ON card (title)'],
    ['an index on an expression', 'CREATE INDEX spy ON card (abs(length(title)))'],
    ['statistics', 'ANALYZE'],
    ['another column', 'ALTER TABLE card ADD COLUMN spy TEXT'],
    [
      'a table of other rules',
      "UPDATE sqlite_schema SET sql = replace(sql, '<= 6000', '<= 9000') WHERE name = 'card'",
    ],
    [
      'a view in a table’s place',
      "UPDATE sqlite_schema SET type = 'view', sql = 'CREATE VIEW tag AS SELECT 1' WHERE name = 'tag'",
    ],
    ['no table of tags', 'DROP TABLE tag_link; DROP TABLE tag'],
    ['a broken schema', "UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'card'"],
    [
      'two tables in one place',
      "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'map') WHERE name = 'tag'",
    ],
  ])('is refused with %s', async (_, sql) => {
    await changedBy('hostile.journey', sql);
    const failure = refused('hostile.journey');
    expect(failure.code).toMatch(/^damaged(-readable)?$/);
    expect(failure.message).toContain('was not changed');
  });

  it.each([
    ['a phase longer than any name', "UPDATE stage SET phase = printf('%.*c', 2001, 'x')"],
    ['an id that is none', "UPDATE lane SET id = 'x' WHERE rowid = 1"],
    ['a value no list knows', "UPDATE lane SET kind = 'spy'"],
    ['a text too long', "UPDATE lane SET name = printf('%.*c', 2001, 'x')"],
    ['a very long text', "UPDATE map SET scope = printf('%.*c', 30000000, 'x')"],
    ['a text where a number belongs', 'UPDATE lane SET collapsed = 2'],
    ['a lane of a map that is not there', `UPDATE lane SET map_id = '${NO_ID}'`],
    [
      'a link to nothing',
      `INSERT INTO comment VALUES ('${NO_ID}', 'card', '${NO_ID}', 'a', 'b', '2026-01-02T03:04:05.678Z', 0, NULL, '', NULL, NULL, NULL)`,
    ],
    ['no project', 'DELETE FROM project'],
    ['two projects', `INSERT INTO project SELECT '${NO_ID}', name, description, created_at FROM project`],
    ['a stage without a step', 'DELETE FROM step WHERE rowid = 1'],
    ['a map without lanes', 'DELETE FROM lane'],
    [
      'a step on another map',
      `CREATE TEMP TABLE other AS SELECT * FROM map; UPDATE other SET id = '${NO_ID}'; INSERT INTO map SELECT * FROM other; UPDATE step SET map_id = '${NO_ID}' WHERE rowid = 1`,
    ],
    ['a lane lower than any', 'UPDATE lane SET height = 1'],
    ['a step wider than any', 'UPDATE step SET width = 99999999'],
    ['a colour that is none', "UPDATE lane SET hue = 'ultraviolet'"],
    ['a card over no step', `${insertCard} SET span = 0`],
    ['a card over more steps than any map has', `${insertCard} SET span = 501`],
    ['a card that opens a map that is not there', `${insertCard} SET linked_map_id = '${NO_ID}'`],
    ['an endless figure', `${insertCard} SET value = 9e999`],
    ['a card beyond the flow', `${insertCard} SET flow_x = 1000001, flow_y = 0`],
    ['half a place in the flow', `${insertCard} SET flow_y = 0`],
    ['a unit too long', `${insertCard} SET unit = printf('%.*c', 41, 'x')`],
    ['a saved view of no filter', `INSERT INTO view VALUES ('${NO_ID}', 'a0', 'x', '[1')`],
    ['a saved view by what nobody knows', `INSERT INTO view VALUES ('${NO_ID}', 'a0', 'x', '{"a":["b"]}')`],
    ['a saved view without a name', `INSERT INTO view VALUES ('${NO_ID}', 'a0', '', '{}')`],
    ['an impossible history', "UPDATE revision SET time = 'yesterday, in the afternoon'"],
    [
      'a blob of another size',
      "INSERT INTO blob VALUES (printf('%.*c', 64, 'a'), 5, 'text/plain', NULL, x'00')",
    ],
    ['a blob of no name', "INSERT INTO blob VALUES (printf('%.*c', 64, 'Z'), 1, 'text/plain', NULL, x'00')"],
  ])('is refused with %s', async (_, sql) => {
    await changedBy('rows.journey', sql);
    expect(refused('rows.journey')).toMatchObject({
      code: 'damaged-readable',
      message: expect.stringContaining('damaged: '),
    });
  });

  it('is opened when only what is derived is broken, and that is made anew', async () => {
    const made = await place.saved('derived.journey');
    addCard(made, 'First');
    valueOf(made.run([{ command: 'add-evidence', input: { title: 'Findable words' } }]));
    valueOf(await made.save());
    made.close();
    const sqlite = new Database(place.path('derived.journey'));
    sqlite.unsafeMode(true);
    sqlite.exec('DELETE FROM evidence_text_data WHERE id > 10');
    sqlite.pragma('writable_schema = ON');
    // The index over cards loses its only entry.
    sqlite.exec("UPDATE sqlite_schema SET sql = sql || ' WHERE 0' WHERE name = 'card_by_step_order'");
    sqlite.pragma('schema_version = 99');
    sqlite.exec('REINDEX card_by_step_order');
    sqlite.exec(
      "UPDATE sqlite_schema SET sql = replace(sql, ' WHERE 0', '') WHERE name = 'card_by_step_order'",
    );
    sqlite.close();
    const document = place.openFile('derived.journey');
    const query = {
      text: 'find',
      kind: null,
      stageId: null,
      personaId: null,
      tagId: null,
      linked: null,
    } as const;
    expect(valueOf(await document.findEvidence(query))).toHaveLength(1);
    const { step } = document.snapshot().records;
    expect(document.session().store.list('card', { stepId: step[0]!.id })).toHaveLength(1);
  });

  it('has its text cleaned of control characters, as our own commands would', async () => {
    await changedBy(
      'controls.journey',
      "UPDATE project SET name = 'a' || char(7) || 'b' || char(13, 10) || 'c'",
    );
    expect(place.openFile('controls.journey').status().projectName).toBe('ab\nc');
  });

  it('has the names of its phases without space around them, so that equal ones are one', async () => {
    await changedBy(
      'phases.journey',
      "UPDATE stage SET phase = char(9) || 'Before ' WHERE rowid = 1; UPDATE stage SET phase = '  ' WHERE rowid = 2",
    );
    const phases = place
      .openFile('phases.journey')
      .snapshot()
      .records.stage.map(({ phase }) => phase);
    expect(phases).toEqual(['Before', '', 'Pre-purchase', 'Purchase', 'Post-purchase']);
  });

  it('has many rows cleaned, each in its own place, and the others left as they are', async () => {
    const id = "printf('00000000-0001-7000-8000-%012x', n)";
    await changedBy(
      'many.journey',
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 130)
        INSERT INTO evidence (id, kind, title, text, source, date, link, confidentiality, search_number)
        SELECT ${id}, 'survey', 'title ' || n || CASE n % 2 WHEN 0 THEN char(7) ELSE '' END,
          'text ' || n || CASE n % 3 WHEN 0 THEN char(13, 10) ELSE '' END, '', NULL, '', 'public',
          CASE WHEN n > 60 THEN 9007199254740993 + n ELSE n END FROM numbers`,
    );
    const { evidence } = place.openFile('many.journey').snapshot().records;
    expect(evidence.map(({ title, text }) => `${title}, ${text}`)).toEqual(
      Array.from(
        { length: 130 },
        (_, index) => `title ${index + 1}, text ${index + 1}${(index + 1) % 3 === 0 ? '\n' : ''}`,
      ),
    );
  });

  it.each([
    ['2024-02-29T23:59:59Z', true],
    ['2026-12-31T00:00:00.123Z', true],
    ['2026-01-02T03:04:05.123456Z', true],
    ['2026-01-02T03:04Z', false],
    ['2026-02-29T00:00:00Z', false],
    ['2026-01-02T24:00:00Z', false],
    ['2026-01-02 03:04:05.678Z', false],
    ['2026-01-02T03:04:05+01:00', false],
    ['2026-01-02T03:04:05.6x8Z', false],
  ])('may have a step of its history at a moment that there is: %s %s', async (time, opens) => {
    await changedBy('time.journey', `UPDATE revision SET time = '${time}'`);
    expect(place.tryOpen({ kind: 'file', path: place.path('time.journey') }).ok).toBe(opens);
  });

  it('has the filters of its saved views cleaned too', async () => {
    await changedBy(
      'filter.journey',
      `INSERT INTO view VALUES ('${NO_ID}', 'a0', 'x', '{"owner":["Ada\\u0007","Tom"]}')`,
    );
    const document = place.openFile('filter.journey');
    expect(document.snapshot().records.view).toMatchObject([{ filter: { owner: ['Ada', 'Tom'] } }]);
    valueOf(document.run([{ command: 'remove-view', input: { viewId: NO_ID } }]));
    valueOf(document.undo());
  });

  it('opens also when another tool has changed its white space', async () => {
    await changedBy(
      'space.journey',
      "UPDATE sqlite_schema SET sql = replace(sql, char(10), '  ') WHERE name = 'card'",
    );
    expect(place.openFile('space.journey').snapshot().records.lane.length).toBeGreaterThan(0);
  });
});
