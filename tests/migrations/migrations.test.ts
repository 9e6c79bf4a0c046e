import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION, migrations } from '../../src/host/database/migrations/index.ts';
import { unpackNumbers } from '../../src/host/database/responses/numbers.ts';
import { BLANK, unpackTexts } from '../../src/host/database/responses/values.ts';
import type { Migration } from '../../src/host/database/migrations/migration.ts';
import type { ResponseField } from '../../src/host/database/responses/fields.ts';
import { stepLabels } from '../../src/host/database/migrations/step-labels.ts';
import { speak } from '../../src/shared/language/translate.ts';
import { isStepName } from '../../src/shared/history/step-names.ts';
import type { ImportChoices } from '../../src/shared/protocol/import-api.ts';
import { plainRemark } from '../../src/shared/model/comment.ts';
import { type RecordKind, recordKinds } from '../../src/shared/model/records.ts';
import { turnsOf } from '../../src/shared/sources/turns.ts';
import { importText } from '../unit/host/import-here.ts';
import { failureOf, titles, usePlace, valueOf } from '../unit/host/open-here.ts';

const place = usePlace();
const stored = (version: number): string => join(import.meta.dirname, 'files', `format-${version}.journey`);

/** A copy of the stored file of a format, for a test to open. */
function placeStored(version: number): string {
  const path = place.path(`old-${version}.journey`);
  copyFileSync(stored(version), path);
  return path;
}

/** The kinds of record that files had before responses, sources and notes on answers. */
const later: readonly RecordKind[] = [
  'responseSet',
  'participant',
  'source',
  'highlight',
  'responseNote',
  'answerLink',
  'preset',
  'version',
  'conflict',
];
const firstKinds = recordKinds.filter((kind) => !later.includes(kind));

const formatOf = (path: string): number => readFileSync(path).readInt32BE(60);

/** Undoes every step of a stored file and does all of them again, which gives what was before. Returns their labels, the last step first. */
function backAndForth(version: number): readonly (string | null)[] {
  const document = place.open({ kind: 'file', path: placeStored(version) });
  const before = document.snapshot().records;
  const labels: (string | null)[] = [];
  for (; document.status().undoLabel !== null; valueOf(document.undo()))
    labels.push(document.status().undoLabel);
  let redone = 0;
  for (; document.status().redoLabel !== null; redone += 1) valueOf(document.redo());
  expect(redone).toBe(labels.length);
  expect(document.snapshot().records).toEqual(before);
  return labels;
}

describe('the list of migrations', () => {
  it('is numbered in tens, each once, oldest first', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
  });

  it('has a stored file and a test for every format that was ever written', () => {
    const tests = readFileSync(import.meta.filename, 'utf8');
    for (const { version } of migrations) {
      expect(existsSync(stored(version)), `tests/migrations/files/format-${version}.journey`).toBe(true);
      expect(formatOf(stored(version))).toBe(version);
      expect(tests, `a test of format ${version}`).toContain(`describe('format ${version}'`);
    }
    expect(readdirSync(join(import.meta.dirname, 'files')).sort()).toEqual(
      migrations.map(({ version }) => `format-${version}.journey`).sort(),
    );
  });
});

describe('format 10', () => {
  it('opens with every record in it, its history and its files', async () => {
    const document = place.open({ kind: 'file', path: placeStored(10) });
    const { records } = document.snapshot();
    for (const kind of firstKinds.filter((kind) => kind !== 'view'))
      expect(records[kind].length, kind).toBeGreaterThan(0);
    expect(records.view).toEqual([]);
    expect(records.project[0]!.name).toBe('Stored in format 10');
    expect(titles(document)).toEqual(
      expect.arrayContaining(['Compares desks', 'Not enough product information']),
    );
    const pain = records.card.find((card) => card.kind === 'pain-point');
    expect(pain).toMatchObject({ severity: 3, frequencyShare: 0.61, status: 'open' });
    const touchpoint = records.card.find((card) => card.kind === 'touchpoint');
    expect(touchpoint).toMatchObject({ channel: 'website', backingChannels: ['phone', 'chat'], ease: -1 });
    expect(Buffer.from(valueOf(document.blob(records.attachment[0]!.sha256)).bytes).toString()).toBe('hello');
    expect(document.status().undoLabel).toBe('Rename project “Stored” to “Stored in format 10”');
    valueOf(document.undo());
    valueOf(await document.save());
    expect(formatOf(place.path('old-10.journey'))).toBe(FORMAT_VERSION);
  });

  it('gives rows, columns and cards what they had without saying so', () => {
    const { records } = place.open({ kind: 'file', path: placeStored(10) }).snapshot();
    for (const lane of records.lane) expect(lane).toMatchObject({ height: null, hue: null });
    for (const step of records.step) expect(step.width).toBeNull();
    for (const card of records.card)
      expect(card).toMatchObject({ span: 1, linkedMapId: null, value: null, unit: '' });
  });

  it('can be taken back to its very beginning, and done again', () => {
    const document = place.open({ kind: 'file', path: placeStored(10) });
    const before = document.snapshot().records;
    let steps = 0;
    for (; document.status().undoLabel !== null; steps += 1) valueOf(document.undo());
    expect(steps).toBe(15);
    expect(document.snapshot().records.card).toEqual([]);
    for (; document.status().redoLabel !== null; steps -= 1) valueOf(document.redo());
    expect(steps).toBe(0);
    expect(document.snapshot().records).toEqual(before);
  });

  it('is rescued where a part of it is damaged', () => {
    const path = placeStored(10);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.exec("UPDATE tag SET hue = 'colourless'");
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const { records } = place.open({ kind: 'file', path, salvage: true }).snapshot();
    expect(records.card).toHaveLength(4);
    expect(records.card.map(({ span }) => span)).toEqual([1, 1, 1, 1]);
    expect(records.lane[0]).toMatchObject({ kind: 'actions', height: null });
    expect(records.tag).toEqual([]);
  });

  it('keeps a history that cannot be read as it is', () => {
    const path = placeStored(10);
    const sqlite = new Database(path);
    sqlite.prepare('UPDATE revision SET changes = ? WHERE number = 18').run('[{"kind":1},[],"x"');
    sqlite.prepare('UPDATE revision SET changes = ? WHERE number = 15').run('[{"kind":1},[],"x",null]');
    sqlite.close();
    const document = place.open({ kind: 'file', path });
    expect(failureOf(document.undo()).code).toBe('history-damaged');
    const kept = document
      .session()
      .sqlite.prepare<[number], string>('SELECT changes FROM revision WHERE number = ?')
      .pluck();
    expect(kept.get(18)).toBe('[{"kind":1},[],"x"');
    expect(kept.get(15)).toBe('[{"kind":1},[],"x",null]');
  });
});

