import { FORMAT_VERSION } from '../../../src/host/database/migrations/index.ts';
import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { DocumentOptions, ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { DocumentStatus } from '../../../src/shared/protocol/document-status.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';
import { runOnSmallDisk } from './small-disk.ts';

const place = usePlace();
const onlyFile = (name: string): void => expect(readdirSync(place.folder).sort()).toEqual(['data', name]);

describe('saving', () => {
  it('gives a project without a name of its own the name of its file, until it has one', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: '' });
    expect(document.status().projectName).toBe('');
    expect(valueOf(await document.saveAs(place.path('Online bank.journey'), false)).projectName).toBe(
      'Online bank',
    );
    const rename = (name: string) => valueOf(document.run([{ command: 'edit-project', input: { name } }]));
    rename('Accounts');
    expect(document.status().projectName).toBe('Accounts');
    expect(valueOf(await document.saveAs(place.path('other.journey'), false)).projectName).toBe('Accounts');
    rename('');
    expect(document.status().projectName).toBe('other');
  });

  it('writes one plain file with everything, and nothing beside it', async () => {
    const document = await place.saved('desk.journey');
    addCard(document, 'Compare desks');
    expect(valueOf(await document.save())).toMatchObject({
      fileName: 'desk.journey',
      state: 'saved',
      problem: null,
    });
    onlyFile('desk.journey');
    const sqlite = new Database(place.path('desk.journey'), { readonly: true });
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(sqlite.pragma('application_id', { simple: true })).toBe(0x54484c4e);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(FORMAT_VERSION);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.prepare('SELECT title FROM card').pluck().all()).toEqual(['Compare desks']);
    sqlite.close();
    onlyFile('desk.journey');
  });

  it('never writes to the file while commands run', async () => {
    const document = await place.saved('quiet.journey');
    const before = readFileSync(place.path('quiet.journey'));
    addCard(document, 'Only in the working copy');
    expect(readFileSync(place.path('quiet.journey')).equals(before)).toBe(true);
    expect(document.status().state).toBe('unsaved');
    onlyFile('quiet.journey');
  });

  it('tells that it is saving and that it has saved', async () => {
    const told: DocumentStatus['state'][] = [];
    const document = place.open(
      { kind: 'new', template: 'blank', name: 'x' },
      { onStatus: (status) => told.push(status.state) },
    );
    valueOf(await document.saveAs(place.path('told.journey'), false));
    expect(told).toEqual(['saving', 'saved']);
  });

  it('asks for a file before the first save', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    expect(failureOf(await document.save()).code).toBe('no-file');
    expect(document.status()).toMatchObject({ state: 'unsaved', problem: null });
  });

  it('saves as another file and goes on with that one', async () => {
    const document = await place.saved('first.journey');
    addCard(document, 'In both');
    valueOf(await document.save());
    const first = readFileSync(place.path('first.journey'));
    expect(valueOf(await document.saveAs(place.path('second.journey'), false)).fileName).toBe(
      'second.journey',
    );
    addCard(document, 'Only in the second');
    valueOf(await document.save());
    expect(readFileSync(place.path('first.journey')).equals(first)).toBe(true);
    document.close();
    expect(titles(place.openFile('second.journey'))).toEqual(['In both', 'Only in the second']);
    expect(titles(place.openFile('first.journey'))).toEqual(['In both']);
  });

  it('writes over another file only when it was told to', async () => {
    writeFileSync(place.path('other.txt'), 'precious');
    const document = await place.saved('mine.journey');
    expect(failureOf(await document.saveAs(place.path('other.txt'), false)).code).toBe('file-exists');
    expect(readFileSync(place.path('other.txt'), 'utf8')).toBe('precious');
    expect(document.status()).toMatchObject({ fileName: 'mine.journey', state: 'saved' });
    expect(valueOf(await document.saveAs(place.path('other.txt'), true)).fileName).toBe('other.txt');
  });

  it('keeps the permissions of the file', async () => {
    const document = await place.saved('shared.journey');
    chmodSync(place.path('shared.journey'), 0o640);
    addCard(document, 'x');
    valueOf(await document.save());
    expect(statSync(place.path('shared.journey')).mode & 0o777).toBe(0o640);
  });

  it('replaces the file behind a symbolic link and leaves the link', async () => {
    const first = await place.saved('real.journey');
    first.close();
    symlinkSync(place.path('real.journey'), place.path('link.journey'));
    const document = place.openFile('link.journey');
    expect(document.opened().path).toBe(place.path('real.journey'));
    addCard(document, 'Through the link');
    valueOf(await document.save());
    document.close();
    expect(lstatSync(place.path('link.journey')).isSymbolicLink()).toBe(true);
    expect(titles(place.openFile('real.journey'))).toEqual(['Through the link']);
  });
});

