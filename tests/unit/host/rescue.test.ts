import Database from 'better-sqlite3';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../fuzz/mutations.ts';
import { NO_ID } from '../../helpers/records.ts';
import { addCard, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const PAGE = 4_096;

/** A sample project of which a page in the middle of the table is overwritten. */
async function damage(name: string, table: string): Promise<number> {
  const made = place.open({ kind: 'new', template: 'sample', name: 'Sample' });
  valueOf(await made.saveAs(place.path(name), false));
  const cards = made.snapshot().records.card.length;
  made.close();
  const sqlite = new Database(place.path(name), { readonly: true });
  const pages = sqlite
    .prepare<[string], number>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno",
    )
    .pluck()
    .all(table);
  sqlite.close();
  const bytes = readFileSync(place.path(name));
  const page = pages[Math.floor(pages.length / 2)]!;
  bytes.fill(0xa5, (page - 1) * PAGE, page * PAGE);
  writeFileSync(place.path(name), bytes);
  return cards;
}

describe('a damaged file', () => {
  it('is refused with how much of it can be read, and left as it is', async () => {
    await damage('damaged.journey', 'card');
    const before = readFileSync(place.path('damaged.journey'));
    const { code, message } = place.refusal({ kind: 'file', path: place.path('damaged.journey') });
    expect(code).toBe('damaged-readable');
    const [, readable, total] = / (\d+) of (\d+) records in it can still be read/.exec(message) ?? [];
    expect(Number(readable)).toBeGreaterThan(100);
    expect(Number(total)).toBeGreaterThan(Number(readable));
    expect(readFileSync(place.path('damaged.journey')).equals(before)).toBe(true);
  });

  it('is rescued into a new project that works', async () => {
    const cards = await damage('rescue.journey', 'card');
    const size = statSync(place.path('rescue.journey')).size;
    const document = place.open({ kind: 'file', path: place.path('rescue.journey'), salvage: true });
    expect(document.opened()).toMatchObject({ path: null, status: { projectName: 'rescue (rescued)' } });
    expect(document.status()).toMatchObject({ fileName: null, state: 'unsaved', undoLabel: null });
    const { records } = document.snapshot();
    expect(records.card.length).toBeGreaterThan(cards / 2);
    expect(records.card.length).toBeLessThan(cards);
    expect(records.attachment).toHaveLength(2);
    const { bytes } = valueOf(document.blob(records.attachment[0]!.sha256));
    expect(bytes.byteLength).toBe(records.attachment[0]!.size);
    addCard(document, 'Added after the rescue');
    valueOf(await document.saveAs(place.path('rescued.journey'), false));
    document.close();
    expect(titles(place.openFile('rescued.journey'))).toContain('Added after the rescue');
    expect(statSync(place.path('rescue.journey')).size).toBe(size);
  });

  it('gets the map, stages and lanes that everything rests on, where they are lost', async () => {
    await damage('headless.journey', 'map');
    const document = place.open({ kind: 'file', path: place.path('headless.journey'), salvage: true });
    const { records } = document.snapshot();
    expect(records.map).toHaveLength(1);
    expect(records.stage).toHaveLength(1);
    expect(records.step).toHaveLength(1);
    expect(records.lane).toHaveLength(1);
    expect(records.card).toEqual([]);
    expect(records.evidence.length).toBeGreaterThanOrEqual(25);
    addCard(document, 'Goes on');
  });

  it('is not rescued where nothing can be read', async () => {
    const made = await place.saved('lost.journey');
    made.close();
    const bytes = readFileSync(place.path('lost.journey'));
    bytes.fill(0xa5, 100);
    writeFileSync(place.path('lost.journey'), bytes);
    const failure = place.refusal({ kind: 'file', path: place.path('lost.journey'), salvage: true });
    expect(failure).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('No part of “lost.journey”'),
    });
  });

  it('is not looked into where its tables are not ours', async () => {
    (await place.saved('hostile.journey')).close();
    const sqlite = new Database(place.path('hostile.journey'));
    sqlite.exec(`CREATE VIEW spy AS SELECT * FROM card; INSERT INTO tag VALUES ('${NO_ID}', 'ok', 'teal')`);
    sqlite.unsafeMode(true);
    sqlite.pragma('writable_schema = ON');
    sqlite.exec("UPDATE sqlite_schema SET sql = replace(sql, 'CHECK', 'check ') WHERE name = 'tag'");
    sqlite.close();
    const document = place.open({ kind: 'file', path: place.path('hostile.journey'), salvage: true });
    expect(document.snapshot().records.tag).toEqual([]);
    expect(document.snapshot().records.lane.length).toBeGreaterThan(1);
  });

  it('is rescued into one that saves and opens, or refused in a sentence, however it was damaged (seeds 1 to 60)', async () => {
    const sound = place.open({ kind: 'new', template: 'sample', name: 'Sound' });
    valueOf(await sound.saveAs(place.path('sound.journey'), false));
    sound.close();
    let rescued = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { mutation, random } = caseOf(seed);
      const path = place.path(`mutated-${seed}.journey`);
      mutation.make(place.path('sound.journey'), path, random);
      const opened = place.tryOpen({ kind: 'file', path, salvage: true });
      if (!opened.ok) {
        expect(opened.failure.message, mutation.name).toMatch(/^.{30,}[.?!]$/s);
        continue;
      }
      rescued += 1;
      valueOf(await opened.value.saveAs(place.path(`rescued-${seed}.journey`), false));
      opened.value.close();
      place.openFile(`rescued-${seed}.journey`).discard();
    }
    expect(rescued).toBeGreaterThan(20);
  });
});