describe('format 20', () => {
  it('opens with every record in it, its history and its files', async () => {
    const document = place.open({ kind: 'file', path: placeStored(20) });
    const { records } = document.snapshot();
    for (const kind of firstKinds) expect(records[kind].length, kind).toBeGreaterThan(0);
    expect(records.project[0]!.name).toBe('Stored in format 20');
    expect(records.lane.find(({ kind }) => kind === 'measures')).toMatchObject({ height: 180, hue: 'teal' });
    expect(records.step.map(({ width }) => width)).toContain(320);
    expect(records.card.find(({ kind }) => kind === 'measure')).toMatchObject({ value: 3.5, unit: 'h' });
    const pain = records.card.find(({ kind }) => kind === 'pain-point');
    expect(pain).toMatchObject({ span: 2, severity: 3 });
    expect(records.map.map(({ id }) => id)).toContain(pain!.linkedMapId);
    expect(records.view).toMatchObject([
      {
        name: 'Worst pains',
        filter: { severity: ['3', '4'], persona: [records.persona[0]!.id], owner: [''] },
      },
    ]);
    expect(Buffer.from(valueOf(document.blob(records.attachment[0]!.sha256)).bytes).toString()).toBe('hello');
    let steps = 0;
    for (; document.status().undoLabel !== null; steps += 1) valueOf(document.undo());
    expect(steps).toBe(23);
    valueOf(await document.save());
    expect(formatOf(place.path('old-20.journey'))).toBe(FORMAT_VERSION);
  });
});

describe('format 30', () => {
  it('opens with its history, which holds names and no words', () => {
    const sqlite = new Database(placeStored(30), { readonly: true });
    const rows = sqlite
      .prepare<[], { name: string; wording: string | null }>('SELECT name, wording FROM revision')
      .all();
    sqlite.close();
    for (const { name, wording } of rows) {
      expect(name).toSatisfy(isStepName);
      expect(wording).toBeNull();
    }
    const document = place.open({ kind: 'file', path: placeStored(30) });
    for (const kind of firstKinds) expect(document.snapshot().records[kind].length, kind).toBeGreaterThan(0);
    expect(document.status().undoLabel).toBe('Rename project “Stored in format 20” to “Stored in format 30”');
    let steps = 0;
    for (; document.status().undoLabel !== null; steps += 1) valueOf(document.undo());
    expect(steps).toBe(26);
  });

  it('names every step of an older file, and keeps words that are none of ours', () => {
    const path = placeStored(20);
    const sqlite = new Database(path);
    const undoable = "(SELECT max(number) FROM revision WHERE state = 'done')";
    sqlite.exec(`UPDATE revision SET label = 'Ordered anew' WHERE number = ${undoable}`);
    sqlite.close();
    const document = place.open({ kind: 'file', path });
    const rows = document
      .session()
      .sqlite.prepare<[], { name: string; wording: string | null; commands: string }>(
        "SELECT name, wording, commands FROM revision WHERE action = 'do' ORDER BY number DESC",
      )
      .all();
    expect(rows[0]).toMatchObject({ name: 'edit', wording: 'Ordered anew' });
    for (const { name, wording, commands } of rows.slice(1)) {
      expect(wording).toBeNull();
      expect(name === 'create-project' || (JSON.parse(commands) as string[]).includes(name), name).toBe(true);
    }
    expect(document.status().undoLabel).toBe('Ordered anew');
    expect(valueOf(document.undo()).label).toBe('Ordered anew');
    expect(valueOf(document.redo()).label).toBe('Ordered anew');
  });

  it('has a name for all words that were ever written', () => {
    for (const [label, name] of Object.entries(stepLabels)) expect(name, label).toSatisfy(isStepName);
  });
});

describe('format 40', () => {
  it('opens with the density of each map, and older maps show their cards in full', () => {
    const densities = (version: number) =>
      place
        .open({ kind: 'file', path: placeStored(version) })
        .snapshot()
        .records.map.map(({ density }) => density);
    expect(densities(40)).toContain('compact');
    for (const version of [10, 20, 30]) expect(new Set(densities(version))).toEqual(new Set(['comfortable']));
  });

  it('can be taken back and done again, over the formats before', () => {
    const labels = backAndForth(40);
    expect(labels[0]).toBe('Rename project “Stored in format 30” to “Stored in format 40”');
    expect(labels).toHaveLength(28);
  });
});

describe('format 50', () => {
  it('opens with how each map looks, and older maps are plain, without lines and with evidence counted', () => {
    const looks = (version: number) => {
      const { map, lane } = place.open({ kind: 'file', path: placeStored(version) }).snapshot().records;
      return {
        fills: new Set(map.map(({ cardFill }) => cardFill)),
        lines: new Set(map.map(({ answerLines }) => answerLines)),
        pieces: new Set(lane.map(({ showsPieces }) => showsPieces)),
      };
    };
    const { fills, lines, pieces } = looks(50);
    expect([fills.has('soft'), lines.has(true), pieces.has(true)]).toEqual([true, true, true]);
    const plain = { fills: new Set(['plain']), lines: new Set([false]), pieces: new Set([false]) };
    for (const version of [10, 20, 30, 40]) expect(looks(version)).toEqual(plain);
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(50)).toHaveLength(31);
  });
});

describe('format 60', () => {
  const phases = (version: number): readonly string[] =>
    place
      .open({ kind: 'file', path: placeStored(version) })
      .snapshot()
      .records.stage.map(({ phase }) => phase);

  it('opens with the phases that people named, and older stages keep what theirs was called', () => {
    expect(phases(60)).toEqual(expect.arrayContaining(['Before they know us', 'Purchase', '']));
    for (const version of [10, 20, 30, 40, 50])
      expect(new Set(phases(version))).toEqual(new Set(['Pre-purchase', 'Purchase', 'Post-purchase']));
  });

  it('calls the phases of an older file as they were called on a German screen', async () => {
    await speak('de');
    try {
      expect(new Set(phases(40))).toEqual(new Set(['Vor dem Kauf', 'Kauf', 'Nach dem Kauf']));
    } finally {
      await speak('en');
    }
  });

  it('can be taken back and done again, over the formats before', () => {
    const labels = backAndForth(60);
    expect(labels[0]).toBe('Rename project “Stored in format 50” to “Stored in format 60”');
    expect(labels).toHaveLength(34);
  });

  it('is rescued with its phases where a part of an older file is damaged', () => {
    const path = placeStored(40);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.exec("UPDATE tag SET hue = 'colourless'");
    sqlite.close();
    const { records } = place.open({ kind: 'file', path, salvage: true }).snapshot();
    expect(records.stage.map(({ phase }) => phase)).toContain('Post-purchase');
  });
});

describe('format 130', () => {
  const looks = (version: number) =>
    place
      .open({ kind: 'file', path: placeStored(version) })
      .snapshot()
      .records.map.map(({ hotSpots, emotionFrom }) => ({ hotSpots, emotionFrom }));

  it('opens with what each map shows of what was measured, and older maps show hot spots and a judged curve', () => {
    expect(looks(130)).toContainEqual({ hotSpots: false, emotionFrom: 'answers' });
    for (const version of [10, 50, 100])
      for (const look of looks(version)) expect(look).toEqual({ hotSpots: true, emotionFrom: 'judged' });
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(130).length).toBeGreaterThan(30);
  });
});

