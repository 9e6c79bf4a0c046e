import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../../src/host/copies/candidates.ts';
import type { ProjectDocument } from '../../../../src/host/document/project-document.ts';
import { addCard, titles, usePlace, valueOf } from '../open-here.ts';

const place = usePlace();
const bugs: unknown[] = [];

afterEach(() => expect(bugs.splice(0)).toEqual([]));

/** Opens it as a window does, looking for copies beside it. */
const openWatching = (name: string): ProjectDocument =>
  place.openFile(name, { findsCopies: (error) => bugs.push(error) });

async function makeDesk(): Promise<void> {
  const made = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
  addCard(made, 'One');
  valueOf(await made.saveAs(place.path('desk.journey'), false));
  made.close();
}

/** What Ana does in a copy of the file. */
async function workOfAna(name: string, ...cards: readonly string[]): Promise<void> {
  copyFileSync(place.path('desk.journey'), place.path(name));
  const document = place.openFile(name, { author: 'Ana', dataFolder: place.path('data of Ana') });
  for (const card of cards) addCard(document, card);
  valueOf(await document.save());
  document.close();
}

const found = (document: ProjectDocument): readonly string[] =>
  document
    .status()
    .copies.map(({ fileName, authors, changes }) => `${fileName}: ${authors.join(', ')} ${changes}`);

const soon = { timeout: 20_000, interval: 50 };

