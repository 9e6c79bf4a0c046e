import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
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
import { describe, expect, it } from 'vitest';
import type { DocumentStatus } from '../../../src/shared/protocol/document-status.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';
import { runOnSmallDisk } from './small-disk.ts';

const place = usePlace();
const onlyFile = (name: string): void => expect(readdirSync(place.folder).sort()).toEqual(['data', name]);

describe('saving', () => {
  it('gives a project without a name of its own the name of its file, until it has one', () => {
    const document = place.open({ kind: 'new', template: 'blank', name: '' });
    expect(document.status().projectName).toBe('');
    expect(valueOf(document.saveAs(place.path('Online bank.journey'), false)).projectName).toBe(
      'Online bank',
    );
    const rename = (name: string) => valueOf(document.run([{ command: 'edit-project', input: { name } }]));
    rename('Accounts');
    expect(document.status().projectName).toBe('Accounts');
    expect(valueOf(document.saveAs(place.path('other.journey'), false)).projectName).toBe('Accounts');
    rename('');
    expect(document.status().projectName).toBe('other');
  });

  it('writes one plain file with everything, and nothing beside it', () => {
    const document = place.saved('desk.journey');
    addCard(document, 'Compare desks');
    expect(valueOf(document.save())).toMatchObject({
      fileName: 'desk.journey',
      state: 'saved',
      problem: null,
    });
    onlyFile('desk.journey');
    const sqlite = new Database(place.path('desk.journey'), { readonly: true });
    expect(sqlite.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(sqlite.pragma('application_id', { simple: true })).toBe(0x54484c4e);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(20);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.prepare('SELECT title FROM card').pluck().all()).toEqual(['Compare desks']);
    sqlite.close();
    onlyFile('desk.journey');
  });

  it('never writes to the file while commands run', () => {
    const document = place.saved('quiet.journey');
    const before = readFileSync(place.path('quiet.journey'));
    addCard(document, 'Only in the working copy');
    expect(readFileSync(place.path('quiet.journey')).equals(before)).toBe(true);
    expect(document.status().state).toBe('unsaved');
    onlyFile('quiet.journey');
  });

  it('tells that it is saving and that it has saved', () => {
    const told: DocumentStatus['state'][] = [];
    const document = place.open(
      { kind: 'new', template: 'blank', name: 'x' },
      { onStatus: (status) => told.push(status.state) },
    );
    valueOf(document.saveAs(place.path('told.journey'), false));
    expect(told).toEqual(['saving', 'saved']);
  });

  it('asks for a file before the first save', () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    expect(failureOf(document.save()).code).toBe('no-file');
    expect(document.status()).toMatchObject({ state: 'unsaved', problem: null });
  });

  it('saves as another file and goes on with that one', () => {
    const document = place.saved('first.journey');
    addCard(document, 'In both');
    valueOf(document.save());
    const first = readFileSync(place.path('first.journey'));
    expect(valueOf(document.saveAs(place.path('second.journey'), false)).fileName).toBe('second.journey');
    addCard(document, 'Only in the second');
    valueOf(document.save());
    expect(readFileSync(place.path('first.journey')).equals(first)).toBe(true);
    document.close();
    expect(titles(place.openFile('second.journey'))).toEqual(['In both', 'Only in the second']);
    expect(titles(place.openFile('first.journey'))).toEqual(['In both']);
  });

  it('writes over another file only when it was told to', () => {
    writeFileSync(place.path('other.txt'), 'precious');
    const document = place.saved('mine.journey');
    expect(failureOf(document.saveAs(place.path('other.txt'), false)).code).toBe('file-exists');
    expect(readFileSync(place.path('other.txt'), 'utf8')).toBe('precious');
    expect(document.status()).toMatchObject({ fileName: 'mine.journey', state: 'saved' });
    expect(valueOf(document.saveAs(place.path('other.txt'), true)).fileName).toBe('other.txt');
  });

  it('keeps the permissions of the file', () => {
    const document = place.saved('shared.journey');
    chmodSync(place.path('shared.journey'), 0o640);
    addCard(document, 'x');
    valueOf(document.save());
    expect(statSync(place.path('shared.journey')).mode & 0o777).toBe(0o640);
  });

  it('replaces the file behind a symbolic link and leaves the link', () => {
    const first = place.saved('real.journey');
    first.close();
    symlinkSync(place.path('real.journey'), place.path('link.journey'));
    const document = place.openFile('link.journey');
    expect(document.opened().path).toBe(place.path('real.journey'));
    addCard(document, 'Through the link');
    valueOf(document.save());
    document.close();
    expect(lstatSync(place.path('link.journey')).isSymbolicLink()).toBe(true);
    expect(titles(place.openFile('real.journey'))).toEqual(['Through the link']);
  });
});

