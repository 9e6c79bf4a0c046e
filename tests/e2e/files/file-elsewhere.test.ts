import {
  copyFileSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import {
  answerMessageBoxes,
  answerOpenDialogs,
  answerSaveDialogs,
  launchApp,
  messageBoxes,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import {
  addPersona,
  askMain,
  backToStart,
  hostPids,
  personaNames,
  waitForPort,
  watchPage,
} from '../../helpers/page-host.ts';

// What happens to the file of an open project outside of the app: links, another program, the file manager.

const { app: launched } = appOfTests();

/** A project file with one persona in it. */
async function makeFile(folder: string, name: string, persona: string): Promise<string> {
  const path = join(folder, name);
  const made = openDocument(
    { kind: 'new', template: 'five-stages', name },
    { dataFolder: join(folder, 'made'), author: 'Test' },
  );
  if (!made.ok) throw new Error(made.failure.message);
  made.value.run([{ command: 'add-persona', input: { name: persona } }]);
  const saved = await made.value.saveAs(path, false);
  if (!saved.ok) throw new Error(saved.failure.message);
  made.value.close();
  return path;
}

const twoFiles = async (): Promise<{
  readonly folder: string;
  readonly one: string;
  readonly two: string;
}> => {
  const folder = temporaryFolder();
  return {
    folder,
    one: await makeFile(folder, 'one.journey', 'One'),
    two: await makeFile(folder, 'two.journey', 'Two'),
  };
};

const open = async (path: string): Promise<void> => {
  const { window } = launched;
  await answerOpenDialogs(launched, path);
  expect(await askMain(window, 'open-project', {})).toEqual({ ok: true, value: { opened: true } });
};

/** On the start screen, then with this file open; not saved by itself, so that what is tested is. */
async function withOpen(path: string): Promise<void> {
  await backToStart(launched);
  await askMain(launched.window, 'set-settings', { autosave: false });
  await watchPage(launched.window);
  await open(path);
  await waitForPort(launched.window, 1);
}

const alert = (): Locator => launched.window.getByRole('alert').filter({ hasText: 'one' });

it('a recent entry that is a symbolic link opens what it leads to now', async () => {
  const { folder, one, two } = await twoFiles();
  const link = join(folder, 'link.journey');
  symlinkSync(one, link);
  await withOpen(link);
  expect(await personaNames(launched.window)).toEqual(['One']);
  await backToStart(launched);
  unlinkSync(link);
  symlinkSync(two, link);
  await watchPage(launched.window);
  const start = await askMain(launched.window, 'start', {});
  const recent = start.ok ? start.value.recent[0] : undefined;
  expect(recent?.name).toBe('link');
  expect((await askMain(launched.window, 'open-recent', { recentId: recent?.id ?? '' })).ok).toBe(true);
  await waitForPort(launched.window, 1);
  expect(await personaNames(launched.window)).toEqual(['Two']);
});

it('a link to a file that is open, hard or symbolic, goes to its window', async () => {
  const { folder, one } = await twoFiles();
  linkSync(one, join(folder, 'hard.journey'));
  symlinkSync(one, join(folder, 'soft.journey'));
  await withOpen(one);
  for (const name of ['hard.journey', 'soft.journey']) await open(join(folder, name));
  expect(launched.app.windows()).toHaveLength(1);
  expect(await hostPids(launched)).toHaveLength(1);
});

it('a file that another program changed is said once, merging is what Enter chooses, and it is over with the copy', async () => {
  const { folder, one, two } = await twoFiles();
  const { window } = launched;
  await withOpen(one);
  await addPersona(window, 'Mine');
  copyFileSync(two, one);
  expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: false } });
  await alert().waitFor();
  expect(await window.getByText('changed by another program').count()).toBe(1);
  // It pushes the map down and covers none of its headers, and F6 leads to it.
  const { y = 0, height = 0 } = (await alert().boundingBox()) ?? {};
  expect((await window.getByRole('grid').boundingBox())?.y).toBe(y + height);
  await window.getByRole('grid').focus();
  await window.keyboard.press('Shift+F6');
  await window.keyboard.press('Shift+F6');
  expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('Merge…');
  const preferred = await launched.app.evaluate(({ dialog }) => {
    const seen = Promise.withResolvers<string>();
    dialog.showMessageBox = (...args: unknown[]) => {
      const { buttons, defaultId } = args.at(-1) as { buttons: string[]; defaultId: number };
      seen.resolve(buttons[defaultId] ?? '');
      return Promise.resolve({ response: buttons.length - 1, checkboxChecked: false });
    };
    Object.assign(globalThis, { preferred: seen.promise });
    return 'listening';
  });
  expect(preferred).toBe('listening');
  await alert().getByRole('button', { name: 'Reload…' }).click();
  expect(
    await launched.app.evaluate(() => (globalThis as unknown as { preferred: Promise<string> }).preferred),
  ).toBe('Save a copy…');
  await answerMessageBoxes(launched, 'Save a copy');
  await answerSaveDialogs(launched, join(folder, 'copy.journey'));
  await alert().getByRole('button', { name: 'Reload…' }).click();
  await expect.poll(() => existsSync(join(folder, 'copy.journey'))).toBe(true);
  await alert().waitFor({ state: 'detached' });
  expect(await personaNames(window)).toEqual(['Mine', 'One']);
});

