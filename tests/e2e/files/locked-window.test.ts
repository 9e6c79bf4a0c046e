import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { newSealKey } from '../../../src/host/sealed/seal-key.ts';
import { problemsOn } from '../../helpers/axe.ts';
import {
  answerMessageBoxes,
  answerOpenDialogs,
  answerSaveDialogs,
  type LaunchedApp,
  type LaunchOptions,
  launchApp,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { askMain, hostPids } from '../../helpers/page-host.ts';
import {
  openSample,
  resizeWindow,
  runFromPalette,
  waitForMap,
  wearTheme,
} from '../../helpers/window-steps.ts';

// A project that opens only with its password, in the window.

const PASSWORD = 'a horse that nobody guesses';
let locked = '';
let running: LaunchedApp | undefined;
/** Where screenshots go that somebody wants to look at. */
const pictures = process.env['THROUGHLINE_PICTURES'];

beforeAll(async () => {
  const folder = temporaryFolder();
  locked = join(folder, 'Merger.journey');
  const made = openDocument(
    { kind: 'new', template: 'sample', name: 'Merger of the banks' },
    { dataFolder: join(folder, 'made'), author: 'Ada' },
  );
  if (!made.ok) throw new Error(made.failure.message);
  const saved = await made.value.saveAs(locked, false, await newSealKey(PASSWORD));
  if (!saved.ok) throw new Error(saved.failure.message);
  made.value.close();
});

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const launch = async (options: LaunchOptions = {}): Promise<LaunchedApp> => {
  running = await launchApp(options);
  return running;
};
const isLockedFile = (path: string): boolean =>
  readFileSync(path).toString('latin1', 0, 16) === 'Throughline-lock';
const lockedDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Locked project' });
const lockSign = (page: Page): Locator => page.getByRole('img', { name: /^Locked: the file opens only/ });

async function type(page: Page, password: string): Promise<void> {
  const dialog = lockedDialog(page);
  await dialog.getByLabel('Password', { exact: true }).fill(password);
  await dialog.getByRole('button', { name: 'Unlock' }).click();
}

async function unlockIn(page: Page): Promise<void> {
  await type(page, PASSWORD);
  await lockedDialog(page).waitFor({ state: 'detached' });
  await waitForMap(page);
}

async function photograph(launched: LaunchedApp, name: string): Promise<void> {
  const { window } = launched;
  for (const theme of ['light', 'dark'] as const) {
    await wearTheme(launched, theme);
    expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    if (pictures === undefined) continue;
    mkdirSync(pictures, { recursive: true });
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resizeWindow(launched, width, height);
      for (const language of ['en', 'de'] as const) {
        await askMain(window, 'set-settings', { language });
        await window.waitForTimeout(400);
        await window.screenshot({ path: join(pictures, `${name}-${theme}-${width}-${language}.png`) });
      }
      await askMain(window, 'set-settings', { language: 'en' });
    }
  }
  await wearTheme(launched, 'light');
}

it('is made in the dialog, which says before that nobody can get the password back', async () => {
  const launched = await launch();
  const { window } = launched;
  const path = join(temporaryFolder(), 'For the board.journey');
  await openSample(launched);
  await runFromPalette(window, 'Save a locked copy');
  const dialog = window.getByRole('dialog', { name: 'Save a locked copy' });
  const save = dialog.getByRole('button', { name: 'Save locked copy' });
  await dialog.getByText('There is no way to get a forgotten password back.').waitFor();
  const field = dialog.getByLabel('Password', { exact: true });
  await field.fill('short');
  await dialog.getByText('At least 8 characters').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await field.fill(PASSWORD);
  await dialog.getByText('Strong').waitFor();
  await dialog.getByLabel('Repeat password').fill('a horse');
  await dialog.getByText('The two are not the same.').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await photograph(launched, 'save');
  const isAsked = await launched.app.evaluateHandle(({ dialog: dialogs }) => {
    const asked = Promise.withResolvers<null>();
    dialogs.showSaveDialog = () => {
      asked.resolve(null);
      return Promise.resolve({ canceled: true, filePath: '' });
    };
    return { promise: asked.promise };
  });
  await dialog.getByLabel('Repeat password').fill(PASSWORD);
  await save.click();
  await isAsked.evaluate(({ promise }) => promise);
  await answerSaveDialogs(launched, path);
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  expect(isLockedFile(path)).toBe(true);
  await lockSign(window).waitFor();
}, 180_000);

