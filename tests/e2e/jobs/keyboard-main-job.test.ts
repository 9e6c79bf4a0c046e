import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { chooseInPalette, type CountedKeys, countKeys, focusedName, tabTo } from '../../helpers/key-steps.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, cellOf, heardIn } from '../../helpers/map-steps.ts';
import { inspector, leftPanel, waitForMap } from '../../helpers/window-steps.ts';

const stages = ['Consideration', 'Evaluation', 'Intent', 'Purchase', 'Post-purchase'];

/** The accessible name of what has the focus on the map. */
const here = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const active = document.activeElement?.getAttribute('aria-activedescendant');
    return (active && document.getElementById(active)?.getAttribute('aria-label')) ?? '';
  });

describeApp('the main job by keyboard alone', {}, ({ app, window }) => {
  let keys: CountedKeys;
  const folder = temporaryFolder();
  beforeAll(() => {
    keys = countKeys(window);
  });

  it('begins the first card with two keys after the start: Enter, and its first letter', async () => {
    await window.locator('button:focus', { hasText: 'Five stages' }).waitFor();
    await keys.press('Enter');
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await keys.type('A');
    expect(await window.getByRole('textbox', { name: 'New card' }).inputValue()).toBe('A');
    expect(keys.pressed.length + keys.letters).toBe(2);
  });

  it('writes ten cards in five stages with no key but text, Enter and Tab', async () => {
    const before = keys.pressed.length;
    await keys.type('ction 1');
    for (const [at] of stages.entries()) {
      if (at > 0) await keys.type(`Action ${2 * at + 1}`);
      await keys.press('Enter');
      await keys.type(`Action ${2 * at + 2}`);
      if (at < 4) await keys.press('Tab');
    }
    await keys.press('Escape');
    const used = keys.pressed.slice(before);
    expect(used.slice(0, -1).sort()).toEqual([...Array(5).fill('Enter'), ...Array(4).fill('Tab')]);
    // Cells out of view are not in the page.
    await window.keyboard.press('ControlOrMeta+1');
    const written = (): Promise<readonly (string | undefined)[]> =>
      Promise.all(stages.map((stage) => heardIn(cellOf(window, stage, 'Actions'))));
    const wanted = stages.map((_, at) => `2 cards: Action ${2 * at + 1}, Action ${2 * at + 2}`);
    await expect.poll(written).toEqual(wanted);
  });

  it('goes on to thirty cards in three lanes by arrows', async () => {
    for (const [lane, word, tab] of [
      ['Touchpoints', 'Touch', 'Shift+Tab'],
      ['Pain points', 'Pain', 'Tab'],
    ] as const) {
      for (let presses = 0; !(await here(window)).includes(`, ${lane}, `); presses += 1) {
        expect(presses, `${lane} is reached by arrows`).toBeLessThan(20);
        await keys.press('ArrowDown');
      }
      for (let cell = 0; cell < 5; cell += 1) {
        await keys.type(`${word} ${2 * cell + 1}`);
        await keys.press('Enter');
        await keys.type(`${word} ${2 * cell + 2}`);
        await keys.press(cell < 4 ? tab : 'Escape');
      }
    }
    const used = keys.pressed.length;
    await window.keyboard.press('ControlOrMeta+1');
    await expect
      .poll(() => heardIn(cellOf(window, 'Post-purchase', 'Pain points')))
      .toBe('2 cards: Pain 9, Pain 10');
    await expect
      .poll(() => heardIn(cellOf(window, 'Consideration', 'Touchpoints')))
      .toBe('2 cards: Touch 9, Touch 10');
    // Thirty cards: a key ends each, and twelve at most lead from lane to lane.
    expect(used).toBeLessThanOrEqual(30 + 1 + 12);
  });

  it('moves a card with Alt and an arrow, and the keyboard goes with it', async () => {
    await chooseInPalette(window, keys, 'Pain 3');
    await expect.poll(() => here(window)).toMatch(/^Pain 3/);
    await keys.press('Alt+ArrowRight');
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Pain points'))).toContain('Pain 3');
    expect(await here(window)).toMatch(/^Pain 3/);
    expect(await focusedName(window)).not.toBe('body');
  });

  it('connects two cards that Shift and an arrow selected', async () => {
    await chooseInPalette(window, keys, 'Action 4');
    await expect.poll(() => here(window)).toMatch(/^Action 4/);
    await keys.press('Shift+ArrowRight', 'ControlOrMeta+L');
    await inspector(window).getByRole('heading', { name: 'Connection' }).waitFor();
    // No part of the job: an arrow key goes on from the cards that were connected.
    await window.keyboard.press('ArrowDown');
    await expect.poll(() => here(window)).toMatch(/^Action 6/);
  });

  it('scores a pain point and proves it in the inspector', async () => {
    await chooseInPalette(window, keys, 'Pain 5');
    await expect.poll(() => here(window)).toMatch(/^Pain 5/);
    await keys.press('F6');
    expect(await focusedName(window)).toBe('Title');
    await tabTo(window, keys, /^Severity/);
    await keys.press('3');
    await inspector(window).getByRole('radio', { name: '3 major', checked: true }).waitFor();
    await tabTo(window, keys, /^Customers affected/);
    await keys.type('40');
    await keys.press('Enter');
    await inspector(window).getByText('= severity 3 × 40%').waitFor();

    await tabTo(window, keys, /^Add or link evidence$/);
    await keys.press('Enter');
    await window.getByRole('menuitem', { name: 'Link from the panel…' }).waitFor();
    await keys.press('ArrowDown', 'ArrowDown');
    expect(await focusedName(window)).toBe('Add new evidence');
    await keys.press('Enter');
    await inspector(window).getByRole('heading', { name: 'Evidence', exact: true }).first().waitFor();
    await expect.poll(() => focusedName(window)).toBe('Title');
    await keys.type('Six of eight asked for the price');
    await keys.press('Enter', 'Shift+F6');
    expect(await window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await expect
      .poll(() => cardOf(window, 'Pain 5').getAttribute('aria-description'))
      .toContain('1 person, 1 source type');
    // No part of the job either: an arrow key is back at the card that was proved.
    await window.keyboard.press('ArrowDown');
    await expect.poll(() => here(window)).toMatch(/^Pain 5/);
  });

  it('finds evidence that is there and proves another card with it', async () => {
    await chooseInPalette(window, keys, 'Pain 7');
    await expect.poll(() => here(window)).toMatch(/^Pain 7/);
    await keys.press('ControlOrMeta+Shift+F');
    await expect.poll(() => focusedName(window)).toBe('Find evidence');
    await keys.type('asked for the price');
    await leftPanel(window).getByRole('status').getByText('1 of 1 piece of evidence').waitFor();
    await keys.press('ArrowDown');
    await leftPanel(window).getByRole('button', { name: 'Link to “Pain 7”' }).waitFor();
    await keys.press('Enter');
    await expect
      .poll(() => cardOf(window, 'Pain 7').getAttribute('aria-description'))
      .toContain('1 person, 1 source type');
    expect(await window.locator('[data-announcer]').textContent()).toBe('Linked to “Pain 7”');
    // And back to the card, from where the job goes on.
    await keys.press('Escape');
    await expect.poll(() => here(window)).toMatch(/^Pain 7/);
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe('Pain 7');
  });

  it('goes round the parts of the window with F6, and back with Shift', async () => {
    // No part of the job: not counted with it.
    const others = countKeys(window);
    await leftPanel(window).waitFor();
    await window.getByRole('grid').waitFor();
    const area = (): Promise<string> =>
      window.evaluate(() => {
        const { activeElement } = document;
        const part = activeElement?.closest('[data-area], aside, [role="grid"]');
        return (
          part?.getAttribute('data-area') ??
          part?.getAttribute('data-side') ??
          part?.getAttribute('role') ??
          'nowhere'
        );
      });
    await expect.poll(area).toBe('grid');
    const round: string[] = [];
    for (let part = 0; part < 5; part += 1) {
      await others.press('F6');
      round.push(await area());
    }
    expect(round).toEqual(['right', 'bar', 'rail', 'left', 'grid']);
    const back: string[] = [];
    for (let part = 0; part < 5; part += 1) {
      await others.press('Shift+F6');
      back.push(await area());
    }
    expect(back).toEqual(['left', 'rail', 'bar', 'right', 'grid']);
    await chooseInPalette(window, others, 'Evidence panel');
    await leftPanel(window).waitFor({ state: 'detached' });
  });

  it('saves and exports', async () => {
    const file = join(folder, 'keys.journey');
    await answerSaveDialogs(app, file);
    await keys.press('ControlOrMeta+S');
    await window.getByText('Saved', { exact: true }).first().waitFor();
    const pdf = join(folder, 'keys.pdf');
    await answerSaveDialogs(app, pdf);
    await keys.press('ControlOrMeta+E');
    await window.getByRole('dialog', { name: 'Export' }).waitFor();
    await tabTo(window, keys, /^Export…?$/);
    const announced = await window
      .getByRole('dialog')
      .getByText(/^One page, \d/)
      .textContent();
    await keys.press('Enter');
    const done = window.getByRole('button', { name: /Show in folder/ });
    await done.waitFor({ timeout: 60_000 });
    expect(statSync(pdf).size).toBeGreaterThan(1_000);
    // The page has the size it was announced with, in the same unit.
    const size = announced?.replace('One page, ', '') ?? 'none';
    expect(size).toMatch(/ mm$/);
    await window.getByRole('dialog').getByText(`${size}, `).waitFor();
    await keys.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focusedName(window)).not.toBe('body');
    await waitForMap(window);
    expect(app.problems).toEqual([]);
  });

  it('needs no more keys than these for the whole job, its text aside', () => {
    // 30 cards end with a key each; 10 lead from lane to lane, 7 move a card and connect two, 21 score a pain point and
    // prove it with something new, 6 prove another with what is there, and 4 save and export.
    expect(keys.pressed.length, keys.pressed.join(' ')).toBeLessThanOrEqual(72);
  });
});