describe('a file that something else touched', () => {
  const changed = async (change: (path: string) => void): Promise<void> => {
    const document = await place.saved('watched.journey');
    addCard(document, 'Mine');
    change(place.path('watched.journey'));
    const theirs = readFileSync(place.path('watched.journey'));
    const failure = failureOf(await document.save());
    expect(failure.code).toBe('file-changed');
    expect(failure.message).toContain('has been changed by another program');
    expect(document.status()).toMatchObject({ state: 'problem', problem: { code: 'file-changed' } });
    expect(readFileSync(place.path('watched.journey')).equals(theirs)).toBe(true);
    onlyFile('watched.journey');
    // The work goes on, and can be saved as a copy.
    addCard(document, 'And more');
    valueOf(await document.saveAs(place.path('copy.journey'), false));
    expect(document.status().state).toBe('saved');
    expect(titles(document)).toEqual(['Mine', 'And more']);
  };

  it('is not saved over when another program wrote to it', async () => {
    await changed((path) => {
      const sqlite = new Database(path);
      sqlite.exec("UPDATE project SET name = 'Theirs'");
      sqlite.close();
    });
  });

  it('is not saved over when it was replaced, even by one of the same size', async () => {
    await changed((path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(`${path}.new`, bytes);
      renameSync(`${path}.new`, path);
    });
  });

  it('is saved when only its time changed', async () => {
    const document = await place.saved('touched.journey');
    addCard(document, 'x');
    utimesSync(place.path('touched.journey'), new Date(), new Date(Date.now() + 5_000));
    expect((await document.save()).ok).toBe(true);
  });

  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['renamed', (path: string) => renameSync(path, `${path}-elsewhere`)],
  ])('is not brought back without a question when it was %s', async (_, lose) => {
    const document = await place.saved('gone.journey');
    addCard(document, 'Still here');
    lose(place.path('gone.journey'));
    expect(failureOf(await document.save())).toMatchObject({
      code: 'file-gone',
      message: expect.stringContaining('renamed, moved or deleted'),
    });
    expect(document.status()).toMatchObject({ state: 'problem', problem: { code: 'file-gone' } });
    expect(existsSync(place.path('gone.journey'))).toBe(false);
    expect(valueOf(await document.save({ anyway: true }))).toMatchObject({ state: 'saved', problem: null });
    document.close();
    expect(titles(place.openFile('gone.journey'))).toEqual(['Still here']);
  });

  it('is noticed by looking, also with nothing to save, and forgotten when it is as it was', async () => {
    const told: (string | undefined)[] = [];
    const document = place.open(
      { kind: 'new', template: 'blank', name: 'x' },
      { onStatus: ({ problem }) => told.push(problem?.code) },
    );
    const path = place.path('looked-at.journey');
    valueOf(await document.saveAs(path, false));
    told.length = 0;
    document.checkFile();
    renameSync(path, `${path}.away`);
    document.checkFile();
    document.checkFile();
    renameSync(`${path}.away`, path);
    expect(document.checkFile().state).toBe('saved');
    writeFileSync(path, 'theirs');
    expect(document.checkFile().problem?.code).toBe('file-changed');
    expect(told).toEqual(['file-gone', undefined, 'file-changed']);
  });

  it('is not saved over a hard link without a question, and is a file of its own afterwards', async () => {
    const document = await place.saved('linked.journey');
    linkSync(place.path('linked.journey'), place.path('twin.journey'));
    const twin = readFileSync(place.path('twin.journey'));
    addCard(document, 'Mine');
    expect(failureOf(await document.save()).code).toBe('hard-link');
    expect(statSync(place.path('linked.journey')).nlink).toBe(2);
    valueOf(await document.save({ anyway: true }));
    expect(readFileSync(place.path('twin.journey')).equals(twin)).toBe(true);
    document.close();
    expect(titles(place.openFile('linked.journey'))).toEqual(['Mine']);
  });

  it.each(['save', 'save as'])('is not replaced by “%s” when its owner made it read-only', async (how) => {
    const document = await place.saved('mine.journey');
    const other = await place.saved('protected.journey');
    other.close();
    const path = place.path(how === 'save' ? 'mine.journey' : 'protected.journey');
    addCard(document, 'Kept');
    const before = readFileSync(path);
    chmodSync(path, 0o444);
    const refused = await (how === 'save' ? document.save() : document.saveAs(path, true));
    expect(failureOf(refused)).toMatchObject({
      code: 'read-only',
      message: expect.stringContaining('the file is write-protected'),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    // Another file that cannot be written is no problem of the project's own.
    expect(document.status().state).toBe(how === 'save' ? 'problem' : 'unsaved');
    chmodSync(path, 0o644);
    expect(valueOf(await document.save())).toMatchObject({ state: 'saved', problem: null });
    expect(titles(document)).toEqual(['Kept']);
  });

  it('can be taken as it is on disk now, with the difference told', async () => {
    const told: number[] = [];
    const document = place.open(
      { kind: 'new', template: 'five-stages', name: 'x' },
      { onChanged: (changes) => told.push(changes.length) },
    );
    const path = place.path('reload.journey');
    valueOf(await document.saveAs(path, false));
    const id = addCard(document, 'Mine, to be lost');
    const sqlite = new Database(path);
    sqlite.exec("UPDATE project SET name = 'Theirs'");
    sqlite.close();
    const { revision } = document.status();
    expect(valueOf(await document.reload())).toMatchObject({
      state: 'saved',
      problem: null,
      revision: revision + 1,
    });
    expect(told.at(-1)).toBe(2);
    expect(document.session().store.get('card', id)).toBeUndefined();
    expect(document.status().projectName).toBe('Theirs');
    addCard(document, 'After');
    expect((await document.save()).ok).toBe(true);
  });

  it('stays open as it was when the file cannot be taken', async () => {
    const document = await place.saved('broken.journey');
    addCard(document, 'Kept');
    writeFileSync(place.path('broken.journey'), 'no database');
    expect(failureOf(await document.reload()).code).toBe('not-a-project');
    expect(titles(document)).toEqual(['Kept']);
    addCard(document, 'Goes on');
  });
});

