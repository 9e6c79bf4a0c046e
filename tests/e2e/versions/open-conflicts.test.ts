import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { writeConflicts } from '../../helpers/open-conflicts.ts';
import { cardOf, focusMap } from '../../helpers/map-steps.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';

describeApp(
  'conflicts that a merge has left open',
  { size: [1280, 800], calm: true, own: true },
  ({ app, window }) => {
    const bar = () => window.getByRole('status', { name: 'Open conflicts' });
    const dialog = () => window.getByRole('dialog', { name: 'Open conflicts' });
    const row = (name: RegExp) => dialog().getByRole('group', { name });
    const shot = async (name: string): Promise<void> => {
      const folder = process.env['THROUGHLINE_SHOTS'];
      if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
    };

    beforeAll(async () => {
      const folder = temporaryFolder();
      const path = join(folder, 'First desk.journey');
      await writeConflicts(path, join(folder, 'data'));
      await answerOpenDialogs(app, path);
      await window.keyboard.press('ControlOrMeta+O');
      await waitForMap(window);
    });

    test('are said in a bar that stays, by keyboard and with nothing for axe to find', async () => {
      await bar().waitFor();
      expect(await bar().textContent()).toContain('3 conflicts of a merge are open.');
      expect(await problemsOn(window, 'light', '[data-area=conflicts]')).toBe('');
      await shot('open-conflicts-bar');
      // From the map past the rail to the bar.
      await focusMap(window);
      for (let key = 0; key < 2; key += 1) await window.keyboard.press('Shift+F6');
      await window.keyboard.press('Enter');
      await dialog().waitFor();
      await shot('open-conflicts');
      expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
      await wearTheme(app, 'dark');
      await shot('open-conflicts-dark');
      expect(await problemsOn(window, 'dark', '[role=dialog]')).toBe('');
      await wearTheme(app, 'light');
    });

    test('are decided some now and the rest later, each time as one step', async () => {
      const title = row(/title/);
      expect(await title.locator('ins').allTextContents()).not.toEqual([]);
      await title.getByRole('radio', { name: 'The copy: Ana' }).press('Space');
      await row(/removed/)
        .getByRole('radio', { name: 'This file: Ben' })
        .press('Space');
      await shot('open-conflicts-decided');
      await dialog().getByRole('button', { name: 'Decide', exact: true }).press('Enter');
      await dialog().waitFor({ state: 'detached' });
      await cardOf(window, 'Works a month').waitFor();
      await expect.poll(() => bar().textContent()).toContain('1 conflict of a merge is open.');
      await focusMap(window);
      await window.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => bar().textContent()).toContain('3 conflicts of a merge are open.');
      await cardOf(window, 'Works two').waitFor();
      await window.keyboard.press('ControlOrMeta+Shift+Z');
      await expect.poll(() => bar().textContent()).toContain('1 conflict of a merge is open.');
    });

    test('are gone once all are decided', async () => {
      await bar().getByRole('button', { name: 'Decide…' }).click();
      await row(/owner/).getByRole('radio', { name: 'Both' }).click();
      await dialog().getByRole('button', { name: 'Decide', exact: true }).click();
      await bar().waitFor({ state: 'detached' });
    });
  },
);
