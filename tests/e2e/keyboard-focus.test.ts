import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionList } from '../../src/shared/actions/action-list.ts';
import { focusedName } from '../helpers/key-steps.ts';
import { answerOpenDialogs, answerSaveDialogs, type LaunchedApp, launchApp } from '../helpers/launch-app.ts';
import { focusMap } from '../helpers/map-steps.ts';
import { findInPalette, openSample, waitForMap } from '../helpers/window-steps.ts';

/** These leave this window's project: another window or the start screen comes. */
const leaving = new Set<string>(['new-project', 'open-sample', 'close-project', 'palette']);

describe('the keyboard is never lost', () => {
  let app: LaunchedApp;
  let window: Page;
  beforeAll(async () => {
    app = await launchApp();
    ({ window } = app);
    await openSample(app);
    await answerOpenDialogs(app, null);
    await answerSaveDialogs(app, null);
    // A file that a page asks for is asked for by the browser: nobody chooses one here.
    window.on('filechooser', () => {});
  });
  afterAll(() => app.close());

  const dialogs = () => window.getByRole('dialog');
  /** Runs an action by the palette and closes the dialog that it opens. Not all can be done with one selection. */
  async function runByKeys(label: string): Promise<boolean> {
    await findInPalette(window, label);
    const option = window.getByRole('option').filter({ has: window.getByText(label, { exact: true }) });
    if ((await option.count()) === 0) {
      await window.keyboard.press('Escape');
      await dialogs().waitFor({ state: 'detached' });
      return false;
    }
    for (let presses = 0; (await option.first().getAttribute('aria-selected')) !== 'true'; presses += 1) {
      expect(presses).toBeLessThan(80);
      await window.keyboard.press('ArrowDown');
    }
    await window.keyboard.press('Enter');
    await window.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
    return true;
  }

  it('after any action that the palette can run', { timeout: 300_000 }, async () => {
    const not: string[] = [];
    const lost: string[] = [];
    const problems: string[] = [];
    for (const { id, label } of actionList) {
      if (leaving.has(id)) continue;
      await focusMap(window);
      await findInPalette(window, 'wood samples');
      await window.keyboard.press('Enter');
      await window.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
      const done = await runByKeys(label);
      if (!done) {
        not.push(id);
        continue;
      }
      // What opens or closes has done so after some frames.
      await window.evaluate(
        () =>
          new Promise<void>((resolve) => {
            let frames = 20;
            const tick = (): void => {
              frames -= 1;
              if (frames === 0) resolve();
              else requestAnimationFrame(tick);
            };
            tick();
          }),
      );
      if ((await dialogs().count()) > 0) {
        await window.keyboard.press('Escape');
        await dialogs().waitFor({ state: 'detached' });
      }
      await window.keyboard.press('Escape');
      await expect
        .poll(() => focusedName(window), { message: id, timeout: 3_000 })
        .not.toBe('body')
        .catch(() => lost.push(id));
      problems.push(...app.problems.splice(0).map((problem) => `${id}: ${problem.slice(0, 300)}`));
      if (id === 'remove' || id === 'cut') await window.keyboard.press('ControlOrMeta+Z');
    }
    expect(lost).toEqual([]);
    expect(not.length).toBeLessThan(15);
    expect(problems).toEqual([]);
  });

  it('after closing the panel that had it', async () => {
    await focusMap(window);
    await waitForMap(window);
    if ((await window.locator('aside[data-side="right"]').count()) === 0)
      await window.keyboard.press('ControlOrMeta+I');
    await window.locator('aside[data-side="right"]').waitFor();
    await window.keyboard.press('F6');
    await expect.poll(() => focusedName(window)).not.toMatch(/^(body|Map)$/);
    await window
      .getByRole('button', { name: /^Hide (?!inspector)/ })
      .last()
      .press('Enter');
    await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  });
});