describe('texts that an older program stored in pieces', () => {
  /** 'café' as a letter and an accent, and as one character. */
  const [apart, whole] = ['cafe\u0301', 'caf\u00e9'];

  it('are one text in the rows and in the history, so what was done to them can be undone', () => {
    const path = placeStored(20);
    const sqlite = new Database(path);
    const name = sqlite.prepare('SELECT name FROM project').pluck().get() as string;
    sqlite.exec(`UPDATE project SET name = '${apart}\r'`);
    sqlite
      .prepare("UPDATE revision SET changes = replace(changes, ?, ?) WHERE commands LIKE '%edit-project%'")
      .run(JSON.stringify(name), JSON.stringify(`${apart}\r`));
    sqlite.close();
    const document = place.open({ kind: 'file', path });
    expect(document.snapshot().records.project[0]!.name).toBe(`${whole}\n`);
    valueOf(document.undo());
    expect(document.status().projectName).toBe('Stored in format 10');
    valueOf(document.redo());
    expect(document.snapshot().records.project[0]!.name).toBe(`${whole}\n`);
  });
});

/** What the next format might be, to prove that files of today will find their way into it. */
const next: Migration = {
  version: FORMAT_VERSION + 10,
  name: 'next',
  up: (sqlite) => {
    sqlite.exec('CREATE TABLE response (id TEXT NOT NULL PRIMARY KEY) STRICT');
    sqlite.exec("UPDATE project SET description = 'Brought to the next format'");
  },
};

describe('bringing a file to a newer format', () => {
  it('leaves no backup of a file that is only read, whoever has it open', () => {
    const path = placeStored(10);
    place.open({ kind: 'file', path });
    rmSync(join(place.data, '.backups'), { recursive: true });
    const read = place.open({ kind: 'file', path, onlyRead: true });
    expect(read.snapshot().records.project[0]!.name).toBe('Stored in format 10');
    expect(existsSync(join(place.data, '.backups'))).toBe(false);
  });

  it('happens in the working copy, after a backup; the file changes when it is saved', async () => {
    const path = placeStored(FORMAT_VERSION);
    const before = readFileSync(path);
    const document = place.open(
      { kind: 'file', path },
      { migrations: [...migrations, next], now: () => '2026-03-04T05:06:07.089Z' },
    );
    expect(document.snapshot().records.project[0]!.description).toBe('Brought to the next format');
    expect(readFileSync(path).equals(before)).toBe(true);
    const backup = join(
      place.data,
      '.backups',
      `old-${FORMAT_VERSION}-format-${FORMAT_VERSION}-20260304050607089.journey`,
    );
    expect(readFileSync(backup).equals(before)).toBe(true);
    valueOf(await document.save());
    expect(formatOf(path)).toBe(next.version);
    const sqlite = new Database(path, { readonly: true });
    expect(sqlite.prepare('SELECT count(*) FROM response').pluck().get()).toBe(0);
    sqlite.close();
    document.close();
    // A program that only knows today's format says what the file is, and leaves it.
    expect(place.refusal({ kind: 'file', path }).code).toBe('newer-version');
  });

  it('leaves the file as it is when a migration fails, and no working copy', () => {
    const path = placeStored(FORMAT_VERSION);
    const before = readFileSync(path);
    const failing: Migration = {
      ...next,
      up: (sqlite) => {
        next.up(sqlite);
        throw new Error('the migration has a bug');
      },
    };
    expect(() => place.tryOpen({ kind: 'file', path }, { migrations: [...migrations, failing] })).toThrow(
      'the migration has a bug',
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(place.data).filter((name) => !name.startsWith('.'))).toEqual([]);
    expect(place.open({ kind: 'file', path }).status().projectName).toBe(
      `Stored in format ${FORMAT_VERSION}`,
    );
  });

  it('is one transaction with the new number: a failure in between leaves the old format whole', () => {
    const path = placeStored(FORMAT_VERSION);
    const document = place.open({ kind: 'file', path });
    valueOf(document.run([{ command: 'edit-project', input: { name: 'Unsaved' } }]));
    const { workingCopy } = document.opened();
    document.close();
    const failing: Migration = {
      ...next,
      up: (sqlite) => {
        next.up(sqlite);
        throw new Error('the migration has a bug');
      },
    };
    const request = { kind: 'recover', workingCopy } as const;
    expect(() => place.tryOpen(request, { migrations: [...migrations, failing] })).toThrow('a bug');
    const recovered = place.open(request);
    expect(recovered.status().projectName).toBe('Unsaved');
    expect(recovered.snapshot().records.project[0]!.description).not.toBe('Brought to the next format');
  });
});

describe('format 70', () => {
  it('keeps how many cards lie side by side; earlier maps allow as many as a new one', () => {
    const across = (version: number): readonly number[] =>
      place
        .open({ kind: 'file', path: placeStored(version) })
        .snapshot()
        .records.map.map(({ cardsAcross }) => cardsAcross);
    expect(across(70)).toContain(2);
    for (const version of [10, 20, 30, 40, 50, 60]) expect(new Set(across(version))).toEqual(new Set([3]));
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(70)).toHaveLength(36);
  });
});

describe('format 80', () => {
  const placesIn = (version: number): ReadonlySet<string> =>
    new Set(
      place
        .open({ kind: 'file', path: placeStored(version) })
        .snapshot()
        .records.card.map(({ flowX, flowY }) => `${flowX} ${flowY}`),
    );

  it('keeps where cards were put in the flow; the layout places those of earlier files', () => {
    expect(placesIn(80)).toEqual(new Set(['320 -40', 'null null']));
    for (const version of [10, 20, 30, 40, 50, 60, 70])
      expect(placesIn(version)).toEqual(new Set(['null null']));
  });

  it('can be taken back and done again, over the formats before', () => {
    const labels = backAndForth(80);
    expect(labels.slice(0, 4)).toEqual([
      'Rename project “Stored in format 70” to “Stored in format 80”',
      'Move “Product page” in the flow',
      'Lay out the flow again',
      'Move “Compares desks” in the flow',
    ]);
    expect(labels).toHaveLength(40);
  });

  it('is rescued without a card that has half a place, and what is rescued opens', async () => {
    const path = placeStored(80);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.exec("UPDATE card SET flow_x = 1 WHERE title = 'Compares desks'");
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const { card } = place.openFile('rescued.journey').snapshot().records;
    expect(card).toHaveLength(4);
    expect(card.find(({ title }) => title === 'Product page')).toMatchObject({ flowX: 320, flowY: -40 });
  });
});

