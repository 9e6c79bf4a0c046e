import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WORKING_COPY_NOTE, workingCopyNoteSchema } from '../../../src/shared/protocol/host-control.ts';
import { addCard, failureOf, titles, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const noteOf = (workingCopy: string) =>
  workingCopyNoteSchema.parse(
    JSON.parse(readFileSync(join(place.data, workingCopy, WORKING_COPY_NOTE), 'utf8')),
  );
const isThere = (workingCopy: string): boolean => existsSync(join(place.data, workingCopy));

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** A process of its own that has the file open and changed it. Answers the name of its working copy. */
async function openInChild(name: string): Promise<string> {
  const started = spawn(
    process.execPath,
    [join(import.meta.dirname, 'lock-child.ts'), place.path(name), place.data],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  child = started;
  const [said] = (await once(started.stdout, 'data')) as [Buffer];
  const [workingCopy = '', outcome] = said.toString().trim().split(' ');
  expect(outcome).toBe('ran');
  return workingCopy;
}

async function killChild(): Promise<void> {
  const ended = once(child!, 'exit');
  child!.kill('SIGKILL');
  await ended;
}

describe('a project that is open', () => {
  it('is not opened a second time in the same process', async () => {
    const first = await place.saved('twice.journey');
    const failure = place.refusal({ kind: 'file', path: place.path('twice.journey') });
    expect(failure).toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('open in another window'),
    });
    first.close();
    expect(place.tryOpen({ kind: 'file', path: place.path('twice.journey') }).ok).toBe(true);
  });

  it('is not opened by another process, until that one has ended, however it ended', async () => {
    (await place.saved('held.journey')).close();
    const workingCopy = await openInChild('held.journey');
    expect(place.refusal({ kind: 'file', path: place.path('held.journey') }).code).toBe('in-use');
    expect(place.refusal({ kind: 'recover', workingCopy }).code).toBe('in-use');
    await killChild();
    expect(place.openFile('held.journey').status().projectName).toBe('Desk');
  });

  it('is asked about before another data folder opens it, and no more once the other process has ended', async () => {
    (await place.saved('shared.journey')).close();
    await openInChild('shared.journey');
    const elsewhere = { dataFolder: place.path('other-data') };
    const file = { kind: 'file', path: place.path('shared.journey') } as const;
    expect(place.refusal(file, elsewhere)).toMatchObject({
      code: 'in-use-elsewhere',
      message: expect.stringContaining('in another Throughline on this computer'),
    });
    const own = place.open({ kind: 'new', template: 'blank', name: 'Mine' }, elsewhere);
    expect(failureOf(await own.saveAs(file.path, true)).code).toBe('in-use-elsewhere');
    place.open({ ...file, anyway: true }, elsewhere).close();
    await killChild();
    expect(place.tryOpen(file, elsewhere).ok).toBe(true);
  });

  it('is not saved over by another one', async () => {
    const first = await place.saved('first.journey');
    const second = await place.saved('second.journey');
    expect(failureOf(await second.saveAs(place.path('first.journey'), true)).code).toBe('in-use');
    addCard(first, 'x');
    expect((await first.save()).ok).toBe(true);
  });
});

