import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { dropPaths } from '../../helpers/drop-paths.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, waitForRest } from '../../helpers/map-steps.ts';
import { editCopy } from '../../helpers/other-copy.ts';
import { askMain } from '../../helpers/page-host.ts';
import { openSample, resizeWindow, wearTheme } from '../../helpers/window-steps.ts';

const OTHER = 'Counts who still lacks a desk';

describeApp(
  'copies beside the open file',
  { size: [1280, 800], calm: true, own: true },
  ({ app, window }) => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.journey');
    const copy = join(folder, 'desk (Ana’s conflicted copy 2026-11-03).journey');
    const bar = () => window.getByRole('status', { name: 'Copies of this project' });
    const dialog = () => window.getByRole('dialog');
    const shot = async (name: string): Promise<void> => {
      const shots = process.env['THROUGHLINE_SHOTS'];
      if (shots) await window.screenshot({ path: `${shots}/${name}.png` });
    };

    beforeAll(async () => {
      await openSample(app);
      await cardOf(window, 'Works a week').waitFor();
      await waitForRest(window);
      await answerSaveDialogs(app, path);
      await window.keyboard.press('ControlOrMeta+S');
      await window.getByText('Saved', { exact: true }).first().waitFor();
    });

    test('are found while it is open, in a bar that is reached by F6', async () => {
      copyFileSync(path, copy);
      await editCopy(folder, copy, { [OTHER]: { body: 'Ana asked each team' } });
      await bar()
        .getByText(/Ana’s copy of \d\d:\d\d has 1 change you do not have/)
        .waitFor();
      expect(await problemsOn(window, 'light', '[data-area=copies]')).toBe('');
      await shot('copies-light');
      await wearTheme(app, 'dark');
      expect(await problemsOn(window, 'dark', '[data-area=copies]')).toBe('');
      await resizeWindow(app, 1920, 1080);
      await shot('copies-dark');
      await wearTheme(app, 'light');
      await askMain(window, 'set-settings', { language: 'de' });
      await window.getByText(/Die Kopie von Ana \(\d\d:\d\d\) enthält 1 Änderung/).waitFor();
      await shot('copies-de');
      await resizeWindow(app, 1280, 800);
      await askMain(window, 'set-settings', { language: 'en' });
      await bar().waitFor();
      await window.getByRole('grid').focus();
      await window.keyboard.press('Shift+F6');
      await window.keyboard.press('Shift+F6');
      expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('Look');
    });

    test('are looked at before anything is changed, and merged', async () => {
      await bar().getByRole('button', { name: 'Look' }).click();
      await dialog().getByText('1 change of the copy fits.').waitFor();
      await dialog().getByRole('button', { name: 'Merge' }).click();
      await dialog().getByRole('button', { name: 'Done' }).waitFor();
      await shot('merged-light');
      expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
      await wearTheme(app, 'dark');
      expect(await problemsOn(window, 'dark', '[role=dialog]')).toBe('');
      await shot('merged-dark');
      await wearTheme(app, 'light');
      const page = join(folder, 'report.html');
      await answerSaveDialogs(app, page);
      await dialog().getByRole('button', { name: 'Web page…' }).click();
      await dialog().getByText('The report was saved.').waitFor();
      expect(readFileSync(page, 'utf8')).toContain('Counts who still lacks a desk');
      await dialog().getByRole('button', { name: 'Done' }).click();
      await dialog().waitFor({ state: 'detached' });
      await bar().waitFor({ state: 'detached' });
    });

    test('that are dropped on the window are merged, and go to the bin after that', async () => {
      await editCopy(folder, copy, { [OTHER]: { owner: 'Tom' } });
      await bar().waitFor();
      await dropPaths(window, window.getByRole('banner'), [copy]);
      await dialog().getByText('1 change of the copy fits.').waitFor();
      await window.keyboard.press('Enter');
      await dialog().getByRole('button', { name: 'Done' }).waitFor();
      const trashed = await app.app.evaluate(({ shell }) => {
        const paths: string[] = [];
        shell.trashItem = (path) => {
          paths.push(path);
          return paths.length === 1 ? Promise.reject(new Error('No bin')) : Promise.resolve();
        };
        Object.assign(globalThis, { trashed: paths });
        return paths.length;
      });
      expect(trashed).toBe(0);
      const toBin = dialog().getByRole('button', { name: 'Move to the bin' });
      await toBin.click();
      await dialog()
        .getByText(/could not be moved to the bin/)
        .waitFor();
      await toBin.click();
      await dialog()
        .getByText(/is in the bin/)
        .waitFor();
      const paths = await app.app.evaluate(() => (globalThis as unknown as { trashed: string[] }).trashed);
      expect(paths).toEqual([copy, copy]);
      await window.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    });

    test('that change again are named again, and never where that was decided', async () => {
      await editCopy(folder, copy, { [OTHER]: { owner: 'Ana' } });
      await bar().getByRole('button', { name: 'Later' }).click();
      await bar().waitFor({ state: 'detached' });
      await editCopy(folder, copy, { [OTHER]: { owner: 'Mia' } });
      await bar()
        .getByText(/has 2 changes/)
        .waitFor();
      await bar().getByRole('button', { name: 'Never for this file' }).click();
      await window.getByText(/is not named again on this computer/).waitFor();
      await bar().waitFor({ state: 'detached' });
    });
  },
);