describe('format 90', () => {
  const stancesIn = (version: number): readonly string[] =>
    place
      .open({ kind: 'file', path: placeStored(version) })
      .snapshot()
      .records.evidenceLink.map(({ stance }) => stance)
      .sort();

  it('keeps what evidence says of what it is linked to; that of earlier files supports it', () => {
    expect(stancesIn(90)).toEqual(['context', 'contradicts']);
    for (const version of [10, 20, 30, 40, 50, 60, 70, 80])
      expect(new Set(stancesIn(version))).toEqual(new Set(['supports']));
  });

  it('can be taken back and done again, over the formats before', () => {
    const labels = backAndForth(90);
    expect(labels.slice(0, 3)).toEqual([
      'Rename project “Stored in format 80” to “Stored in format 90”',
      'Link evidence “Exit survey”',
      'Stance Supports → Contradicts on “Exit survey”',
    ]);
    expect(labels).toHaveLength(43);
  });

  it('is refused with a stance that there is not, and rescued without that link', async () => {
    const path = placeStored(90);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.exec("UPDATE evidence_link SET stance = 'proves' WHERE stance = 'context'");
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const { evidenceLink } = place.openFile('rescued.journey').snapshot().records;
    expect(evidenceLink.map(({ stance }) => stance)).toEqual(['contradicts']);
  });
});

describe('format 100', () => {
  it('keeps imported responses and their rows; files before have none', () => {
    const document = place.open({ kind: 'file', path: placeStored(100) });
    const [set] = document.snapshot().records.responseSet;
    expect(set).toMatchObject({ name: 'Exit survey', kind: 'survey', rows: 3 });
    expect(set?.recipe.columns.map(({ role }) => role.kind)).toEqual(['score', 'comment']);
    const { responses } = document.session();
    const bytes = responses.bytes(set!.id, 'score:0', 0);
    expect([...unpackNumbers(bytes!, 3)!]).toEqual([1000, 300, BLANK]);
    expect(unpackTexts(responses.bytes(set!.id, 'text:1', 0)!, 3)).toEqual([
      'Quick and clear',
      '価格が不明',
      '',
    ]);
    for (const version of [10, 20, 30, 40, 50, 60, 70, 80, 90])
      expect(place.open({ kind: 'file', path: placeStored(version) }).snapshot().records.responseSet).toEqual(
        [],
      );
  });

  it('brings the rows back when the import is undone, saved and done again', async () => {
    const document = place.open({ kind: 'file', path: placeStored(100) });
    valueOf(document.undo());
    valueOf(document.undo());
    expect(document.snapshot().records.responseSet).toEqual([]);
    valueOf(await document.saveAs(place.path('undone.journey'), false));
    document.close();
    const again = place.openFile('undone.journey');
    valueOf(again.redo());
    const [set] = again.snapshot().records.responseSet;
    expect(again.session().responses.rows(set!.id)).toBe(3);
  });

  it.each([
    ['a part that is missing', "DELETE FROM response_values WHERE field = 'line'"],
    ['a field that is shorter', "UPDATE response_values SET rows = 2 WHERE field = 'score:0'"],
    ['a field by another name', "UPDATE response_values SET field = 'else' WHERE field = 'text:1'"],
    ['more rows than stored', 'UPDATE response_set SET rows = 4'],
  ])('is refused with %s, and rescued', async (_what, sql) => {
    const path = placeStored(100);
    const sqlite = new Database(path);
    sqlite.exec(sql);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const kept = place.openFile('rescued.journey');
    for (const { id, rows } of kept.snapshot().records.responseSet)
      expect(kept.session().responses.rows(id)).toBe(rows);
  });
});

describe('format 120', () => {
  it('keeps participants, sources and highlights; files before have none', () => {
    const { records } = place.open({ kind: 'file', path: placeStored(120) }).snapshot();
    const [participant] = records.participant;
    expect(participant).toMatchObject({ code: 'P1', consent: 'may-quote', consentUntil: '2027-01-31' });
    expect(participant?.fields).toEqual([{ name: 'Tariff', value: 'Basic' }]);
    const [source] = records.source;
    expect(source?.text).toBe('How was it?\nIt took far too long. 価格が不明\n');
    expect(source?.speakers[1]).toEqual({ name: 'Mia Muster', participantId: participant!.id });
    expect(records.highlight).toMatchObject([{ exact: 'It took far too long.', start: 12, startMs: 1_500 }]);
    expect(records.evidence.map(({ participantId }) => participantId)).toContain(participant!.id);
    for (const version of [10, 50, 100]) {
      const old = place.open({ kind: 'file', path: placeStored(version) }).snapshot().records;
      expect([old.participant, old.source, old.highlight]).toEqual([[], [], []]);
      expect(old.evidence.map(({ participantId }) => participantId)).toEqual(old.evidence.map(() => null));
      expect(old.attachment.length).toBeGreaterThan(0);
    }
  });

  it('can be taken back and done again, over the formats before', () => {
    const labels = backAndForth(120);
    expect(labels.slice(0, 4)).toEqual([
      'Highlight in source “It took far too long.”',
      'Participant → “P1” on “Exit survey”',
      'Add source “Interview with P1”',
      'Add participant “P1”',
    ]);
  });

  it.each([
    ['a highlight of no source', 'DELETE FROM source'],
    [
      'a participant who is nobody',
      "UPDATE evidence SET participant_id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' WHERE participant_id IS NOT NULL",
    ],
    ['turns that are none', 'UPDATE source SET turns = \'[{"at":-1}]\''],
    ['speakers that are no list', "UPDATE source SET speakers = '{}'"],
    ['turns within turns', `UPDATE source SET turns = '${'['.repeat(500)}${']'.repeat(500)}'`],
    ['a consent that there is not', "UPDATE participant SET consent = 'sure'"],
  ])('is refused with %s, and rescued', async (_what, sql) => {
    const path = placeStored(120);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(sql);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const { records } = place.openFile('rescued.journey').snapshot();
    expect(records.evidence.length).toBeGreaterThan(0);
    for (const { sourceId } of records.highlight)
      expect(records.source.map(({ id }) => id)).toContain(sourceId);
  });

  it('opens with turns out of order and speakers who are gone, which are passed over', () => {
    const path = placeStored(120);
    const sqlite = new Database(path);
    sqlite.exec(`UPDATE source SET turns = '[{"at":900,"speaker":7,"startMs":null,"endMs":null}]',
      speakers = '[{"name":"Mia","participantId":"ffffffff-ffff-7fff-bfff-ffffffffffff"}]'`);
    sqlite.close();
    const [source] = place.open({ kind: 'file', path }).snapshot().records.source;
    expect(turnsOf(source!)).toMatchObject([{ start: 0, speaker: null }]);
  });
});

