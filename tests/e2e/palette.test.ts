import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../helpers/launch-app.ts';
import {
  closeDialog,
  findInPalette,
  inspector,
  openSample,
  runFromPalette,
} from '../helpers/window-steps.ts';

describe('the palette and the keys', () => {
  let app: LaunchedApp;
  let window: Page;
  beforeAll(async () => {
    app = await launchApp();
    window = app.window;
  });
  afterAll(() => app.close());

  it('opens on the start screen with what makes sense there', async () => {
    await window.getByRole('button', { name: /^Five stages/ }).waitFor();
    await findInPalette(window, '');
    await window.getByRole('option', { name: /Open the sample project/ }).waitFor();
    expect(await window.getByRole('option', { name: /^Save/ }).count()).toBe(0);
    await closeDialog(window);
  });

  it('goes to a card by its name, on whichever map it is', async () => {
    await openSample(app);
    await findInPalette(window, 'wood samples');
    await window.keyboard.press('Enter');
    await inspector(window).getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await inspector(window).getByRole('textbox', { name: 'Title' }).inputValue()).toMatch(
      /wood samples/,
    );
  });

  it('shows the keys beside an action, and they do the same', async () => {
    await findInPalette(window, 'Inspector');
    const line = window.getByRole('option', { name: /^Inspector/ });
    expect(await line.locator('kbd').allTextContents()).toEqual(
      process.platform === 'darwin' ? ['⌘', 'I'] : ['Ctrl', 'I'],
    );
    await window.keyboard.press('Enter');
    await inspector(window).waitFor({ state: 'detached' });
    await window.keyboard.press('ControlOrMeta+I');
    await inspector(window).waitFor();
  });

  it('gives the focus back where it was', async () => {
    await window.getByRole('grid').focus();
    await findInPalette(window, 'zoom');
    await closeDialog(window);
    await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await window.getByRole('button', { name: 'Settings' }).click();
    await closeDialog(window);
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Settings');
  });

  it('opens the list of shortcuts with ? on the map and with F1, but not while a text is typed', async () => {
    await window.getByRole('grid').focus();
    await window.keyboard.press('?');
    await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await closeDialog(window);
    await window.keyboard.press('F1');
    await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await closeDialog(window);
    await window.getByRole('textbox', { name: 'Project name' }).focus();
    await window.keyboard.type('?');
    expect(await window.getByRole('dialog').count()).toBe(0);
    await window.keyboard.press('Escape');
  });

  it('leaves undo to the field while a text is typed', async () => {
    await runFromPalette(window, 'Map details');
    const scenario = inspector(window).getByRole('textbox', { name: 'Scenario' });
    const before = await scenario.inputValue();
    await scenario.press('End');
    await scenario.pressSequentially('!!!');
    // A field takes back what was typed bit by bit.
    await expect
      .poll(async () => {
        await scenario.press('ControlOrMeta+Z');
        return scenario.inputValue();
      })
      .toBe(before);
    expect(await window.getByText(/^Undone/).count()).toBe(0);
    expect(app.problems).toEqual([]);
  });
});
