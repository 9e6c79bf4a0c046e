import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arePagesSound, areTablesSound } from '../../../src/host/database/check-pages.ts';
import { isSqliteError, openToRead, type Sqlite } from '../../../src/host/database/sqlite/connection.ts';
import { readLinks } from '../../../src/host/database/sqlite/page-links.ts';
import { walkPages } from '../../../src/host/database/sqlite/page-walk.ts';
import { seeded } from '../../helpers/big-project.ts';
import { noResponses } from '../../helpers/recipes.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
/** The sizes of pages that files are saved with: of small ones and of large ones. */
const sizes = [4_096, 16_384];

/** A saved project with three fields of five parts each, the longest over dozens of small pages. */
async function saveWithResponses(name: string, size = 4_096): Promise<string> {
  const document = await place.saved(name);
  const random = seeded(3);
  const setId = '01890000-0000-7000-8000-000000000001';
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  document.session().responses.put(
    (['line', 'score:1', 'text:2'] as const).flatMap((field, length) =>
      [0, 1, 2, 3, 4].map((part) => ({
        setId,
        field,
        part,
        rows: 100,
        bytes: bytes([40, 5_000, 120_000][length]! + part * 400),
      })),
    ),
  );
  const input = { ...noResponses, id: setId, rows: 500 };
  valueOf(document.run([{ command: 'add-response-set', input }]));
  valueOf(await document.save());
  document.discard();
  const path = place.path(name);
  inPagesOf(size, path);
  return path;
}

/** Writes a project as `VACUUM` does, in pages of another size. */
function inPagesOf(size: number, path: string): void {
  const sqlite = new Database(path);
  sqlite.pragma(`page_size = ${size}`);
  sqlite.exec('VACUUM');
  expect(sqlite.pragma('page_size', { simple: true })).toBe(size);
  sqlite.close();
}

