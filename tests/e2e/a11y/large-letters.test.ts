import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp } from '../../helpers/launch-app.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { waitForRest } from '../../helpers/map-steps.ts';
import { misfits } from '../../helpers/misfits.ts';
import { askMain } from '../../helpers/page-host.ts';
import { closeDialog, resizeWindow, waitForMap } from '../../helpers/window-steps.ts';

const bar = 'header[data-area]';
const tools = '[role="toolbar"], [data-filter-note]';

const setZoom = async ({ app, window }: LaunchedApp, factor: number, width: number): Promise<void> => {
  await app.evaluate(
    ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  );
  await window.waitForFunction((wide) => Math.abs(innerWidth - wide) < 2, width);
};

const still = (window: Page): Promise<unknown> =>
  window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));

/** The spacing that WCAG 1.4.12 lets a person set. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

describe.each(['en', 'de'] as const)('in %s nothing overlaps or is cut off', (language) => {
  const { app, window } = appOfTests({ size: [1280, 800], calm: true });
  beforeAll(async () => {
    await askMain(window, 'set-settings', { language });
    await window.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  });

  const fits = async (within: string, where: string): Promise<void> => {
    await still(window);
    expect(await misfits(window, within), where).toEqual([]);
  };
  const dialog = async (keys: string): Promise<void> => {
    await window.keyboard.press(keys);
    await window.getByRole('dialog').waitFor();
    await fits('[role="dialog"]', keys);
  };

  it('at 200 % on the start screen', async () => {
    await setZoom(app, 2, 640);
    await fits('main', 'start screen');
  });

  describe('in a project', () => {
    beforeAll(async () => {
      await window.locator('[data-action="open-sample"]').click();
      await waitForMap(window);
    });

    it('at 200 % on the map with the inspector of a card, and in each panel', async () => {
      await setZoom(app, 2, 640);
      await waitForRest(window);
      await fits(`${bar}, ${tools}, nav[data-area]`, 'map');
      await window.getByRole('grid').focus();
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('ArrowDown');
      await window.keyboard.press('ArrowDown');
      await window.locator('aside[data-side="right"] textarea').first().waitFor();
      await fits('aside', 'inspector');
      for (const panel of ['outline', 'find', 'evidence', 'personas', 'filter', 'history']) {
        await window.locator(`nav [data-action="toggle-${panel}"]`).click();
        await window.locator('aside[data-side="left"]').waitFor();
        await fits(`aside, ${bar}`, panel);
        // One panel fits beside the map.
        expect(await window.locator('aside').count()).toBe(1);
      }
      await window.locator('nav [data-action="toggle-filter"]').click();
      await window.locator('aside[data-side="left"] input[type="checkbox"]').first().check();
      await fits(`${tools}, ${bar}`, 'filter note');
      await window.locator('[data-filter-note] button').click();
      await window.getByRole('grid').focus();
    });

    it('at 200 % in the dialogs', async () => {
      await setZoom(app, 2, 640);
      for (const keys of ['ControlOrMeta+,', 'ControlOrMeta+E', 'ControlOrMeta+K']) {
        await dialog(keys);
        await closeDialog(window);
      }
      await setZoom(app, 1, 1280);
    });

    it.each([720, 960, 1100])('in a window %d px wide', async (width) => {
      await resizeWindow(app, width, 800);
      await waitForRest(window);
      await fits(`${bar}, ${tools}, aside, nav[data-area]`, `${width}`);
    });

    it('with the spacing of text that a person may set', async () => {
      await resizeWindow(app, 1280, 800);
      await app.app.evaluate(
        ({ BrowserWindow }, css) => BrowserWindow.getAllWindows()[0]?.webContents.insertCSS(css),
        spacing,
      );
      await waitForRest(window);
      await fits(`${bar}, ${tools}, aside`, 'map');
      await dialog('ControlOrMeta+E');
      await closeDialog(window);
      expect(app.problems).toEqual([]);
    });
  });
});
