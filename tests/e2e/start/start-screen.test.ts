import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appOfTests, launchForTest } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, launchApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { backToStart } from '../../helpers/page-host.ts';
import { openSample, waitForMap } from '../../helpers/window-steps.ts';

/** One app for what needs no start of its own. */
const { app: shared, window } = appOfTests();

describe('the start screen', () => {
  it('takes two keys from start to the first card typed', async () => {
    const { window, problems } = await launchForTest();
    await window.getByRole('button', { name: /^Five stages/ }).waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('grid').getByRole('textbox').first().waitFor();
    await window.keyboard.press('S');
    await window.keyboard.type('ees an ad');
    await window.keyboard.press('Escape');
    await window.getByRole('gridcell', { name: /1 card: Sees an ad/ }).waitFor();
    expect(problems).toEqual([]);
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

  it('offers unsaved work of an earlier run, and opens it with nothing lost', async () => {
    const dataFolder = temporaryFolder();
    const first = await launchApp({ dataFolder });
    await first.window.getByRole('button', { name: /^Blank/ }).click();
    await first.window.getByRole('textbox', { name: 'New card' }).waitFor();
    await first.window.keyboard.type('Typed before the lights went out');
    await first.window.keyboard.press('Escape');
    await first.window.getByRole('gridcell', { name: /1 card/ }).waitFor();
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;
    const second = await launchForTest({ dataFolder });
    await second.window.getByText(/^Recovered: /).waitFor();
    await second.window
      .getByRole('region', { name: 'Recovered work' })
      .getByRole('button', { name: 'Open' })
      .click();
    await second.window.getByRole('gridcell', { name: /1 card: Typed before the lights went out/ }).waitFor();
  });

  it('lists a saved project as recent, and says when its file is gone', async () => {
    const folder = temporaryFolder();
    const dataFolder = temporaryFolder();
    const path = join(folder, 'bank.journey');
    const first = await launchApp({ dataFolder });
    await answerSaveDialogs(first, path);
    await first.window.getByRole('button', { name: /^Blank/ }).click();
    await waitForMap(first.window);
    await first.window.keyboard.press('Escape');
    await first.window.keyboard.press('ControlOrMeta+S');
    await first.window.locator('[data-state="saved"]').waitFor();
    await first.window.keyboard.press('ControlOrMeta+W');
    await first.window.getByRole('button', { name: /^bank.*just now/ }).click();
    await waitForMap(first.window);
    await first.close();

    rmSync(path);
    const second = await launchForTest({ dataFolder });
    await second.window.getByRole('button', { name: /^bank.*File is missing/ }).waitFor();
    await second.window.getByRole('button', { name: /^Remove bank.* from the list/ }).click();
    await second.window.getByRole('button', { name: /^bank/ }).waitFor({ state: 'detached' });
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