describe('format 140', () => {
  it('keeps what was changed about answers, and which of them evidence was made of; files before have nothing', () => {
    const { records } = place.open({ kind: 'file', path: placeStored(140) }).snapshot();
    const [stage] = records.stage;
    const none = { placed: false, placeKind: null, placeId: null, leftOut: false, tone: null };
    expect(records.responseNote.toSorted((a, b) => a.row - b.row)).toMatchObject([
      { ...none, row: 0, placed: true, placeKind: 'stage', placeId: stage!.id },
      { ...none, row: 1, tone: 'negative' },
      { ...none, row: 2, leftOut: true },
    ]);
    const piece = records.evidence.find(({ title }) => title === 'Price is missing');
    expect(records.answerLink).toMatchObject([
      { evidenceId: piece!.id, setId: records.responseSet[0]!.id, rows: [1] },
    ]);
    for (const version of [10, 50, 100, 120, 130]) {
      const before = place.open({ kind: 'file', path: placeStored(version) }).snapshot().records;
      expect([before.responseNote, before.answerLink]).toEqual([[], []]);
    }
  });

  it('can be taken back and done again, over the formats before', () => {
    const { stage } = place.open({ kind: 'file', path: placeStored(130) }).snapshot().records;
    const labels = backAndForth(140);
    expect(labels.slice(0, 5)).toEqual([
      'Rename project “Stored in format 130” to “Stored in format 140”',
      'Add evidence from answers “Price is missing”',
      'Tone of 1 answer → Negative',
      'Leave out 1 answer',
      `Place 1 answer: “${stage[0]!.name}”`,
    ]);
  });

  it.each([
    ['a note on a row that its set does not have', 'UPDATE response_note SET row = 3 WHERE row = 2', 2, 1],
    ['two notes on one row', 'UPDATE response_note SET row = 1 WHERE row = 2', 2, 1],
    ['evidence made of a row that is not there', "UPDATE answer_link SET rows = '[1,3]'", 3, 0],
    ['evidence made of the same row twice', "UPDATE answer_link SET rows = '[1,1]'", 3, 0],
    ['evidence made of no rows', "UPDATE answer_link SET rows = '[]'", 3, 0],
    ['evidence made of rows that are none', 'UPDATE answer_link SET rows = \'{"a": [1]}\'', 3, 0],
    ['a place without its kind', 'UPDATE response_note SET place_kind = NULL WHERE row = 0', 2, 1],
    ['notes on a set that is gone', 'DELETE FROM response_set', 0, 0],
  ])('is refused with %s, and rescued without it', async (_what, sql, notes, links) => {
    const path = placeStored(140);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(sql);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const { responseNote, answerLink } = place.openFile('rescued.journey').snapshot().records;
    expect([responseNote.length, answerLink.length]).toEqual([notes, links]);
  });
});

describe('format 150', () => {
  /** As the stored import was made from 300 rows of it. */
  const table = (rows: number): string =>
    [
      'id,date,score,seconds,comment',
      ...Array.from(
        { length: rows },
        (_, at) =>
          `${at * 7},2026-03-${String(1 + (at % 28)).padStart(2, '0')} 10:${String(at % 60).padStart(2, '0')},${at % 11},${(at * 37) % 9973},Visit ${at}`,
      ),
    ].join('\n');

  /** With the columns that were chosen then, whatever is proposed today. */
  const asStored = (choices: ImportChoices): ImportChoices => ({
    ...choices,
    columns: choices.columns.map((column) =>
      column.header === 'comment' ? { ...column, role: { kind: 'ignored' } } : column,
    ),
  });

  it('keeps what is packed as it was before, and what is packed more tightly', () => {
    const document = place.open({ kind: 'file', path: placeStored(150) });
    const [old, tight] = document.snapshot().records.responseSet;
    expect([old!.rows, tight!.rows]).toEqual([3, 300]);
    const { responses } = document.session();
    const numbersOf = (set: typeof old, field: ResponseField): readonly number[] => [
      ...unpackNumbers(responses.bytes(set!.id, field, 0)!, set!.rows)!,
    ];
    expect(numbersOf(old, 'score:0')).toEqual([1000, 300, BLANK]);
    expect(numbersOf(tight, 'line')).toEqual(Array.from({ length: 300 }, (_, at) => at + 2));
    expect(numbersOf(tight, 'score:2')).toEqual(Array.from({ length: 300 }, (_, at) => 100 * (at % 11)));
    const days = numbersOf(tight, 'at').map((minutes) => new Date(minutes * 60_000).getUTCDate());
    expect(new Set(days).size).toBe(28);
  });

  it('adds only the new rows of a file that goes on, and all of one with other ids', async () => {
    const document = place.open({ kind: 'file', path: placeStored(150) });
    const setId = await importText(document, table(320), asStored);
    expect(document.session().responses.rows(setId)).toBe(20);
    const others = await importText(document, table(300).replaceAll(/^(\d)/gm, 'x$1'), asStored);
    expect(document.session().responses.rows(others)).toBe(300);
  });

  it.each([
    ['fewer keys than rows', "UPDATE response_values SET rows = 299 WHERE field = 'keys'"],
    ['keys of a part that is not there', "UPDATE response_values SET part = 1 WHERE field = 'keys'"],
  ])('is refused with %s, and rescued without them', async (_what, sql) => {
    const path = placeStored(150);
    const sqlite = new Database(path);
    sqlite.exec(sql);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const kept = place.openFile('rescued.journey');
    expect(kept.snapshot().records.responseSet.map(({ rows }) => rows)).toEqual([3, 300]);
    const setId = await importText(kept, table(300), asStored);
    expect(kept.session().responses.rows(setId), 'nothing is known of what was lost').toBe(300);
  });

  it('knows the rows of imports of the formats before', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Survey' });
    const csv = 'score,comment\n9,Good\n9,Good\n3,Bad\n';
    const setId = await importText(document, csv);
    // The halves of the keys as format 140 had them for these rows.
    const { sqlite, responses } = document.session();
    sqlite.exec("DELETE FROM response_values WHERE field = 'keys'");
    const halves = {
      'key:0': 'eAF7N7vycefK+G0nXSbKAAAybwbn',
      'key:1': 'eAE7F1V2dzbngocbFidMBQAtLQbp',
    } as const;
    for (const field of ['key:0', 'key:1'] as const) {
      const bytes = Buffer.from(halves[field], 'base64');
      responses.put([{ setId, field, part: 0, rows: 3, bytes }]);
    }
    valueOf(await document.saveAs(place.path('halves.journey'), false));
    document.close();
    const again = place.openFile('halves.journey');
    const added = await importText(again, `${csv}9,Good\n4,Slow\n`);
    expect(again.session().responses.rows(added)).toBe(2);
  });
});

describe('format 170', () => {
  const funnels = (version: number): readonly boolean[] =>
    place
      .open({ kind: 'file', path: placeStored(version) })
      .snapshot()
      .records.map.map(({ funnel }) => funnel);

  it('keeps whether a map draws the funnel of its stages, and maps before draw it', () => {
    expect(funnels(170)).toContain(false);
    for (const version of [10, 50, 130, 150]) expect(new Set(funnels(version))).toEqual(new Set([true]));
  });

  it('can be taken back and done again, over the formats before', () => {
    const document = place.open({ kind: 'file', path: placeStored(170) });
    const before = document.snapshot().records;
    valueOf(document.undo());
    expect(document.snapshot().records.map.every(({ funnel }) => funnel)).toBe(true);
    valueOf(document.redo());
    expect(document.snapshot().records).toEqual(before);
  });
});

