import { beforeAll, expect, it } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { recordsOf } from '../../helpers/fresh-map.ts';
import { askPageHost, watchPage } from '../../helpers/page-host.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { pressFast } from '../../helpers/fast-keys.ts';
import { cardOf } from '../../helpers/map-steps.ts';
import {
  closeDialog,
  goToCard,
  inspector,
  leftPanel,
  openSample,
  resizeWindow,
  runFromPalette,
} from '../../helpers/window-steps.ts';

describeApp('panels in the real window', {}, ({ app, window }) => {
  beforeAll(async () => {
    await watchPage(window);
    await openSample(app);
  });
  const panel = (name: string) =>
    window.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name });

  it('leaves the map most of the room at 1280 x 800', async () => {
    await resizeWindow(app, 1280, 800);
    const map = await window.getByRole('main', { name: 'Map' }).boundingBox();
    expect(map?.width).toBeGreaterThan(1280 * 0.7);
    await panel('Evidence panel').click();
    await window.getByRole('button', { name: 'Hide inspector' }).click();
    const wider = await window.getByRole('main', { name: 'Map' }).boundingBox();
    expect(wider?.width).toBeGreaterThan(1280 * 0.7);
    await window.getByRole('button', { name: 'Show inspector' }).click();
  });

  it('changes a card on the map as it changes in the inspector', async () => {
    await goToCard(window, 'Ad in a podcast');
    const title = inspector(window).getByRole('textbox', { name: 'Title' });
    await title.fill('Ad before the news');
    await title.press('Enter');
    await window.getByRole('gridcell', { name: /Ad before the news/ }).waitFor();
    await inspector(window)
      .getByRole('combobox', { name: 'Channel', exact: true })
      .selectOption({ label: 'Newsletter' });
    await expect
      .poll(() => cardOf(window, 'Ad before the news').getAttribute('aria-description'))
      .toMatch(/^Newsletter/);
  });

  it('goes through the outline from map to stage and back', async () => {
    await panel('Maps and outline').click();
    await leftPanel(window)
      .getByRole('button', { name: /^After the content programme/ })
      .click();
    await window.getByRole('grid', { name: /After the content programme/ }).waitFor();
    await leftPanel(window)
      .getByRole('button', { name: /^Buying the first desk online/ })
      .click();
    await leftPanel(window)
      .getByRole('button', { name: /^Purchase/ })
      .click();
    await inspector(window).getByRole('heading', { name: 'Stage', exact: true }).waitFor();
  });

  it('removes a stage after asking where its cards go, and undo brings all back', async () => {
    await leftPanel(window)
      .getByRole('button', { name: /^Purchase/ })
      .click();
    await inspector(window).getByRole('button', { name: 'More actions' }).click();
    await window.getByRole('menuitem', { name: 'Remove' }).click();
    await window.getByText(/This stage contains \d+ cards/).waitFor();
    await window.getByRole('button', { name: 'Remove stage' }).click();
    await leftPanel(window)
      .getByRole('button', { name: /^Purchase/ })
      .waitFor({ state: 'detached' });
    await window.keyboard.press('ControlOrMeta+Z');
    await leftPanel(window)
      .getByRole('button', { name: /^Purchase/ })
      .waitFor();
    await window.getByText('Undone: Remove stage').waitFor();
  });

  it('adds a persona whose name is typed at once, and a lane of a chosen kind', async () => {
    await panel('Personas panel').click();
    await leftPanel(window).getByRole('button', { name: 'Add persona' }).click();
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.hasAttribute('data-inspector-first')))
      .toBe(true);
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type('Nia');
    await window.keyboard.press('Enter');
    await leftPanel(window).getByText('Nia').waitFor();
    await window.getByRole('button', { name: 'Add lane' }).first().click();
    await window
      .getByRole('dialog')
      .getByRole('button', { name: /^Backstage/ })
      .click();
    await inspector(window).getByRole('heading', { name: 'Lane' }).waitFor();
  });

  it('lists every step in the history with its author', async () => {
    await panel('History').click();
    await leftPanel(window).getByText('Add lane').waitFor();
    await leftPanel(window)
      .getByText(/^Undid: /)
      .first()
      .waitFor();
  });

  it('takes a date as fast as it is typed, and its calendar has the keyboard and nothing that axe finds', async () => {
    await goToCard(window, 'Free wood samples by post');
    const due = inspector(window).getByRole('combobox', { name: 'Due' });
    const keyboard = await window.context().newCDPSession(window);
    await due.focus();
    await pressFast(keyboard, [...Array.from('2027-12-04'), 'Enter', 'ArrowDown', 'ArrowRight', 'Enter']);
    await expect.poll(() => due.inputValue()).toBe('5 Dec 2027');
    await due.press('ArrowDown');
    const calendar = window.getByRole('dialog', { name: 'Calendar' });
    await calendar.waitFor();
    await window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
    const axe = (await axeOn(window)).include('aside').include('[role="dialog"]');
    const { violations } = await axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // Tab goes round within it.
    for (const name of ['Today', 'No date', 'Previous month']) {
      await window.keyboard.press('Tab');
      await expect
        .poll(() => calendar.getByRole('button', { name }).evaluate((one) => one === document.activeElement))
        .toBe(true);
    }
    await window.keyboard.press('Escape');
    await expect.poll(() => due.evaluate((one) => one === document.activeElement)).toBe(true);
    // A click elsewhere ends it too, and sends what was typed.
    await due.fill('6.12.2027');
    await due.press('ArrowDown');
    await calendar.waitFor();
    await inspector(window).getByRole('heading', { name: 'Opportunity' }).click();
    await calendar.waitFor({ state: 'detached' });
    await expect.poll(() => due.inputValue()).toBe('6 Dec 2027');
  });

  it('lists 300 comments by key, with nothing that axe finds, and goes to the last', async () => {
    const { card } = await recordsOf(window);
    const targets = card.slice(0, 30).map(({ id }) => id);
    const calls = Array.from(
      { length: 300 },
      (_, index): CommandCall => ({
        command: 'add-comment',
        input: { targetKind: 'card', targetId: targets[index % 30] ?? '', text: `Question ${index}` },
      }),
    );
    const done = await askPageHost(window, 'run', { calls });
    expect(done.ok).toBe(true);
    await window.keyboard.press('ControlOrMeta+Shift+K');
    const list = leftPanel(window).getByRole('article');
    await list.first().waitFor();
    expect(await list.count()).toBeLessThan(40);
    const { violations } = await (await axeOn(window))
      .include('aside')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await list.first().getByRole('button').first().focus();
    await window.keyboard.press('End');
    const last = leftPanel(window).locator('[aria-posinset="305"]');
    await expect.poll(() => last.evaluate((row) => row.contains(document.activeElement))).toBe(true);
    await window.keyboard.press('Enter');
    await inspector(window).getByRole('heading', { name: 'Pain point', exact: true }).waitFor();
    await window.keyboard.press('ControlOrMeta+Shift+K');
    await leftPanel(window).waitFor({ state: 'detached' });
  });

  it('lists what is missing, goes there by Enter and back to the map by Escape, and axe finds nothing', async () => {
    await goToCard(window, 'No advice for aching backs');
    await window.keyboard.press('ControlOrMeta+Shift+A');
    const tree = leftPanel(window).getByRole('tree', { name: 'What is missing' });
    await expect.poll(() => tree.evaluate((one) => one === document.activeElement)).toBe(true);
    await tree.getByRole('treeitem', { name: /^Claims that are assumptions\s*\d+$/ }).waitFor();
    const { violations } = await (await axeOn(window))
      .include('aside')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    const name = await tree.locator('[aria-selected="true"] strong').textContent();
    expect(await tree.evaluate((one) => one === document.activeElement)).toBe(true);
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe(name);
    await window.keyboard.press('Escape');
    const onMap = () =>
      window.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return document.getElementById(id ?? '')?.getAttribute('aria-label');
      });
    await expect.poll(onMap).toContain(name);
    await window.keyboard.press('ControlOrMeta+Shift+A');
    await leftPanel(window).waitFor({ state: 'detached' });
  });

  it('keeps its dialogs usable by keyboard alone', async () => {
    await window.keyboard.press('ControlOrMeta+E');
    await window.getByRole('dialog', { name: 'Export' }).waitFor();
    await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toBe('Export…');
    await closeDialog(window);
    await runFromPalette(window, 'About Throughline');
    await window.getByText(/makes no network connection/).waitFor();
    await closeDialog(window);
    expect(app.problems).toEqual([]);
  });
});
