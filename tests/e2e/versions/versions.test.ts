import { beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { leftPanel, openSample, wearTheme } from '../../helpers/window-steps.ts';

describeApp('versions', { size: [1280, 800], calm: true }, ({ app, window }) => {
  const CARD = 'Works a week';
  const bar = () => window.getByRole('status', { name: 'Earlier version' });
  const versions = () => leftPanel(window).locator('[data-version]');
  const edit = async (from: string, to: string): Promise<void> => {
    await cardOf(window, from).click();
    await window.keyboard.press('F2');
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type(to);
    await window.keyboard.press('Enter');
    await cardOf(window, to).waitFor();
    await window.keyboard.press('Escape');
  };
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_SHOTS'];
    if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    await openSample(app);
    await cardOf(window, CARD).waitFor();
    await waitForRest(window);
  });

  test('are saved with a name by keys alone', async () => {
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Shift+S');
    await window.keyboard.type('Kick-off');
    await shot('dialog');
    await window.keyboard.press('Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await window.keyboard.press('ControlOrMeta+Alt+V');
    await expect.poll(() => versions().allInnerTexts()).toHaveLength(2);
    expect((await versions().allInnerTexts()).join(' ')).toMatch(/Now.*Kick-off/s);
  });

  test('are looked at in the place of the map, where nothing can be changed', async () => {
    await edit(CARD, 'Works two weeks');
    await versions().filter({ hasText: 'Kick-off' }).click();
    await bar().waitFor();
    await cardOf(window, CARD).waitFor();
    await shot('looking');
    expect(await bar().innerText()).toMatch(/version “Kick-off” of .*Nothing can be changed here/s);
    await cardOf(window, CARD).click();
    expect(await window.getByRole('textbox', { name: 'Title' }).isDisabled()).toBe(true);
    await cardOf(window, CARD).focus();
    // Whatever is typed goes nowhere.
    for (const key of ['F2', 'x', 'Enter', 'Delete', 'ControlOrMeta+D', 'ControlOrMeta+Z'])
      await window.keyboard.press(key, { delay: 5 });
    await cardOf(window, CARD).waitFor();
    expect(await window.locator('[data-map-body] textarea').count()).toBe(0);
    const from = await boxOf(cardOf(window, CARD));
    await window.mouse.move(from.x + 20, from.y + 10);
    await window.mouse.down();
    await window.mouse.move(from.x + 400, from.y + 20, { steps: 5 });
    await window.mouse.up();
    await window.getByText('You are looking at an earlier version').first().waitFor();
    await bar().getByRole('button', { name: 'Back to now' }).click();
    await bar().waitFor({ state: 'detached' });
    await cardOf(window, 'Works two weeks').waitFor();
  });

  test('are gone through with arrow keys, shown with Enter, and restored as one step', async () => {
    await versions().first().focus();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await bar().waitFor();
    await bar().getByRole('button', { name: 'Restore this version' }).click();
    await bar().waitFor({ state: 'detached' });
    await cardOf(window, CARD).waitFor();
    await expect.poll(async () => (await versions().allInnerTexts()).join(' ')).toContain('Before restoring');
    await shot('restored');
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Z');
    await cardOf(window, 'Works two weeks').waitFor();
  });

  test('give back one card by keys alone, and leave all else as it is', async () => {
    await cardOf(window, 'Works two weeks').click();
    await window.keyboard.press('Delete');
    await cardOf(window, 'Works two weeks').waitFor({ state: 'detached' });
    await versions().filter({ hasText: 'Kick-off' }).click();
    await bar().waitFor();
    await cardOf(window, CARD).click();
    const menu = bar().getByRole('button', { name: 'Restore a part' });
    await menu.focus();
    await window.keyboard.press('Enter');
    await window.getByRole('menu').waitFor();
    await shot('part');
    expect(await window.getByRole('menuitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Restore map “/),
      expect.stringMatching(/^Restore stage “/),
      expect.stringContaining(`Restore card “${CARD}`),
    ]);
    await window.getByRole('menuitem').last().press('Enter');
    await bar().waitFor({ state: 'detached' });
    await cardOf(window, CARD).waitFor();
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Z');
    await cardOf(window, CARD).waitFor({ state: 'detached' });
    await window.keyboard.press('ControlOrMeta+Z');
    await cardOf(window, 'Works two weeks').waitFor();
  });

  test.each(['light', 'dark'] as const)('have nothing that axe finds (%s)', async (theme) => {
    await wearTheme(app, theme);
    await versions().filter({ hasText: 'Kick-off' }).click();
    await bar().waitFor();
    await shot(`axe-${theme}`);
    expect(await problemsOn(window, theme, '#panel-left')).toBe('');
    expect(await problemsOn(window, theme, '[data-area=looking]')).toBe('');
    await bar().getByRole('button', { name: 'Back to now' }).click();
    await bar().waitFor({ state: 'detached' });
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Shift+S');
    await window.getByRole('dialog').waitFor();
    expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