describe('copies beside an open file', () => {
  it('that have something new are named with who and how much, and no longer once they are merged', async () => {
    await makeDesk();
    await workOfAna('desk (1).journey', 'Two', 'Three');
    await workOfAna('desk-PC7.journey');
    const desk = openWatching('desk.journey');
    expect(found(desk)).toEqual([]);
    await expect.poll(() => found(desk), soon).toEqual(['desk (1).journey: Ana 2']);
    const copyId = desk.status().copies[0]?.id ?? '';
    const { mergeId } = valueOf(desk.merges.openFound(copyId));
    valueOf(desk.merges.run(mergeId, []));
    expect(titles(desk).toSorted()).toEqual(['One', 'Three', 'Two']);
    await expect.poll(() => found(desk), soon).toEqual([]);
    valueOf(desk.undo());
    await expect.poll(() => found(desk), soon).toEqual(['desk (1).journey: Ana 2']);
  });

  it('are found while it is open, too, also where the file is brought in pieces', async () => {
    await makeDesk();
    const desk = openWatching('desk.journey');
    await workOfAna('elsewhere.journey', 'Two');
    const whole = readFileSync(place.path('elsewhere.journey'));
    const name = 'desk.sync-conflict-20261103-140200-ABCDEFG.journey';
    writeFileSync(place.path(name), whole.subarray(0, 5_000));
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(found(desk)).toEqual([]);
    writeFileSync(place.path(name), whole);
    await expect.poll(() => found(desk), soon).toEqual([`${name}: Ana 1`]);
    rmSync(place.path(name));
    await expect.poll(() => found(desk), soon).toEqual([]);
  });

  it('are set aside for now, until they change, or for ever, also by the next that opens it', async () => {
    await makeDesk();
    await workOfAna('desk (1).journey', 'Two');
    const desk = openWatching('desk.journey');
    await expect.poll(() => found(desk), soon).toHaveLength(1);
    const copyId = desk.status().copies[0]?.id ?? '';
    expect(desk.setAsideCopy(copyId, 'later')).toBe(true);
    expect(found(desk)).toEqual([]);
    await workOfAna('desk (1).journey', 'Two', 'Three');
    await expect.poll(() => found(desk), soon).toEqual(['desk (1).journey: Ana 2']);
    expect(desk.setAsideCopy(copyId, 'never')).toBe(true);
    expect(found(desk)).toEqual([]);
    desk.close();
    await workOfAna('desk (1).journey', 'Two', 'Three', 'Four');
    await workOfAna('desk (2).journey', 'Five');
    const again = openWatching('desk.journey');
    await expect.poll(() => found(again), soon).toEqual(['desk (2).journey: Ana 1']);
  });

  it('say how many where one was taken back, and nothing of what is taken back again or has a name alone', async () => {
    await makeDesk();
    await workOfAna('desk (1).journey');
    const ana = place.openFile('desk (1).journey', { author: 'Ana', dataFolder: place.path('data of Ana') });
    addCard(ana, 'Two');
    valueOf(ana.undo());
    valueOf(ana.saveVersion('Done', ''));
    valueOf(await ana.save());
    const desk = openWatching('desk.journey');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(found(desk)).toEqual([]);
    valueOf(ana.redo());
    valueOf(await ana.save());
    ana.close();
    await expect.poll(() => found(desk), soon).toEqual(['desk (1).journey: Ana 1']);
  });

  it('are no other projects, other files, damaged ones, folders or second names of the file itself', async () => {
    await makeDesk();
    const other = place.open({ kind: 'new', template: 'five-stages', name: 'Desk' });
    addCard(other, 'Two');
    valueOf(await other.saveAs(place.path('desk 2.journey'), false));
    other.close();
    writeFileSync(place.path('desk 3.journey'), 'no project');
    mkdirSync(place.path('desk 4.journey'));
    linkSync(place.path('desk.journey'), place.path('desk 5.journey'));
    writeFileSync(place.path('desk 6.journey'), '');
    await workOfAna('desk 7.journey', 'Two');
    truncateSync(place.path('desk 7.journey'), 9_000);
    await workOfAna('desk 8.journey', 'Two');
    const bytes = readFileSync(place.path('desk 8.journey'));
    // In WAL mode SQLite would put files beside it.
    bytes[18] = 2;
    bytes[19] = 2;
    writeFileSync(place.path('desk 8.journey'), bytes);
    await workOfAna('desk 9.journey', 'Two');
    const desk = openWatching('desk.journey');
    await expect.poll(() => found(desk), soon).toEqual(['desk 9.journey: Ana 1']);
  });

  it('of an older or a newer format are named without a count, and no more once they have nothing to merge', async () => {
    copyFileSync(join('tests', 'migrations', 'files', 'format-190.journey'), place.path('desk.journey'));
    copyFileSync(place.path('desk.journey'), place.path('desk (1).journey'));
    copyFileSync(place.path('desk.journey'), place.path('desk (2).journey'));
    const newer = readFileSync(place.path('desk (2).journey'));
    newer.writeInt32BE(1_000_000, 60);
    writeFileSync(place.path('desk (2).journey'), newer);
    const desk = openWatching('desk.journey');
    await expect
      .poll(() => found(desk).toSorted(), soon)
      .toEqual(['desk (1).journey:  null', 'desk (2).journey:  null']);
    const idOf = (name: string): string =>
      desk.status().copies.find(({ fileName }) => fileName === name)?.id ?? '';
    const refused = desk.merges.openFound(idOf('desk (2).journey'));
    expect(refused.ok || refused.failure.code).toBe('newer-version');
    expect(valueOf(desk.merges.openFound(idOf('desk (1).journey'))).changes).toBe(0);
    await expect.poll(() => found(desk), soon).toEqual(['desk (2).journey:  null']);
  });

  it('in a folder of 5,000 files keep nobody waiting', async () => {
    await makeDesk();
    for (let index = 0; index < 5_000; index += 1) writeFileSync(place.path(`desk (${index}).journey`), 'x');
    await workOfAna('desk-PC7.journey', 'Two');
    const desk = openWatching('desk.journey');
    await expect.poll(() => found(desk), soon).toEqual(['desk-PC7.journey: Ana 1']);
  });

  it('in a folder that cannot be listed are none, and nothing is said', async () => {
    writeFileSync(place.path('no-folder'), 'x');
    expect(await candidatesFor(join(place.path('no-folder'), 'desk.journey'))).toEqual([]);
    expect(await candidatesFor(join(place.path('gone'), 'desk.journey'))).toEqual([]);
  });
});