it('opens by double-click with its password, says so where it is another, and stays locked', async () => {
  const path = join(temporaryFolder(), 'Merger.journey');
  copyFileSync(locked, path);
  const launched = await launch({ args: [path] });
  const { window, dataFolder } = launched;
  await lockedDialog(window).getByText('“Merger.journey” opens only with its password.').waitFor();
  await type(window, 'a donkey that nobody guesses');
  await window.getByRole('alert').getByText('This is not the password of “Merger.journey”').waitFor();
  await photograph(launched, 'open');
  await unlockIn(window);
  await lockSign(window).waitFor();
  const name = window.getByRole('textbox', { name: 'Project name' });
  await name.fill('Renamed');
  await name.press('Enter');
  await window.keyboard.press('ControlOrMeta+S');
  await window.getByText('Saved', { exact: true }).first().waitFor();
  expect(isLockedFile(path)).toBe(true);
  await askMain(window, 'close-project', {});
  await window.getByRole('button', { name: 'Open the sample project' }).waitFor();
  const copies = join(dataFolder, 'working-copies');
  expect(readdirSync(copies).filter((entry) => !entry.startsWith('.'))).toEqual([]);
  // Giving up leads back to where the person was.
  await window
    .getByRole('button', { name: /^Merger/ })
    .first()
    .click();
  await lockedDialog(window).getByRole('button', { name: 'Cancel' }).click();
  await lockedDialog(window).waitFor({ state: 'detached' });
  await window.getByRole('button', { name: 'Open the sample project' }).waitFor();
}, 180_000);

it('lets its window be closed while it asks', async () => {
  const launched = await launch({ args: [locked] });
  await lockedDialog(launched.window).waitFor();
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await launched.window.waitForEvent('close');
}, 60_000);

it('goes on without a question where its process ends, and asks at the next start', async () => {
  const path = join(temporaryFolder(), 'Merger.journey');
  copyFileSync(locked, path);
  const dataFolder = temporaryFolder();
  const first = await launch({ args: [path], dataFolder });
  await unlockIn(first.window);
  const [pid] = await hostPids(first);
  process.kill(pid!, 'SIGKILL');
  await first.window.getByText('Throughline restarted the project after a problem').waitFor();
  expect(await lockedDialog(first.window).count()).toBe(0);
  await askMain(first.window, 'set-settings', { autosave: false });
  const name = first.window.getByRole('textbox', { name: 'Project name' });
  await name.fill('Not saved');
  await name.press('Enter');
  await first.window.getByText('Unsaved changes').waitFor();
  first.app.process().kill('SIGKILL');
  await first.window.waitForEvent('close').catch(() => undefined);
  const again = await launch({ dataFolder });
  await again.window
    .getByRole('region', { name: 'Recovered work' })
    .getByRole('button', { name: 'Open' })
    .click();
  await type(again.window, 'a donkey that nobody guesses');
  await again.window.getByRole('alert').waitFor();
  await unlockIn(again.window);
  await again.window.getByRole('textbox', { name: 'Project name' }).waitFor();
  expect(await again.window.getByRole('textbox', { name: 'Project name' }).inputValue()).toBe('Not saved');
  await again.window.keyboard.press('ControlOrMeta+S');
  await again.window.getByText('Saved', { exact: true }).first().waitFor();
  expect(isLockedFile(path)).toBe(true);
}, 180_000);

it('is saved without its password only where the person says so, and compared with its password', async () => {
  const launched = await launch({ args: [locked] });
  const { window } = launched;
  const folder = temporaryFolder();
  await unlockIn(window);
  await answerSaveDialogs(launched, join(folder, 'still.journey'));
  await answerMessageBoxes(launched, 'Save locked');
  await askMain(window, 'save-as', {});
  expect(isLockedFile(join(folder, 'still.journey'))).toBe(true);
  await answerSaveDialogs(launched, join(folder, 'plain.journey'));
  await answerMessageBoxes(launched, 'Cancel');
  await askMain(window, 'save-as', {});
  expect(existsSync(join(folder, 'plain.journey'))).toBe(false);
  await answerMessageBoxes(launched, 'Save without password');
  await askMain(window, 'save-as', {});
  expect(readFileSync(join(folder, 'plain.journey')).toString('latin1', 0, 13)).toBe('SQLite format');
  await lockSign(window).waitFor({ state: 'detached' });
  await answerOpenDialogs(launched, locked);
  const compared = askMain(window, 'read-copy', {});
  await type(window, PASSWORD);
  const { value } = (await compared) as { value: { name: string } };
  expect(value.name).toBe('Merger.journey');
}, 180_000);