describe('a save that fails', () => {
  it('leaves the old file whole on a full disk, says so, and succeeds when there is space', () => {
    const report = runOnSmallDisk(place.path('disk'), '1m', 'full-disk-child.ts', [
      place.path('disk'),
      place.data,
      'target',
    ]);
    expect(report).toMatchObject({
      full: true,
      first: true,
      added: true,
      failed: {
        ok: false,
        failure: { code: 'disk-full', message: expect.stringContaining('the disk is full') },
      },
      status: { state: 'problem', problem: { code: 'disk-full' } },
      unchanged: true,
      again: { ok: true, value: { state: 'saved', problem: null } },
      changed: true,
    });
    expect((report as { left: string[] }).left.sort()).toEqual(['filler', 'full.journey']);
  });

  it('refuses commands that a full disk cannot hold, and goes on when there is space', () => {
    const report = runOnSmallDisk(place.path('disk'), '1m', 'full-disk-child.ts', [
      place.folder,
      place.path('disk'),
      'data',
    ]);
    expect(report).toMatchObject({
      full: true,
      refused: { ok: false, failure: { code: 'not-stored' } },
      again: { ok: true },
      gained: 1,
    });
  });

  it('says that the folder is gone', async () => {
    const folder = place.path('stick');
    mkdirSync(folder);
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'x' });
    valueOf(await document.saveAs(join(folder, 'on-stick.journey'), false));
    addCard(document, 'Safe');
    renameSync(folder, `${folder}-pulled`);
    expect(failureOf(await document.save())).toMatchObject({
      code: 'folder-missing',
      message: expect.stringContaining('Your work is safe on this computer'),
    });
    expect(document.status().state).toBe('problem');
    renameSync(`${folder}-pulled`, folder);
    expect(valueOf(await document.save()).state).toBe('saved');
  });

  it('says that a folder may not be written', () => {
    const folder = place.path('locked');
    mkdirSync(folder);
    writeFileSync(join(folder, 'there.journey'), 'theirs');
    chmodSync(place.folder, 0o755);
    chmodSync(folder, 0o555);
    const run = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'read-only-child.ts'), folder, place.data],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({
      failed: { ok: false, failure: { code: 'folder-read-only' } },
      left: ['there.journey'],
    });
    expect(readFileSync(join(folder, 'there.journey'), 'utf8')).toBe('theirs');
  });

  it('does not take a folder for a file', async () => {
    mkdirSync(place.path('folder.journey'));
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    expect(failureOf(await document.saveAs(place.path('folder.journey'), true)).code).toBe(
      'target-is-folder',
    );
    expect(readdirSync(place.path('folder.journey'))).toEqual([]);
    onlyFile('folder.journey');
  });

  it('because the name is too long says so, and nothing of the folder', async () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    const failure = failureOf(await document.saveAs(place.path(`${'旅'.repeat(90)}.journey`), false));
    expect(failure.code).toBe('name-too-long');
    expect(failure.message).toContain('Choose a shorter name.');
    valueOf(await document.saveAs(place.path(`${'旅'.repeat(82)}.journey`), false));
    addCard(document, 'Long');
    expect(valueOf(await document.save()).state).toBe('saved');
    expect(readdirSync(place.folder).sort()).toEqual(['data', `${'旅'.repeat(82)}.journey`]);
  });

  it('because another program holds the file is tried for some seconds first', async () => {
    let refusals = 8;
    let waited = 0;
    const edge: DocumentOptions['edge'] = {
      rename: async (from, to) => {
        if (refusals-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
        await rename(from, to);
      },
      pause: (ms) => {
        waited += ms;
        return Promise.resolve();
      },
    };
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' }, { edge });
    expect(valueOf(await document.saveAs(place.path('scanned.journey'), false)).state).toBe('saved');
    expect(waited).toBeGreaterThan(2_000);
    refusals = 1_000;
    addCardToBlank(document);
    const failure = failureOf(await document.save());
    expect(failure.code).toBe('file-in-use');
    expect(failure.message).toContain('another program has it open');
    expect(document.status().state).toBe('problem');
    refusals = 0;
    expect(valueOf(await document.save())).toMatchObject({ state: 'saved', problem: null });
  });

  it('leaves no handle open', async () => {
    const handles = (): number => readdirSync('/proc/self/fd').length;
    const document = await place.saved('handles.journey');
    const before = handles();
    addCard(document, 'x');
    valueOf(await document.save());
    chmodSync(place.path('handles.journey'), 0o444);
    expect((await document.save()).ok).toBe(false);
    chmodSync(place.path('handles.journey'), 0o644);
    writeFileSync(place.path('handles.journey'), 'theirs');
    expect((await document.save()).ok).toBe(false);
    expect(handles()).toBe(before);
  });
});

