import { beforeAll, expect, it } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { goToCard, inspector, leftPanel, openSample, wearTheme } from '../../helpers/window-steps.ts';

describeApp('finding and replacing in the real window', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
  });
  const field = () => leftPanel(window).getByRole('combobox', { name: 'Find' });
  const hits = () => leftPanel(window).getByRole('option');
  const find = async (text: string): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+F');
    await expect.poll(() => isFocused('[data-find]')).toBe(true);
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type(text);
    // Every hit listed is one of this text: the answer to an earlier question is gone.
    await expect
      .poll(async () => [
        ...new Set((await hits().locator('mark').allTextContents()).map((mark) => mark.toLowerCase())),
      ])
      .toEqual([text]);
  };
  const isFocused = (selector: string): Promise<boolean> =>
    window.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);

  it('goes to a card on another map by keyboard alone, and Escape gives the map the keys', async () => {
    await find('cornerstone');
    const onOther = hits().filter({ hasText: 'After the content programme' }).first();
    await onOther.waitFor();
    for (let press = 0; press < 200; press++) {
      if ((await onOther.getAttribute('aria-selected')) === 'true') break;
      await window.keyboard.press('ArrowDown');
    }
    expect(await onOther.getAttribute('aria-selected')).toBe('true');
    await window.keyboard.press('Enter');
    await window.getByRole('grid', { name: /After the content programme/ }).waitFor();
    expect(await isFocused('[data-find]')).toBe(true);
    await window.keyboard.press('Escape');
    await expect.poll(() => isFocused('[role="grid"]')).toBe(true);
  });

  it('opens evidence in the inspector', async () => {
    await find('exit survey');
    await hits()
      .filter({ hasText: /^.*exit survey.*Title$/i })
      .first()
      .click();
    await inspector(window).getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
  });

  it('replaces all as one step that undo takes back by its name', async () => {
    await goToCard(window, 'Ad in a podcast');
    await find('podcast');
    const before = await hits().count();
    expect(before).toBeGreaterThan(0);
    await leftPanel(window).getByRole('button', { name: 'Replace', exact: true }).click();
    await leftPanel(window).getByRole('textbox', { name: 'Replace with' }).fill('radio show');
    await leftPanel(window)
      .getByRole('button', { name: /^Replace all/ })
      .click();
    await leftPanel(window).getByText('No results.').waitFor();
    await window.getByRole('gridcell', { name: /Ad in a radio show/ }).waitFor();
    await field().press('Escape');
    await window.keyboard.press('ControlOrMeta+Z');
    await window.getByText('Undone: Replace text').waitFor();
    await expect.poll(() => hits().count()).toBe(before);
  });

  it('tells a card its history and brings back what was', async () => {
    await find('ad in a podcast');
    await window.keyboard.press('Enter');
    const title = inspector(window).getByRole('textbox', { name: 'Title' });
    await title.fill('Ad before the news');
    await title.press('Enter');
    await inspector(window).getByRole('button', { name: 'Show history' }).click();
    const newest = inspector(window)
      .getByRole('list', { name: 'Changes to this card' })
      .getByRole('listitem')
      .first();
    await newest.getByText('changed Title from “Ad in a podcast” to “Ad before the news”').waitFor();
    await newest.getByRole('button', { name: 'Restore' }).click();
    await window.getByRole('gridcell', { name: /Ad in a podcast/ }).waitFor();
    await expect.poll(() => title.inputValue()).toBe('Ad in a podcast');
    expect(app.problems).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds in the %s theme', async (theme) => {
    await wearTheme(app, theme);
    await find('e');
    await window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
    const axe = await axeOn(window);
    const { violations } = await axe
      .include('aside')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