describe('a file that something else touched', () => {
  const changed = (change: (path: string) => void): void => {
    const document = place.saved('watched.journey');
    addCard(document, 'Mine');
    change(place.path('watched.journey'));
    const theirs = readFileSync(place.path('watched.journey'));
    const failure = failureOf(document.save());
    expect(failure.code).toBe('file-changed');
    expect(failure.message).toContain('was changed by another program');
    expect(document.status()).toMatchObject({ state: 'problem', problem: { code: 'file-changed' } });
    expect(readFileSync(place.path('watched.journey')).equals(theirs)).toBe(true);
    onlyFile('watched.journey');
    // The work goes on, and can be saved as a copy.
    addCard(document, 'And more');
    valueOf(document.saveAs(place.path('copy.journey'), false));
    expect(document.status().state).toBe('saved');
    expect(titles(document)).toEqual(['Mine', 'And more']);
  };

  it('is not saved over when another program wrote to it', () => {
    changed((path) => {
      const sqlite = new Database(path);
      sqlite.exec("UPDATE project SET name = 'Theirs'");
      sqlite.close();
    });
  });

  it('is not saved over when it was replaced, even by one of the same size', () => {
    changed((path) => {
      const bytes = readFileSync(path);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(`${path}.new`, bytes);
      renameSync(`${path}.new`, path);
    });
  });

  it('is saved when only its time changed', () => {
    const document = place.saved('touched.journey');
    addCard(document, 'x');
    utimesSync(place.path('touched.journey'), new Date(), new Date(Date.now() + 5_000));
    expect(document.save().ok).toBe(true);
  });

  it('is written again when it was deleted', () => {
    const document = place.saved('gone.journey');
    addCard(document, 'Still here');
    rmSync(place.path('gone.journey'));
    expect(document.save().ok).toBe(true);
    document.close();
    expect(titles(place.openFile('gone.journey'))).toEqual(['Still here']);
  });

  it('can be taken as it is on disk now, with the difference told', () => {
    const told: number[] = [];
    const document = place.open(
      { kind: 'new', template: 'five-stages', name: 'x' },
      { onChanged: (changes) => told.push(changes.length) },
    );
    const path = place.path('reload.journey');
    valueOf(document.saveAs(path, false));
    const id = addCard(document, 'Mine, to be lost');
    const sqlite = new Database(path);
    sqlite.exec("UPDATE project SET name = 'Theirs'");
    sqlite.close();
    const { revision } = document.status();
    expect(valueOf(document.reload())).toMatchObject({
      state: 'saved',
      problem: null,
      revision: revision + 1,
    });
    expect(told.at(-1)).toBe(2);
    expect(document.session().store.get('card', id)).toBeUndefined();
    expect(document.status().projectName).toBe('Theirs');
    addCard(document, 'After');
    expect(document.save().ok).toBe(true);
  });

  it('stays open as it was when the file cannot be taken', () => {
    const document = place.saved('broken.journey');
    addCard(document, 'Kept');
    writeFileSync(place.path('broken.journey'), 'no database');
    expect(failureOf(document.reload()).code).toBe('not-a-project');
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

  it('says that the folder is gone', () => {
    const folder = place.path('stick');
    mkdirSync(folder);
    const document = place.open({ kind: 'new', template: 'five-stages', name: 'x' });
    valueOf(document.saveAs(join(folder, 'on-stick.journey'), false));
    addCard(document, 'Safe');
    renameSync(folder, `${folder}-pulled`);
    expect(failureOf(document.save())).toMatchObject({
      code: 'folder-missing',
      message: expect.stringContaining('Your work is kept on this computer'),
    });
    expect(document.status().state).toBe('problem');
    renameSync(`${folder}-pulled`, folder);
    expect(valueOf(document.save()).state).toBe('saved');
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
      failed: { ok: false, failure: { code: 'read-only' } },
      left: ['there.journey'],
    });
    expect(readFileSync(join(folder, 'there.journey'), 'utf8')).toBe('theirs');
  });

  it('does not take a folder for a file', () => {
    mkdirSync(place.path('folder.journey'));
    const document = place.open({ kind: 'new', template: 'blank', name: 'x' });
    expect(failureOf(document.saveAs(place.path('folder.journey'), true)).code).toBe('save-failed');
    expect(readdirSync(place.path('folder.journey'))).toEqual([]);
    onlyFile('folder.journey');
  });
});
