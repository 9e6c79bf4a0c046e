import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { CDPSession, Locator } from 'playwright';
import { describeApp } from '../../helpers/describe-app.ts';
import { addCards, asOpened } from '../../helpers/fresh-map.ts';
import { cardOf, cellOf, heardIn, undo } from '../../helpers/map-steps.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { waitForMap } from '../../helpers/window-steps.ts';

describeApp('typing on the map with an input method', { size: [1280, 800] }, ({ window }) => {
  let keyboard: CDPSession;

  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
    keyboard = await window.context().newCDPSession(window);
  });
  beforeEach(() => asOpened(window));

  const cell = (stage: string) => cellOf(window, stage, 'Actions');
  const heard = (stage: string) => expect.poll(() => heardIn(cell(stage)));
  const focused = () => window.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const title = () => window.locator('[data-editor] textarea').first();
  /** Selects an empty cell: a click begins a card there, which is given up. */
  async function selectCell(place: Locator): Promise<void> {
    await place.click();
    await title().waitFor();
    await window.keyboard.press('Escape');
    await title().waitFor({ state: 'detached' });
  }

  /** What an input method does at a key: the page receives only a key event that it was processed. */
  async function compose(text: string): Promise<void> {
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'KeyN',
      windowsVirtualKeyCode: 229,
    });
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'n', code: 'KeyN' });
  }
  const commit = (text: string) => keyboard.send('Input.insertText', { text });

  test('Chinese composed on a selected cell begins a card with it, and typing goes on', async () => {
    await selectCell(cell('Consideration'));
    for (const typed of ['n', 'ni', 'ni h', 'ni hao']) await compose(typed);
    await expect.poll(() => title().inputValue()).toBe('ni hao');
    await commit('你好');
    await expect.poll(() => title().inputValue()).toBe('你好');
    await expect.poll(focused).toBe('New card');
    await compose('shi jie');
    await commit('世界');
    await window.keyboard.type(' 2');
    await window.keyboard.press('Escape');
    await heard('Consideration').toBe('1 card: 你好世界 2');
  });

  test('Korean syllables that follow each other at once stay together, and Enter begins the next card', async () => {
    await selectCell(cell('Evaluation'));
    await compose('ㅎ');
    await compose('한');
    await commit('한');
    await compose('ㄱ');
    await compose('글');
    await commit('글');
    await window.keyboard.press('Enter');
    await expect.poll(focused).toBe('New card');
    await expect.poll(() => title().inputValue()).toBe('');
    await window.keyboard.press('Escape');
    await heard('Evaluation').toBe('1 card: 한글');
  });

  test('a composition that is given up leaves no card behind', async () => {
    await selectCell(cell('Intent'));
    await compose('n');
    await expect.poll(() => title().inputValue()).toBe('n');
    await compose('');
    await title().waitFor({ state: 'detached' });
    await heard('Intent').toBe('empty');
  });

  test('an accent from a dead key, and an emoji from the system’s panel, begin a card too', async () => {
    await selectCell(cell('Intent'));
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Dead',
      code: 'Quote',
      windowsVirtualKeyCode: 222,
    });
    await commit('é');
    await window.keyboard.type('tape 👣');
    await window.keyboard.press('Escape');
    await heard('Intent').toBe('1 card: étape 👣');
  });

  test('typed on a selected card it begins a card below, and undo takes that away', async () => {
    await addCards(window, ['Consideration', 'Actions', '你好世界 2']);
    await cardOf(window, '你好').click();
    await compose('ni ji');
    await commit('日記');
    await expect.poll(focused).toBe('New card');
    await window.keyboard.type('を読む');
    await window.keyboard.press('Escape');
    await heard('Consideration').toBe('2 cards: 你好世界 2, 日記を読む');
    await undo(window);
    await heard('Consideration').toBe('1 card: 你好世界 2');
    await cardOf(window, '你好').click();
    await compose('ni');
    await compose('');
    await title().waitFor({ state: 'detached' });
    await heard('Consideration').toBe('1 card: 你好世界 2');
  });

  /** Enter and Escape as macOS reports them when they end a composition: by their key code alone. */
  const endBy = (key: 'Enter' | 'Escape') =>
    keyboard.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      code: key,
      windowsVirtualKeyCode: 229,
    });

  test('Enter that ends a composition writes the chosen text on a cell, and Escape gives it up wholly', async () => {
    const place = cellOf(window, 'Evaluation', 'Touchpoints');
    await selectCell(place);
    await compose('nihon');
    await expect.poll(() => title().inputValue()).toBe('nihon');
    await endBy('Enter');
    await commit('日本');
    await expect.poll(focused).toBe('New card');
    await expect.poll(() => title().inputValue()).toBe('日本');
    await window.keyboard.press('Escape');
    await title().waitFor({ state: 'detached' });
    await expect.poll(() => heardIn(place)).toBe('1 card: 日本');
    await compose('nihon');
    await endBy('Escape');
    await compose('');
    await title().waitFor({ state: 'detached' });
    await expect.poll(() => heardIn(place)).toBe('1 card: 日本');
  });

  test('in every field a key of the input method is not the field’s own', async () => {
    await addCards(window, ['Consideration', 'Actions', '你好世界 2']);
    const name = window.getByRole('textbox', { name: 'Project name' });
    await name.click();
    await name.fill('Kunden');
    await compose('rei');
    await endBy('Enter');
    expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Project name',
    );
    await commit('例');
    await compose('rei');
    await endBy('Escape');
    await compose('');
    expect(await name.inputValue()).toBe('Kunden例');
    await name.press('Enter');
    await cardOf(window, '你好').click();
    await window.keyboard.press('F2');
    await window.keyboard.press('End');
    await compose('rei');
    await endBy('Escape');
    await compose('');
    expect(await title().inputValue()).toBe('你好世界 2');
    await compose('rei');
    await endBy('Enter');
    await commit('例');
    expect(await title().inputValue()).toBe('你好世界 2例');
    await window.keyboard.press('Escape');
    await heard('Consideration').toBe('1 card: 你好世界 2');
    await window.keyboard.press('ControlOrMeta+K');
    const palette = window.getByRole('combobox', { name: /^Find an action/ });
    await compose('rei');
    await endBy('Escape');
    await compose('');
    await endBy('Enter');
    await commit('例');
    expect(await palette.inputValue()).toBe('例');
    await window.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    await window.getByRole('grid').focus();
  });

  test('the grid stays a grid with the focus and a place in it for screen readers', async () => {
    await addCards(window, ['Consideration', 'Actions', '你好世界 2']);
    await cardOf(window, '你好').click();
    const { nodes } = await keyboard.send('Accessibility.getFullAXTree');
    const grid = nodes.find(({ role }) => role?.value === 'grid');
    const property = (name: string): unknown =>
      grid?.properties?.find((one) => one.name === name)?.value.value;
    expect(property('focused')).toBe(true);
    const active = grid?.properties?.find(({ name }) => name === 'activedescendant')?.value;
    expect(active?.relatedNodes).toHaveLength(1);
    const editable = nodes
      .filter(({ properties }) => properties?.some(({ name }) => name === 'editable'))
      .map(({ role }) => String(role?.value));
    // What is in the grid is not exposed as editable text.
    expect(editable.filter((role) => /cell|header|row|group|button/i.test(role))).toEqual([]);
  });

  test('a letter and a space typed with nothing selected change nothing', async () => {
    await addCards(window, ['Consideration', 'Actions', '你好世界 2']);
    await window.getByRole('grid').focus();
    await window.keyboard.press('Escape');
    await window.keyboard.type('a b');
    await compose('ni');
    await commit('你');
    expect(await title().count()).toBe(0);
    await heard('Consideration').toBe('1 card: 你好世界 2');
  });
});