/** What the short way says of a file, and what SQLite says that reads all of it. */
function verdicts(path: string): { readonly short: boolean; readonly whole: boolean } {
  const using = (work: (sqlite: Sqlite) => boolean): boolean => {
    let sqlite: Sqlite | undefined;
    try {
      sqlite = openToRead(path);
      return work(sqlite);
    } catch (error) {
      if (!isSqliteError(error)) throw error;
      return false;
    } finally {
      sqlite?.close();
    }
  };
  return {
    short: using(
      (sqlite) => arePagesSound(sqlite, path, readLinks(path)) && areTablesSound(sqlite, 'integrity_check'),
    ),
    whole: using((sqlite) => sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok'),
  };
}

describe.each(sizes)('the pages of a file, of %i bytes each,', (PAGE) => {
  it('are sound as they are saved, without and with long rows', async () => {
    const path = await saveWithResponses('full.journey', PAGE);
    const without = place.path('without.journey');
    valueOf(await (await place.saved('plain.journey')).saveAs(without, false));
    expect(verdicts(path)).toEqual({ short: true, whole: true });
    expect(verdicts(without)).toEqual({ short: true, whole: true });
  });

  it('are never called sound where SQLite finds fault (seeds 1 to 400)', async () => {
    const sound = readFileSync(await saveWithResponses('full.journey', PAGE));
    const path = place.path('changed.journey');
    const pages = sound.length / PAGE;
    const wrong: string[] = [];
    const found = { short: 0, whole: 0 };
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seeded(seed);
      const below = (limit: number): number => Math.floor(random() * limit);
      const bytes = Buffer.from(sound);
      const at = below(pages) * PAGE;
      // A link to another page, the head of a page, a pointer to a cell, or anything of a page.
      const change = below(4);
      if (change === 0) bytes.writeUInt32BE(below(pages + 2), at);
      else if (change === 1) bytes[at + below(12)] = below(256);
      else if (change === 2) bytes.writeUInt16BE(below(PAGE), at + 8 + 2 * below(12));
      else bytes[at + below(PAGE)] = below(256);
      writeFileSync(path, bytes);
      const { short, whole } = verdicts(path);
      if (short && !whole) wrong.push(`seed ${seed}: change ${change} of page ${at / PAGE + 1}`);
      if (!short) found.short += 1;
      if (!whole) found.whole += 1;
    }
    expect(wrong).toEqual([]);
    // The changes are of a kind that both find.
    expect(found.whole).toBeGreaterThan(80);
    expect(found.short).toBeGreaterThanOrEqual(found.whole);
  });

  it.each([
    [
      'a row that goes on where another does',
      (next: Buffer, first: number, second: number) => next.writeUInt32BE(second + 1, (first - 1) * PAGE),
    ],
    ['a row that ends early', (next: Buffer, first: number) => next.writeUInt32BE(0, (first - 1) * PAGE)],
    [
      'a row that goes round in a circle',
      (next: Buffer, first: number) => next.writeUInt32BE(first, (first - 1) * PAGE),
    ],
    [
      'a row that goes on after its end',
      (next: Buffer, _first: number, second: number) => next.writeUInt32BE(second, (second - 1) * PAGE),
    ],
  ] as const)('are refused with %s', async (_, change) => {
    const path = await saveWithResponses('full.journey', PAGE);
    const bytes = readFileSync(path);
    // Two pages of one long row that is written side by side.
    const links = readLinks(path);
    const first = Array.from({ length: links.pages ?? 0 }, (__, at) => at + 1).find(
      (page) => links.next(page) === page + 1 && links.next(page + 1) === page + 2 && page > 10,
    )!;
    change(bytes, first, first + 5);
    writeFileSync(path, bytes);
    expect(verdicts(path)).toEqual({ short: false, whole: false });
    expect(failureOf(place.tryOpen({ kind: 'file', path })).code).toMatch(/^damaged/);
  });

  it('are no longer sound where a page is free, which SQLite then looks at', async () => {
    const path = await saveWithResponses('full.journey', PAGE);
    const sqlite = new Database(path);
    sqlite.exec(`DELETE FROM response_values WHERE field = 'text:2'`);
    sqlite.close();
    expect(verdicts(path)).toEqual({ short: false, whole: true });
  });

  it('are counted by themselves: a row that is found by no key, or by another, is found', async () => {
    const path = await saveWithResponses('full.journey', PAGE);
    const sqlite = new Database(path);
    const root = sqlite
      .prepare<[], number>(
        `SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_response_values_1'`,
      )
      .pluck()
      .get()!;
    sqlite.close();
    const bytes = readFileSync(path);
    const leaf = bytes.subarray((root - 1) * PAGE, root * PAGE);
    const key = leaf.indexOf('score:1');
    leaf.write('score:7', key, 'latin1');
    writeFileSync(path, bytes);
    const walk = walkPages(path);
    expect(walk.isTree(root)).toBe(true);
    walk.close();
    expect(verdicts(path)).toEqual({ short: false, whole: false });
  });

  it('are opened only where each tree is of the kind that its schema says', async () => {
    valueOf(await (await place.saved('sound.journey')).saveAs(place.path('sound.journey'), true));
    inPagesOf(PAGE, place.path('sound.journey'));
    const sound = readFileSync(place.path('sound.journey'));
    const sqlite = new Database(place.path('sound.journey'), { readonly: true });
    const roots = sqlite
      .prepare<[], { readonly root: number; readonly name: string }>(
        `SELECT rootpage AS root, name FROM sqlite_schema WHERE rootpage > 0`,
      )
      .all();
    sqlite.close();
    const isIndex = (root: number): boolean => [2, 10].includes(sound[(root - 1) * PAGE]!);
    // Nothing reads an empty index until somebody asks in its order.
    const empty = roots.filter(
      ({ root }) => isIndex(root) && sound.readUInt16BE((root - 1) * PAGE + 3) === 0,
    );
    const tables = roots.filter(({ root }) => !isIndex(root));
    expect([empty.length > 10, tables.length > 10]).toEqual([true, true]);
    for (const [at, index] of empty.entries()) {
      const table = tables[(at * 7) % tables.length]!;
      const bytes = Buffer.from(sound);
      sound.copy(bytes, (table.root - 1) * PAGE, (index.root - 1) * PAGE, index.root * PAGE);
      sound.copy(bytes, (index.root - 1) * PAGE, (table.root - 1) * PAGE, table.root * PAGE);
      const path = place.path(`swapped-${at}.journey`);
      writeFileSync(path, bytes);
      const about = `${index.name} and ${table.name}`;
      expect(failureOf(place.tryOpen({ kind: 'file', path })).code, about).toMatch(/^damaged/);
    }
  });
});

describe('the pages of a saved file', () => {
  const sizeOf = (path: string): unknown => {
    const sqlite = new Database(path, { readonly: true });
    const size = sqlite.pragma('page_size', { simple: true });
    sqlite.close();
    return size;
  };

  it('are large in a large one, which opens again', async () => {
    const document = await place.saved('large.journey');
    const path = place.path('large.journey');
    expect(sizeOf(path)).toBe(4_096);
    const setId = '01890000-0000-7000-8000-000000000001';
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, at) => at % 251);
    document.session().responses.put(
      (['line', 'score:1', 'text:2', 'text:3', 'text:4'] as const).map((field) => ({
        setId,
        field,
        part: 0,
        rows: 100,
        bytes,
      })),
    );
    const input = { ...noResponses, id: setId, rows: 100 };
    valueOf(document.run([{ command: 'add-response-set', input }]));
    valueOf(await document.save());
    document.discard();
    expect(sizeOf(path)).toBe(16_384);
    expect(verdicts(path)).toEqual({ short: true, whole: true });
    expect(place.openFile('large.journey').snapshot().records.responseSet).toHaveLength(1);
  });

  it('are small in a small one, also where they were large', async () => {
    (await place.saved('small.journey')).discard();
    const path = place.path('small.journey');
    inPagesOf(16_384, path);
    const document = place.openFile('small.journey');
    valueOf(document.run([{ command: 'edit-project', input: { name: 'Again' } }]));
    valueOf(await document.save());
    expect(sizeOf(path)).toBe(4_096);
  });
});
