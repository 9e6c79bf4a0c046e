import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOfTests } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, launchApp, type LaunchedApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { askMain, askPageHost, backToStart, hostPids, watchPage } from '../../helpers/page-host.ts';
import { openSample, waitForMap } from '../../helpers/window-steps.ts';

/** Begins a project on the start screen, saves it there, and goes back. */
async function saveAndClose(launched: LaunchedApp, path: string): Promise<void> {
  const { window } = launched;
  await answerSaveDialogs(launched, path);
  await window.getByRole('button', { name: /^Blank/ }).click();
  await waitForMap(window);
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+S');
  await window.locator('[data-state="saved"]').waitFor();
  await window.keyboard.press('ControlOrMeta+W');
  await window.getByRole('button', { name: /^Blank/ }).waitFor();
}

/** One app for all but what an earlier run leaves. */
const { app: shared, window } = appOfTests();

describe('the start screen', () => {
  it('takes two keys from start to the first card typed', async () => {
    await window.getByRole('button', { name: /^Five stages/ }).waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('grid').getByRole('textbox').first().waitFor();
    await window.keyboard.press('S');
    await window.keyboard.type('ees an ad');
    await window.keyboard.press('Escape');
    await window.getByRole('gridcell', { name: /1 card: Sees an ad/ }).waitFor();
  });

  it('loses no letter typed between the start and the first card’s field', async () => {
    await backToStart(shared);
    await window.getByRole('button', { name: /^Five stages/ }).waitFor();
    await window.keyboard.press('Enter');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Compares pricesx');
    await window.keyboard.press('Backspace');
    await window.getByRole('gridcell', { name: /1 card: Compares prices$/ }).waitFor();
    expect(await shared.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('opens the sample on a finished map', async () => {
    await backToStart(shared);
    await openSample(shared);
    await window.getByText('Ad in a podcast').first().waitFor();
  });

  it('lists a project as recent once it is saved', async () => {
    await backToStart(shared);
    await saveAndClose(shared, join(temporaryFolder(), 'bank.journey'));
    await window.getByRole('button', { name: /^bank.*just now/ }).click();
    await waitForMap(window);
  });
});

describe('the start screen after an app that was killed', () => {
  let dataFolder = '';
  let host = 0;
  let launched: LaunchedApp;
  beforeAll(async () => {
    dataFolder = temporaryFolder();
    const first = await launchApp({ dataFolder });
    const path = join(temporaryFolder(), 'shop.journey');
    await saveAndClose(first, path);
    await first.window.getByRole('button', { name: /^Blank/ }).click();
    await first.window.getByRole('textbox', { name: 'New card' }).waitFor();
    await first.window.keyboard.type('Typed before the lights went out');
    await first.window.keyboard.press('Escape');
    // The map shows a card before the host has it; its step in the history is there once it is stored.
    await first.window.getByRole('button', { name: /^Undo: / }).waitFor();
    [host = 0] = await hostPids(first);
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;
    rmSync(path);
    launched = await launchApp({ dataFolder });
  });
  afterAll(() => launched.close());

  it('finds no host of it running', async () => {
    expect(host).toBeGreaterThan(0);
    await expect.poll(() => existsSync(`/proc/${host}`)).toBe(false);
  });

  it('says that the file of a recent project is gone', async () => {
    const { window } = launched;
    await window.getByRole('button', { name: /^shop.*File is missing/ }).waitFor();
    await window.getByRole('button', { name: /^Remove shop.* from the list/ }).click();
    await window.getByRole('button', { name: /^shop/ }).waitFor({ state: 'detached' });
  });

  it('offers its unsaved work, and opens it with nothing lost', async () => {
    const { window } = launched;
    await watchPage(window);
    await window.getByText(/^Recovered: /).waitFor();
    await window
      .getByRole('region', { name: 'Recovered work' })
      .getByRole('button', { name: 'Open' })
      .click();
    await window.getByRole('gridcell', { name: /1 card: Typed before the lights went out/ }).waitFor();
    expect(await askPageHost(window, 'snapshot', {})).toMatchObject({
      value: { status: { recovered: true } },
    });
    expect(await askMain(window, 'start', {})).toMatchObject({ value: { recovered: [] } });
  });
});

describe('the bar', () => {
  it('names the project and the map, says what is saved, and undoes by name', async () => {
    await backToStart(shared);
    await openSample(shared);
    const name = window.getByRole('textbox', { name: 'Project name' });
    await name.fill('Desks 2027');
    await name.press('Enter');
    await window.getByText('Unsaved changes').waitFor();
    await window.getByRole('button', { name: 'Undo: Rename project' }).click();
    await window.getByText('Undone: Rename project').waitFor();
    expect(await name.inputValue()).not.toBe('Desks 2027');
    await window.getByRole('button', { name: 'Redo: Rename project' }).click();
    await expect.poll(() => name.inputValue()).toBe('Desks 2027');
    await window.getByRole('button', { name: /Buying the first desk online/ }).click();
    await window.getByRole('menuitem', { name: /After the content programme/ }).click();
    await window.getByRole('grid', { name: /After the content programme/ }).waitFor();
  });

  it('saves a name that is being typed when the project is saved', async () => {
    const folder = temporaryFolder();
    await backToStart(shared);
    await answerSaveDialogs(shared, join(folder, 'fast.journey'));
    await window.getByRole('button', { name: /^Blank/ }).click();
    await waitForMap(window);
    await window.keyboard.press('Escape');
    const name = window.getByRole('textbox', { name: 'Project name' });
    await name.fill('Typed just now');
    await window.keyboard.press('ControlOrMeta+S');
    await window.locator('[data-state="saved"]').waitFor();
    const title = () =>
      shared.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await expect.poll(title).toMatch(/^Typed just now/);
  });
});
