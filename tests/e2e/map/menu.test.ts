import { beforeAll, beforeEach, expect, test } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { pressFast } from '../../helpers/fast-keys.ts';
import { addCards, asOpened } from '../../helpers/fresh-map.ts';
import { cardOf, cellOf, focusMap, heardIn, middleOf, undo } from '../../helpers/map-steps.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';

describeApp('the menu of what lies on the map', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });
  beforeEach(async () => {
    await asOpened(window);
    await addCards(window, ['Consideration', 'Actions', 'Sees an ad', 'Fragt eine Freundin']);
  });

  const actions = (stage: string) => cellOf(window, stage, 'Actions');
  const heard = (stage: string) => expect.poll(() => heardIn(actions(stage)));
  const item = (name: string | RegExp) => window.getByRole('menuitem', { name });
  const mapHasKeys = () =>
    expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  const noMenu = () => window.getByRole('menu').waitFor({ state: 'detached' });

  test('a right click takes the card it is on and duplicates that, and the map has the keyboard again', async () => {
    await cardOf(window, 'Fragt eine').click();
    await cardOf(window, 'Sees an ad').click({ button: 'right' });
    await item('Duplicate').click();
    await heard('Consideration').toBe('3 cards: Sees an ad, Sees an ad, Fragt eine Freundin');
    await mapHasKeys();
    await undo(window);
    await heard('Consideration').toBe('2 cards: Sees an ad, Fragt eine Freundin');
  });

  test('on one of several selected cards it is of all of them: they are connected, and removed', async () => {
    await cardOf(window, 'Sees an ad').click();
    await cardOf(window, 'Fragt eine').click({ modifiers: ['ControlOrMeta'] });
    await cardOf(window, 'Fragt eine').click({ button: 'right' });
    await item('Connect cards').click();
    await window.getByRole('button', { name: 'Undo: Connect cards' }).waitFor();
    await cardOf(window, 'Fragt eine').click();
    await cardOf(window, 'Sees an ad').click({ modifiers: ['ControlOrMeta'] });
    await cardOf(window, 'Sees an ad').click({ button: 'right' });
    await item('Remove').click();
    await heard('Consideration').toBe('empty');
    await undo(window);
    await undo(window);
    await heard('Consideration').toBe('2 cards: Sees an ad, Fragt eine Freundin');
  });

  test('edits the card, whose field keeps the menu for text', async () => {
    await cardOf(window, 'Sees an ad').click();
    await cardOf(window, 'Sees an ad').click({ button: 'right' });
    await item('Edit').click();
    const field = window.locator('[data-editor] textarea').first();
    await field.waitFor();
    await noMenu();
    const isLeftToTheSystem = await field.evaluate((element) =>
      element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    );
    expect(isLeftToTheSystem).toBe(true);
    await field.fill('Sees an ad in a podcast');
    expect(await window.getByRole('menu').count()).toBe(0);
    await window.keyboard.press('Tab');
    await heard('Consideration').toBe('2 cards: Sees an ad in a podcast, Fragt eine Freundin');
  });

  test('in an empty cell it begins a card there', async () => {
    const { x, y } = await middleOf(actions('Evaluation'));
    await window.mouse.click(x, y, { button: 'right' });
    expect(await item('Duplicate').count()).toBe(0);
    await item('Add card').click();
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await window.keyboard.type('Compares two shops');
    await window.keyboard.press('Escape');
    await heard('Evaluation').toBe('1 card: Compares two shops');
  });

  test('opens by keyboard for a card, a cell and a header, and Escape gives the keyboard back', async () => {
    await addCards(window, ['Evaluation', 'Actions', 'Compares two shops']);
    await focusMap(window);
    await cardOf(window, 'Compares two').click();
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await window.keyboard.press(key);
      await item('Duplicate').waitFor();
      await window.keyboard.press('Escape');
      await noMenu();
      await mapHasKeys();
    }
    await window.keyboard.press('Shift+F10');
    await item('Duplicate').waitFor();
    for (let presses = 0; !(await focused()).startsWith('Duplicate'); presses += 1) {
      expect(presses).toBeLessThan(20);
      await window.keyboard.press('ArrowDown');
    }
    await window.keyboard.press('Enter');
    await heard('Evaluation').toBe('2 cards: Compares two shops, Compares two shops');
    await undo(window);
    await cardOf(window, 'Compares two').click();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Shift+F10');
    await item('Add card').waitFor();
    await window.keyboard.press('Escape');
    await noMenu();
    await window.getByRole('columnheader', { name: /^Intent, stage/ }).click();
    await window.keyboard.press('Shift+F10');
    await item(/Remove stage/).waitFor();
    await window.keyboard.press('Escape');
    await noMenu();
    await mapHasKeys();
  });

  test('is of what the keys before it lead to, also while an answer is on its way', async () => {
    const session = await window.context().newCDPSession(window);
    await cardOf(window, 'Fragt eine').click();
    await window.keyboard.press('ControlOrMeta+D');
    await heard('Consideration').toBe('3 cards: Sees an ad, Fragt eine Freundin, Fragt eine Freundin');
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    try {
      await pressFast(session, ['ctrl+z', 'ArrowRight', 'shift+F10']);
      await item('Add card').waitFor();
    } finally {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await session.detach();
    }
    await window.keyboard.press('Escape');
    await noMenu();
    await mapHasKeys();
  });

  test('has nothing that axe finds, in either theme', async () => {
    for (const theme of ['dark', 'light'] as const) {
      await wearTheme(app, theme);
      await cardOf(window, 'Sees an ad').click({ button: 'right' });
      await item('Duplicate').waitFor();
      const { violations } = await (await axeOn(window)).include('[role="menu"]').analyze();
      // Mantine's menus begin with an empty element that takes the focus first.
      const others = violations.filter(({ id }) => id !== 'aria-required-children');
      expect(others.map(({ id }) => id)).toEqual([]);
      await window.keyboard.press('Escape');
      await noMenu();
    }
  });

  const focused = () => window.evaluate(() => document.activeElement?.textContent ?? '');
});