describe('format 180', () => {
  it('keeps who gave answers; of files before nobody is named, nothing masked and nothing forgotten', () => {
    const { records } = place.open({ kind: 'file', path: placeStored(180) }).snapshot();
    const named = records.participant.find(({ code }) => code === 'C-9')!;
    const set = records.responseSet.find(({ name }) => name === 'Second survey')!;
    expect(set.forgotten).toBe(0);
    expect(records.responseNote.filter(({ setId }) => setId === set.id)).toMatchObject([
      { row: 3, participantId: named.id, masked: 0, placed: false },
    ]);
    const [first = 0, second, third] = records.answerLink.find(({ setId }) => setId === set.id)!.respondents;
    expect(first).toBeGreaterThan(0);
    expect([second, third]).toEqual([first, 0]);
    const before = place.open({ kind: 'file', path: placeStored(140) }).snapshot().records;
    for (const note of before.responseNote) expect(note).toMatchObject({ participantId: null, masked: 0 });
    expect(before.answerLink.map(({ respondents }) => respondents)).toEqual([[]]);
    expect(before.responseSet.map(({ forgotten }) => forgotten)).toEqual([0]);
  });

  it('says of evidence from before which of its answers one person gave', () => {
    const path = placeStored(180);
    const sqlite = new Database(path);
    const stored = sqlite.prepare('SELECT respondents FROM answer_link ORDER BY id').pluck().all();
    // As the format before had it.
    sqlite.exec(`DROP INDEX response_note_by_participant;
      ALTER TABLE response_note DROP COLUMN participant_id; ALTER TABLE response_note DROP COLUMN masked;
      ALTER TABLE response_set DROP COLUMN forgotten; ALTER TABLE answer_link DROP COLUMN respondents;
      DROP TABLE forgotten_answer; PRAGMA user_version = 170`);
    migrations.find(({ version }) => version === 180)!.up(sqlite);
    expect(sqlite.prepare('SELECT respondents FROM answer_link ORDER BY id').pluck().all()).toEqual(stored);
    sqlite.close();
  });

  it('can be taken back and done again, over the formats before', () => {
    const labels = backAndForth(180);
    expect(labels.slice(0, 5)).toEqual([
      'Rename project “Stored in format 170” to “Stored in format 180”',
      'Add evidence from answers “Three answers of two people”',
      'Give 1 answer to “C-9”',
      'Add participant “C-9”',
      'Import responses “Second survey”',
    ]);
  });

  it.each([
    [
      'an answer of nobody',
      "UPDATE response_note SET participant_id = 'ffffffff-ffff-7fff-bfff-ffffffffffff' WHERE row = 3",
      3,
      2,
    ],
    [
      'respondents for other rows',
      "UPDATE answer_link SET respondents = '[1]' WHERE respondents <> '[]'",
      4,
      1,
    ],
    ['respondents that are none', 'UPDATE answer_link SET respondents = \'["C-7","C-7",""]\'', 4, 0],
    ['more forgotten than there was', 'UPDATE response_set SET forgotten = 5', 4, 2],
    ['a mask that is none', 'UPDATE response_note SET masked = -1 WHERE row = 3', 3, 2],
    [
      'something forgotten on no line',
      `INSERT INTO forgotten_answer VALUES ('${'a'.repeat(64)}', 0, 1, NULL)`,
      4,
      2,
    ],
  ])('is refused with %s, and rescued without it', async (_what, sql, notes, links) => {
    const path = placeStored(180);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec(sql);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const { responseNote, answerLink } = place.openFile('rescued.journey').snapshot().records;
    expect([responseNote.length, answerLink.length]).toEqual([notes, links]);
  });

  it('keeps what was forgotten so through a rescue, so that it does not come back', () => {
    const path = placeStored(180);
    const sqlite = new Database(path);
    sqlite.pragma('foreign_keys = OFF');
    const add = sqlite.prepare('INSERT INTO forgotten_answer VALUES (?, ?, ?, ?)');
    add.run('a'.repeat(64), 4, 1, -2);
    sqlite.exec('UPDATE response_set SET forgotten = 5');
    sqlite.close();
    const rescued = place.open({ kind: 'file', path, salvage: true });
    const kept = rescued.session().sqlite.prepare('SELECT line, key_1 FROM forgotten_answer').raw().all();
    expect(kept).toEqual([[4, -2]]);
  });
});

describe('format 190', () => {
  const filesOf = (version: number) =>
    place
      .open({ kind: 'file', path: placeStored(version) })
      .snapshot()
      .records.source.map(({ file }) => file);
  const named = { name: 'Gespräch im Mai.vtt', sha256: 'ab'.repeat(32), bytes: 812 };

  it('keeps which file a source came from; of those before it is not known', () => {
    expect(filesOf(190)).toEqual([null, named]);
    for (const version of [120, 150, 180]) expect(new Set(filesOf(version))).toEqual(new Set([null]));
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(190).slice(0, 2)).toEqual([
      'Add source “Talk of May”',
      'Rename project “Stored in format 180” to “Stored in format 190”',
    ]);
  });

  it.each([
    ['no object', '[]'],
    ['a hash that is none', JSON.stringify({ ...named, sha256: 'AB' })],
    ['more than is known', JSON.stringify({ ...named, path: '/home/mia' })],
    ['more bytes than are read', JSON.stringify({ ...named, bytes: 1e9 })],
  ])('is refused with %s for the file of a source, and rescued without the source', (_what, file) => {
    const path = placeStored(190);
    const sqlite = new Database(path);
    sqlite.prepare('UPDATE source SET file = ? WHERE file IS NOT NULL').run(file);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const { records } = place.open({ kind: 'file', path, salvage: true }).snapshot();
    expect(records.source.map(({ file: of }) => of)).toEqual([null]);
  });
});

