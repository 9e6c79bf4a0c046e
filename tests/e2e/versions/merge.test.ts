import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { editCopy } from '../../helpers/other-copy.ts';
import { inspector, openSample, runFromPalette, wearTheme } from '../../helpers/window-steps.ts';

const CARD = 'Works a week from the kitchen table';
const OTHER = 'Counts who still lacks a desk';

describeApp('merging a copy', { size: [1280, 800], calm: true, own: true }, ({ app, window }) => {
  const dialog = () => window.getByRole('dialog');
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_SHOTS'];
    if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
  };
  const open = async (): Promise<void> => {
    await runFromPalette(window, 'Merge a copy');
    await dialog().getByRole('button', { name: 'Merge' }).waitFor();
  };
  const rename = async (from: string, to: string): Promise<void> => {
    await cardOf(window, from).click();
    await window.keyboard.press('F2');
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type(to);
    await window.keyboard.press('Enter');
    await cardOf(window, to).waitFor();
    await window.keyboard.press('Escape');
  };
  const textOf = (): Promise<string> => inspector(window).getByRole('textbox', { name: 'Text' }).inputValue();
  let copy = '';

  beforeAll(async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.journey');
    copy = join(folder, 'desk of Ana.journey');
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
    await answerSaveDialogs(app, path);
    await window.keyboard.press('ControlOrMeta+S');
    await window.getByText('Saved', { exact: true }).first().waitFor();
    copyFileSync(path, copy);
    await editCopy(folder, copy, {
      [CARD]: { title: 'Works a month from the sofa' },
      [OTHER]: { body: 'Ana asked each team' },
    });
    await answerOpenDialogs(app, copy);
    await rename('Works a week', 'Works two');
  });

  test('says what it comes to before anything is changed, and can be given up', async () => {
    await open();
    const said = await dialog().innerText();
    expect(said).toMatch(
      /You and Ana worked apart since .+ 1 change of the copy fits\. 1 touches what you changed, too\./,
    );
    // What Ana took out stands beside what she put in.
    for (const text of [CARD, 'Works two', /Works a week\s?month from the kitchen table\s?sofa/])
      expect(said).toMatch(text);
    expect(await dialog().locator('ins').allInnerTexts()).toEqual(['month', 'sofa']);
    await shot('merge-light');
    expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
    await wearTheme(app, 'dark');
    await shot('merge-dark');
    expect(await problemsOn(window, 'dark', '[role=dialog]')).toBe('');
    await wearTheme(app, 'light');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await cardOf(window, 'Works two').waitFor();
  });

  test('shows on the map what it comes to, with what is to be decided, and goes on where it was', async () => {
    await open();
    await dialog().getByRole('button', { name: 'Show on the map' }).click();
    const bar = window.getByRole('status', { name: 'Merging on the map' });
    await bar.getByText('1 conflict is marked where it is.').waitFor();
    await expect.poll(() => window.locator('[data-conflict]').count()).toBe(1);
    expect(await problemsOn(window, 'light', '[data-area=merging]')).toBe('');
    await shot('merge-map-light');
    await wearTheme(app, 'dark');
    await shot('merge-map-dark');
    expect(await problemsOn(window, 'dark', '[data-area=merging]')).toBe('');
    await wearTheme(app, 'light');
    await bar.getByRole('button', { name: 'Back to merging' }).click();
    await dialog().getByRole('radio', { name: 'Theirs', exact: true }).check();
    await dialog().getByRole('button', { name: 'Show on the map' }).click();
    await window.getByRole('button', { name: 'Back to now' }).click();
    expect(await dialog().getByRole('radio', { name: 'Theirs', exact: true }).isChecked()).toBe(true);
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await cardOf(window, 'Works two').waitFor();
  });

  test('merges by Enter alone without losing what either wrote, as one step', async () => {
    await open();
    await window.keyboard.press('Enter');
    await window.getByRole('dialog', { name: 'Merged' }).waitFor();
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await cardOf(window, 'Works two').click();
    await window.getByText('Works a month from the sofa').first().waitFor();
    await cardOf(window, 'Counts who').click();
    await expect.poll(textOf).toBe('Ana asked each team');
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Z');
    await cardOf(window, 'Counts who').click();
    await expect.poll(textOf).not.toBe('Ana asked each team');
  });

  test('takes what was decided', async () => {
    await open();
    await dialog().getByRole('radio', { name: 'Edit' }).check();
    await dialog().getByRole('textbox', { name: 'Text' }).fill('Works some weeks at home');
    await dialog().getByRole('button', { name: 'Merge' }).click();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await dialog().waitFor({ state: 'detached' });
    await cardOf(window, 'Works some').waitFor();
  });

  test('has nothing left to do with a copy that is merged', async () => {
    await runFromPalette(window, 'Merge a copy');
    await window.getByText(/This project has everything that is in/).waitFor();
    expect(await dialog().count()).toBe(0);
  });
});
