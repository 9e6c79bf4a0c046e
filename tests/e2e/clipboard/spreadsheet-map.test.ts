import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cellOf, drag, middleOf, undo, waitForRest } from '../../helpers/map-steps.ts';
import { askPageHost, watchPage } from '../../helpers/page-host.ts';
import { putOnClipboard, sheetOf300 } from '../../helpers/spreadsheet.ts';
import {
  goToCard,
  inspector,
  newProject,
  resizeWindow,
  runFromPalette,
  wearTheme,
} from '../../helpers/window-steps.ts';

/** Pictures to look at, where a folder for them is named. */
const shot = async (window: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await window.screenshot({ path: join(folder, `${name}.png`) });
};

describeApp(
  'a map of 300 cards out of a spreadsheet',
  { size: [1280, 800], calm: true },
  ({ app, window }) => {
    beforeAll(async () => {
      await watchPage(window);
      await newProject(app, 'Five stages');
      await window.getByRole('textbox', { name: 'New card' }).waitFor();
      await window.keyboard.press('Escape');
      await window.getByRole('textbox', { name: 'New card' }).waitFor({ state: 'detached' });
    });

    const records = async () => {
      const snapshot = await askPageHost(window, 'snapshot', {});
      if (!snapshot.ok) throw new Error(snapshot.failure.message);
      return snapshot.value.records;
    };
    const counts = async (): Promise<readonly number[]> => {
      const { card, stage, step, lane } = await records();
      return [card.length, stage.length, step.length, lane.length];
    };
    /** The stage and the lane of a card. */
    const placeOf = async (title: string): Promise<readonly (string | undefined)[]> => {
      const all = await records();
      const card = all.card.find((one) => one.title === title);
      const step = all.step.find(({ id }) => id === card?.stepId);
      return [
        all.stage.find(({ id }) => id === step?.stageId)?.name,
        all.lane.find(({ id }) => id === card?.laneId)?.name,
      ];
    };
    const laneNames = async (): Promise<readonly string[]> => {
      const boxes = window.locator('[data-header^="lane "]');
      return (await boxes.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))).map(
        (name) => name.split(',')[0] ?? '',
      );
    };

    test('60 rows of five stages are shown before they are pasted, by the names of stages and lanes', async () => {
      const [cards, stages, steps, lanes] = await counts();
      expect([cards, stages, steps, lanes]).toEqual([0, 5, 5, 7]);
      await cellOf(window, 'Consideration', 'Actions').click({ position: { x: 6, y: 6 } });
      await putOnClipboard(app, sheetOf300());
      await window.keyboard.press('ControlOrMeta+V');
      const preview = window.getByRole('dialog', { name: 'Paste 300 cards' });
      await preview.getByRole('cell', { name: 'Searches for desks for small rooms' }).waitFor();
      await shot(window, 'preview');
      await preview.getByRole('button', { name: 'Paste 300 cards' }).click();
      await window.getByRole('button', { name: /^Undo: Paste/ }).waitFor();
      // Only the lane of what happens behind the scenes is new.
      expect(await counts()).toEqual([300, 5, 5, 8]);
      expect(await placeOf('No clear words about payment by invoice')).toEqual(['Purchase', 'Pain points']);
      expect(await placeOf('Reporting counts assembly instructions')).toEqual(['Post-purchase', 'Backstage']);
    });

    test('one undo takes all of it back, and one redo brings it again', async () => {
      await undo(window);
      await expect.poll(counts).toEqual([0, 5, 5, 7]);
      await window.keyboard.press('ControlOrMeta+Shift+Z');
      await expect.poll(counts).toEqual([300, 5, 5, 8]);
    });

    test('a step is split with some of its cards, its stage at the new step, and no card is lost', async () => {
      await goToCard(window, 'Looks again at offers side by side');
      await window.getByRole('grid').focus();
      await window.keyboard.down('Shift');
      for (let press = 0; press < 4; press++) await window.keyboard.press('ArrowDown');
      await window.keyboard.up('Shift');
      await inspector(window).getByText('Connect in this order').waitFor();
      await runFromPalette(window, 'Split step');
      await expect.poll(counts).toEqual([300, 5, 6, 8]);
      await window.locator('[data-header^="step "]').nth(2).click();
      await runFromPalette(window, 'Split stage here');
      await expect.poll(counts).toEqual([300, 6, 6, 8]);
      expect(await placeOf('Looks again at offers side by side')).toEqual(['Evaluation 2', 'Actions']);
      expect(await placeOf('Searches for offers side by side')).toEqual(['Evaluation', 'Actions']);
    });

    test('a lane is dragged over others with all its cards', async () => {
      await runFromPalette(window, 'Fit the whole map');
      await waitForRest(window);
      const before = await laneNames();
      const pains = window.getByRole('rowheader', { name: /^Pain points/ });
      const first = await boxOf(window.getByRole('rowheader', { name: /^Touchpoints/ }));
      await drag(window, await middleOf(pains), { x: first.x + first.width / 2, y: first.y + 2 });
      await expect
        .poll(laneNames)
        .toEqual(['Actions', 'Pain points', ...before.filter((name) => !/^(Actions|Pain)/.test(name))]);
      expect(await counts()).toEqual([300, 6, 6, 8]);
    });

    test('all pain points are judged at once, in one step', async () => {
      await goToCard(window, 'No clear words about desks for small rooms');
      await runFromPalette(window, 'Select all of this kind');
      await inspector(window).getByText('50 pain points').waitFor();
      await inspector(window).getByLabel('Severity', { exact: true }).selectOption('3');
      const judged = async (): Promise<number> =>
        (await records()).card.filter(({ severity }) => severity === 3).length;
      await expect.poll(judged).toBe(50);
      await undo(window);
      await expect.poll(judged).toBe(0);
      await window.keyboard.press('ControlOrMeta+Shift+Z');
      await expect.poll(judged).toBe(50);
      expect(app.problems).toEqual([]);
    });

    test.each([
      [1280, 800],
      [1920, 1080],
    ] as const)(
      'at %i × %i nothing of the header is wider than the window, in both themes',
      async (width, height) => {
        await resizeWindow(app, width, height);
        for (const theme of ['light', 'dark'] as const) {
          await wearTheme(app, theme);
          for (const view of ['Actual size', 'Fit the whole map']) {
            await runFromPalette(window, view);
            await waitForRest(window);
            await shot(window, `${width}-${theme}-${view === 'Actual size' ? 'near' : 'all'}`);
            expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
          }
        }
      },
    );
  },
);