describe('format 210', () => {
  type Node = { readonly id: string; readonly parent: string | null; readonly merged: string | null };
  const nodesOf = (path: string): readonly Node[] => {
    const document = place.open({ kind: 'file', path });
    const nodes = document
      .session()
      .sqlite.prepare<[], Node>('SELECT id, parent, merged FROM revision ORDER BY number')
      .all();
    document.close();
    return nodes;
  };

  it('names each revision and the one it follows', () => {
    const nodes = nodesOf(placeStored(210));
    expect(nodes.length).toBeGreaterThan(10);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes.map(({ parent }) => parent)).toEqual([null, ...nodes.slice(0, -1).map(({ id }) => id)]);
    expect(new Set(nodes.map(({ merged }) => merged))).toEqual(new Set([null]));
  });

  it.each(migrations.map(({ version }) => version).filter((version) => version < 210))(
    'gives two copies of a file of format %i the same names, and those that follow names of their own',
    async (version) => {
      const one = placeStored(version);
      const other = place.path('other.journey');
      copyFileSync(one, other);
      const old = nodesOf(one);
      expect(old.length).toBeGreaterThan(0);
      expect(nodesOf(other)).toEqual(old);
      for (const path of [one, other]) {
        const document = place.open({ kind: 'file', path });
        valueOf(document.run([{ command: 'edit-project', input: { description: 'The same words' } }]));
        valueOf(await document.save());
        document.close();
      }
      const [mine, theirs] = [nodesOf(one), nodesOf(other)];
      expect(mine.slice(0, -1)).toEqual(old);
      expect(theirs.slice(0, -1)).toEqual(old);
      expect(mine.at(-1)).toMatchObject({ parent: old.at(-1)!.id });
      expect(theirs.at(-1)).toMatchObject({ parent: old.at(-1)!.id });
      expect(mine.at(-1)!.id).not.toBe(theirs.at(-1)!.id);
    },
  );

  it('knows what a file of an older format and its later copy share', () => {
    const ids = (version: number) => nodesOf(placeStored(version)).map(({ id }) => id);
    const [old, later] = [ids(30), ids(210)];
    expect(later.slice(0, old.length)).toEqual(old);
    expect(later.length).toBeGreaterThan(old.length);
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(210).slice(0, 1)).toEqual([
      'Rename project “Stored in format 190” to “Stored in format 210”',
    ]);
  });

  it.each([
    ['no identity', 'id = NULL'],
    ['an identity that is none', "id = 'x' || substr(id, 2)"],
    ['a parent that is no identity', "parent = upper(parent) || ''"],
    ['a merge of no identity', "merged = 'zzzzzzzz-0000-7000-8000-000000000000'"],
  ])('is refused with %s', (_what, change) => {
    const path = placeStored(210);
    const sqlite = new Database(path);
    sqlite.exec(`UPDATE revision SET ${change} WHERE number = (SELECT max(number) FROM revision)`);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
  });
});

describe('format 220', () => {
  const LOGO = '2e28c2ef7f182eb4a5720edba5a252d31c0f6eede2052681764f0bffb14e113b';

  it('keeps presets of exports with their logos; files before have none, and all their attachments', () => {
    const { preset, attachment } = place.open({ kind: 'file', path: placeStored(220) }).snapshot().records;
    expect(preset.map(({ name, choices }) => [name, choices])).toEqual([
      ['Acme', '{"version":1,"format":"pdf","brand":{"label":"Draft"}}'],
    ]);
    const owned = attachment.filter(({ ownerId }) => ownerId === preset[0]?.id);
    expect(owned.map(({ ownerKind, sha256, mediaType }) => [ownerKind, sha256, mediaType])).toEqual([
      ['preset', LOGO, 'image/svg+xml'],
    ]);
    const before = place.open({ kind: 'file', path: placeStored(210) }).snapshot().records;
    expect(before.preset).toEqual([]);
    expect(attachment.filter(({ ownerKind }) => ownerKind !== 'preset')).toEqual(before.attachment);
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(220).slice(0, 2)).toEqual([
      'Save preset “Acme”',
      'Rename project “Stored in format 210” to “Stored in format 220”',
    ]);
  });

  it('keeps the logo in a saved copy while undo can bring it back, and no longer', async () => {
    const document = place.open({ kind: 'file', path: placeStored(220) });
    const bytes = async (name: string): Promise<number> => {
      valueOf(await document.saveAs(place.path(name), false));
      const sqlite = new Database(place.path(name), { readonly: true });
      const found = sqlite.prepare('SELECT count(*) FROM blob WHERE sha256 = ?').pluck().get(LOGO);
      sqlite.close();
      return Number(found);
    };
    expect(await bytes('kept.journey')).toBe(1);
    valueOf(document.undo());
    expect(document.snapshot().records.preset).toEqual([]);
    expect(await bytes('undone.journey')).toBe(1);
    valueOf(document.run([{ command: 'edit-project', input: { description: 'Something else' } }]));
    expect(await bytes('gone.journey')).toBe(0);
  });

  it.each([
    ['no choices', "UPDATE preset SET choices = ''"],
    ['a name that is too long', `UPDATE preset SET name = '${'x'.repeat(81)}'`],
  ])('is refused with a preset with %s, and rescued without it and its logo', (_what, sql) => {
    const path = placeStored(220);
    const sqlite = new Database(path);
    sqlite.pragma('ignore_check_constraints = ON');
    sqlite.exec(sql);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
    const { records } = place.open({ kind: 'file', path, salvage: true }).snapshot();
    expect(records.preset).toEqual([]);
    expect(records.attachment.filter(({ ownerKind }) => ownerKind === 'preset')).toEqual([]);
  });

  it('keeps a preset with its logo through a rescue', async () => {
    const path = placeStored(220);
    const sqlite = new Database(path);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec('DELETE FROM map');
    sqlite.close();
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    const opened = place.openFile('rescued.journey');
    expect(opened.snapshot().records.preset.map(({ name }) => name)).toEqual(['Acme']);
    expect(valueOf(opened.blob(LOGO)).bytes.byteLength).toBe(111);
  });

  it('opens whatever a newer program has chosen: that is read where it is used', () => {
    const path = placeStored(220);
    const sqlite = new Database(path);
    sqlite.prepare('UPDATE preset SET choices = ?').run('{"version":99,"page":[[[');
    sqlite.close();
    expect(place.open({ kind: 'file', path }).snapshot().records.preset).toHaveLength(1);
  });
});

describe('format 230', () => {
  it('keeps the names of versions; of older files it lists the states before what is worth going back from', () => {
    const document = place.open({ kind: 'file', path: placeStored(230) });
    const [version] = document.snapshot().records.version;
    expect(version).toMatchObject({ name: 'Kick-off', note: 'As agreed', author: 'Ada' });
    const { records } = valueOf(document.stateAt(version!.revisionId));
    expect(records.project[0]!.name).toBe('Stored in format 230');
    const old = place.open({ kind: 'file', path: placeStored(220) });
    expect(old.snapshot().records.version).toEqual([]);
    const [newest, ...others] = valueOf(old.versions());
    expect(newest).toMatchObject({ revisionId: old.session().revisions.head(), reason: 'session' });
    expect(others.length).toBeGreaterThan(0);
    expect(new Set(others.map(({ reason }) => reason))).toEqual(new Set(['import']));
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(230).slice(0, 2)).toEqual([
      'Rename project “Stored in format 220” to “Stored in format 230”',
      'Save preset “Acme”',
    ]);
  });

  it('shows every state of its history, back to the first', () => {
    const document = place.open({ kind: 'file', path: placeStored(230) });
    const ids = document.session().sqlite.prepare<[], string>('SELECT id FROM revision').pluck().all();
    for (const id of ids) expect(valueOf(document.stateAt(id)).records.project).toHaveLength(1);
  });

  it.each([
    ['a session that is no identity', "UPDATE revision SET session = 'zzzzzzzz-0000-7000-8000-000000000000'"],
    ['a version of no revision', "UPDATE version SET revision_id = 'zzzzzzzz-0000-7000-8000-000000000000'"],
    ['a version without a time', "UPDATE version SET created_at = 'yesterday, about noon'"],
  ])('is refused with %s', (_what, change) => {
    const path = placeStored(230);
    const sqlite = new Database(path);
    sqlite.exec(change);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
  });
});