describe('unsaved work', () => {
  it('is noted before the first command is answered, and not any more once it is saved', async () => {
    const document = await place.saved('noted.journey');
    const { workingCopy } = document.opened();
    expect(noteOf(workingCopy)).toMatchObject({
      name: 'noted.journey',
      path: place.path('noted.journey'),
      unsaved: false,
      pid: process.pid,
    });
    addCard(document, 'x');
    expect(noteOf(workingCopy).unsaved).toBe(true);
    valueOf(await document.save());
    expect(noteOf(workingCopy).unsaved).toBe(false);
  });

  it('is recovered after the process was killed', async () => {
    (await place.saved('killed.journey')).close();
    const workingCopy = await openInChild('killed.journey');
    await killChild();
    expect(noteOf(workingCopy)).toMatchObject({ unsaved: true, name: 'killed.journey' });
    const document = place.open({ kind: 'recover', workingCopy });
    expect(document.status().projectName).toBe('By the child');
    expect(document.status()).toMatchObject({
      recovered: true,
      state: 'unsaved',
      fileName: 'killed.journey',
      undoLabel: expect.stringMatching(/^Rename project .* to “By the child”$/),
    });
    expect(valueOf(await document.save())).toMatchObject({ state: 'saved', recovered: false });
    document.close();
    expect(isThere(workingCopy)).toBe(false);
    expect(place.openFile('killed.journey').status().projectName).toBe('By the child');
  });

  it('stays when the project is closed without saving, and can be recovered', async () => {
    const document = await place.saved('later.journey');
    addCard(document, 'Later');
    const { workingCopy } = document.opened();
    document.close();
    expect(isThere(workingCopy)).toBe(true);
    const again = place.open({ kind: 'recover', workingCopy });
    expect(titles(again)).toEqual(['Later']);
    again.discard();
    expect(isThere(workingCopy)).toBe(false);
    expect(titles(place.openFile('later.journey'))).toEqual([]);
  });

  it('of a project without a file is recovered by its name', () => {
    const document = place.open({ kind: 'new', template: 'blank', name: 'Idea' });
    addCard(document, 'A thought');
    const { workingCopy } = document.opened();
    expect(noteOf(workingCopy)).toMatchObject({ name: 'Idea', path: null, unsaved: true });
    document.close();
    const again = place.open({ kind: 'recover', workingCopy });
    expect(again.status()).toMatchObject({ fileName: null, recovered: true });
    expect(titles(again)).toEqual(['A thought']);
  });

  it('is not kept of a new project that nobody touched', () => {
    const document = place.open({ kind: 'new', template: 'sample', name: 'x' });
    const { workingCopy } = document.opened();
    document.close();
    expect(isThere(workingCopy)).toBe(false);
  });

  it('is not saved over a file that was changed since', async () => {
    const document = await place.saved('both.journey');
    addCard(document, 'Mine');
    const { workingCopy } = document.opened();
    document.close();
    const other = place.openFile('both.journey');
    addCard(other, 'Theirs');
    valueOf(await other.save());
    other.close();
    const recovered = place.open({ kind: 'recover', workingCopy });
    expect(failureOf(await recovered.save()).code).toBe('file-changed');
    expect(titles(recovered)).toEqual(['Mine']);
  });

  it('is refused by a name that leads elsewhere or nowhere', () => {
    for (const workingCopy of ['', '..', '../data', 'x/y', '.locks', 'not-there']) {
      expect(place.refusal({ kind: 'recover', workingCopy }).code).toBe('no-working-copy');
    }
  });

  it('is kept when it cannot be opened', async () => {
    const document = await place.saved('spoiled.journey');
    addCard(document, 'x');
    const { workingCopy } = document.opened();
    document.close();
    writeFileSync(join(place.data, workingCopy, 'project.db'), 'spoiled');
    expect(place.refusal({ kind: 'recover', workingCopy }).code).toBe('damaged');
    expect(isThere(workingCopy)).toBe(true);
  });
});

describe('what earlier runs left', () => {
  it('is swept where nothing is unsaved in it and some time has passed', async () => {
    (await place.saved('swept.journey')).close();
    const workingCopy = await openInChild('swept.journey');
    await killChild();
    const document = place.open({ kind: 'recover', workingCopy });
    valueOf(await document.save());
    // As after a crash right then: the folder stays, with nothing unsaved in it.
    document.session().sqlite.close();
    document.session().file?.lock.release();
    document.session().workingCopy.lock.release();
    place.open({ kind: 'new', template: 'blank', name: 'x' });
    expect(isThere(workingCopy)).toBe(true);
    const past = new Date(Date.now() - 3_600_000);
    utimesSync(join(place.data, workingCopy, WORKING_COPY_NOTE), past, past);
    place.open({ kind: 'new', template: 'blank', name: 'y' });
    expect(isThere(workingCopy)).toBe(false);
  });

  it('stays where something is unsaved in it, however old', async () => {
    const document = await place.saved('kept.journey');
    addCard(document, 'x');
    const { workingCopy } = document.opened();
    document.close();
    const past = new Date(0);
    utimesSync(join(place.data, workingCopy, WORKING_COPY_NOTE), past, past);
    place.open({ kind: 'new', template: 'blank', name: 'y' }).close();
    expect(isThere(workingCopy)).toBe(true);
    expect(readdirSync(place.data)).toContain(workingCopy);
  });
});