it('a file that another program changed is merged, and saved over with both', async () => {
  const { folder, one } = await twoFiles();
  const { window } = launched;
  await withOpen(one);
  await addPersona(window, 'Mine');
  const theirs = openDocument(
    { kind: 'file', path: one, anyway: true },
    { dataFolder: join(folder, 'theirs'), author: 'Ana' },
  );
  if (!theirs.ok) throw new Error(theirs.failure.message);
  theirs.value.run([{ command: 'add-persona', input: { name: 'Theirs' } }]);
  await theirs.value.save();
  theirs.value.close();
  expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: false } });
  await alert().getByRole('button', { name: 'Merge…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Merge “one.journey”' });
  await dialog.getByText('1 change of the copy fits.').waitFor();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await alert().waitFor({ state: 'detached' });
  expect(await personaNames(window)).toEqual(['Mine', 'One', 'Theirs']);
  expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: true } });
});

it('the message goes when the file is reloaded', async () => {
  const { one, two } = await twoFiles();
  const { window } = launched;
  await withOpen(one);
  await addPersona(window, 'Mine');
  copyFileSync(two, one);
  await window.keyboard.press('Control+s');
  await alert().waitFor();
  await answerMessageBoxes(launched, 'Reload and discard');
  await alert().getByRole('button', { name: 'Reload…' }).click();
  await alert().waitFor({ state: 'detached' });
  expect((await messageBoxes(launched))[0]).toContain('will be discarded');
  expect(await window.getByText('changed by another program').count()).toBe(0);
});

it('a file that was renamed is noticed when the window comes to the front, and saved again only when asked', async () => {
  const { folder, one } = await twoFiles();
  const { window } = launched;
  await withOpen(one);
  renameSync(one, join(folder, 'elsewhere.journey'));
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await alert().waitFor();
  await addPersona(window, 'Mine');
  expect(await askMain(window, 'save', {})).toEqual({ ok: true, value: { saved: false } });
  expect(existsSync(one)).toBe(false);
  await alert().getByRole('button', { name: 'Save here again' }).click();
  await expect.poll(() => existsSync(one)).toBe(true);
  await alert().waitFor({ state: 'detached' });
});

it('a file that an app with another data folder has open is asked about first, and neither overwrites the other', async () => {
  const { folder, one } = await twoFiles();
  await withOpen(one);
  const second = await launchApp();
  try {
    await askMain(second.window, 'set-settings', { autosave: false });
    await watchPage(second.window);
    await answerOpenDialogs(second, one);
    await answerMessageBoxes(second, 'Cancel');
    await askMain(second.window, 'open-project', {});
    const [asked] = await messageBoxes(second);
    expect(asked).toContain('“one.journey” is already open');
    expect(asked).toContain('nothing saved there is overwritten');
    await expect.poll(() => hostPids(second)).toEqual([]);
    await second.window.getByRole('button', { name: 'Open a file…' }).waitFor();
    expect(await second.window.getByRole('alert').count()).toBe(0);

    await answerMessageBoxes(second, 'Open anyway');
    await askMain(second.window, 'open-project', {});
    await waitForPort(second.window, 1);
    await addPersona(launched.window, 'Theirs');
    expect(await askMain(launched.window, 'save', {})).toEqual({ ok: true, value: { saved: true } });
    await addPersona(second.window, 'Mine');
    expect(await askMain(second.window, 'save', {})).toEqual({ ok: true, value: { saved: false } });
    await second.window.getByRole('alert').filter({ hasText: 'changed by another program' }).waitFor();
    const onDisk = openDocument(
      { kind: 'file', path: one, anyway: true },
      { dataFolder: join(folder, 'read'), author: 'Test' },
    );
    if (!onDisk.ok) throw new Error(onDisk.failure.message);
    expect(onDisk.value.snapshot().records.persona.map(({ name }) => name)).toEqual(['One', 'Theirs']);
    onDisk.value.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('.') || name.includes('lock'))).toEqual([]);
  } finally {
    await second.close();
  }
});