describe('format 240', () => {
  const FORGOTTEN = '01890000-0000-7000-8000-00000000f0f0';
  const forgottenIn = (document: ReturnType<typeof place.openFile>) =>
    document.session().sqlite.prepare('SELECT kind, id, what FROM forgotten_record').all();

  it('remembers what was forgotten; of older files it is not known', () => {
    const document = place.open({ kind: 'file', path: placeStored(240) });
    expect(forgottenIn(document)).toEqual([{ kind: 'participant', id: FORGOTTEN, what: 'record' }]);
    expect(forgottenIn(place.open({ kind: 'file', path: placeStored(230) }))).toEqual([]);
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(240)[0]).toBe('Rename project “Stored in format 230” to “Stored in format 240”');
  });

  it('remembers it through a rescue too', async () => {
    const path = placeStored(240);
    const sqlite = new Database(path);
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec('DELETE FROM map');
    sqlite.close();
    const rescued = place.open({ kind: 'file', path, salvage: true });
    valueOf(await rescued.saveAs(place.path('rescued.journey'), false));
    rescued.close();
    expect(forgottenIn(place.openFile('rescued.journey'))).toHaveLength(1);
  });

  it('is refused with a kind that cannot be forgotten', () => {
    const path = placeStored(240);
    const sqlite = new Database(path);
    sqlite.exec("PRAGMA ignore_check_constraints = ON; UPDATE forgotten_record SET kind = 'card'");
    sqlite.close();
    expect(place.refusal({ kind: 'file', path }).code).toBe('damaged-readable');
  });
});

describe('format 250', () => {
  it('has comments that nobody was asked, with their history, and is no copy for review', () => {
    const document = place.open({ kind: 'file', path: placeStored(250) });
    const { comment } = document.snapshot().records;
    expect(comment.length).toBeGreaterThan(1);
    expect(comment.at(-1)).toMatchObject({ text: 'Because', author: 'Ada', replyTo: comment.at(-2)!.id });
    expect(comment.at(-2)).toMatchObject({ addressee: 'Bo', due: '2026-12-03', resolved: false });
    const old = place.open({ kind: 'file', path: placeStored(240) });
    for (const { replyTo, addressee, due, suggestion, outcome } of old.snapshot().records.comment)
      expect({ replyTo, addressee, due, suggestion, outcome }).toEqual(plainRemark);
    expect(old.snapshot().records.comment.length).toBe(comment.length - 2);
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(250).slice(0, 2)).toEqual(['Reply to comment “Because”', 'Add comment “Why?”']);
  });

  it.each([
    [
      'a reply to nothing',
      `UPDATE comment SET reply_to = '${'0'.repeat(8)}-0000-7000-8000-000000000000' WHERE reply_to IS NOT NULL`,
    ],
    [
      'a suggestion that is none',
      `UPDATE comment SET suggestion = '{"command":"save"}' WHERE reply_to IS NULL`,
    ],
    ['a day that is none', `UPDATE comment SET due = 'yesterday!' WHERE reply_to IS NULL`],
  ])('is refused with %s', (_what, change) => {
    const path = placeStored(250);
    const sqlite = new Database(path);
    sqlite.exec(change);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
  });
});

describe('format 260', () => {
  it('keeps what copies were copied from; of older files it is not known', () => {
    const { map, card } = place.open({ kind: 'file', path: placeStored(260) }).snapshot().records;
    const copy = map.find(({ name }) => name === 'Copied in format 260');
    const origin = map.find(({ id }) => id === copy?.originId);
    expect(origin?.originId).toBeNull();
    const origins = card.filter(({ mapId }) => mapId === copy?.id).map(({ originId }) => originId);
    expect(origins.length).toBeGreaterThan(0);
    expect(origins.toSorted()).toEqual(
      card.flatMap(({ id, mapId }) => (mapId === origin?.id ? [id] : [])).toSorted(),
    );
    const before = place.open({ kind: 'file', path: placeStored(250) }).snapshot().records;
    for (const kind of ['map', 'stage', 'step', 'lane', 'card'] as const)
      expect(new Set(before[kind].map(({ originId }) => originId))).toEqual(new Set([null]));
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(260).slice(0, 2)).toEqual([
      'Rename project “Stored in format 250” to “Stored in format 260”',
      expect.stringContaining('Copied in format 260'),
    ]);
  });

  it('is refused with a copy of something that cannot be', () => {
    const path = placeStored(260);
    const sqlite = new Database(path);
    sqlite.exec(
      "UPDATE card SET origin_id = 'zzzzzzzz-0000-7000-8000-000000000000' WHERE origin_id NOT NULL",
    );
    sqlite.close();
    expect(place.refusal({ kind: 'file', path }).code).toBe('damaged-readable');
  });
});

describe('format 270', () => {
  it('keeps the conflicts of a merge that nobody has decided; older files have none', () => {
    const document = place.open({ kind: 'file', path: placeStored(270) });
    const { conflict, card, comment } = document.snapshot().records;
    expect(conflict).toMatchObject([
      {
        about: 'fields',
        fields: ['owner'],
        mine: { owner: 'Mia' },
        theirs: { owner: 'Tom' },
        theirsBy: 'Ana',
      },
    ]);
    const [open] = conflict;
    expect(card.find(({ id }) => id === open!.recordId)).toMatchObject({ owner: 'Mia', title: open!.name });
    expect(comment.map(({ id }) => id)).toEqual(expect.arrayContaining([...open!.comments]));
    expect(place.open({ kind: 'file', path: placeStored(260) }).snapshot().records.conflict).toEqual([]);
  });

  it('can be taken back and done again, over the formats before', () => {
    expect(backAndForth(270).slice(1, 3)).toEqual([
      expect.stringMatching(/^Merge copy/),
      expect.stringContaining('Owner'),
    ]);
  });

  it.each([
    ['a list for a state', "UPDATE conflict SET mine = '[1]'"],
    ['a state that is no JSON', "UPDATE conflict SET theirs = 'x.'"],
    ['a record that is none', "UPDATE conflict SET record_id = 'zzzzzzzz-0000-7000-8000-000000000000'"],
  ])('is refused with %s', (_what, change) => {
    const path = placeStored(270);
    const sqlite = new Database(path);
    sqlite.exec(change);
    sqlite.close();
    expect(place.refusal({ kind: 'file', path })).toMatchObject({ code: 'damaged-readable' });
  });
});