describe('while a project is being saved', () => {
  it('commands run, and the file is the project as it was at one moment, which is known', async () => {
    const document = await place.saved('busy.journey');
    const cards: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const saving = document.save();
      const progress = { isDone: false };
      void saving.then(() => (progress.isDone = true));
      while (!progress.isDone) {
        cards.push(addCard(document, `Card ${cards.length}`));
        await new Promise((resolve) => setImmediate(resolve));
      }
      valueOf(await saving);
      const sqlite = new Database(place.path('busy.journey'), { readonly: true });
      const revision = sqlite.prepare('SELECT max(number) FROM revision').pluck().get() as number;
      const saved = sqlite.prepare('SELECT count(*) FROM card').pluck().get() as number;
      sqlite.close();
      expect(document.session().savedRevision).toBe(revision);
      const later = document.session().revisions.latest() - revision;
      expect(saved).toBe(cards.length - later);
      expect(document.status().state).toBe(later === 0 ? 'saved' : 'unsaved');
    }
    expect(cards.length).toBeGreaterThan(5);
    valueOf(await document.save());
    document.close();
    expect(titles(place.openFile('busy.journey'))).toHaveLength(cards.length);
  });

  it('another save waits for it, and so does reloading', async () => {
    const document = await place.saved('turns.journey');
    addCard(document, 'x');
    const [first, second, reloaded] = await Promise.all([
      document.save(),
      document.save(),
      document.reload(),
    ]);
    expect([first.ok, second.ok, reloaded.ok]).toEqual([true, true, true]);
    expect(titles(document)).toEqual(['x']);
  });
});

const addCardToBlank = (document: ProjectDocument): void => {
  valueOf(document.run([{ command: 'edit-project', input: { name: 'Renamed' } }]));
};
