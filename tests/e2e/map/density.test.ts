import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { pressFast } from '../../helpers/fast-keys.ts';
import { recordsOf } from '../../helpers/fresh-map.ts';
import { boxOf, cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { watchPage } from '../../helpers/page-host.ts';
import { goToCard, openSample } from '../../helpers/window-steps.ts';

describeApp('how much of its cards a map shows', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await watchPage(window);
    await openSample(app);
    await card().waitFor();
    await waitForRest(window);
  });

  const card = () => cardOf(window, 'Search result');
  const height = async (): Promise<number> => (await boxOf(card())).height;
  const menu = (id: string): Promise<void> =>
    app.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
  const choose = async (density: string): Promise<void> => {
    await window.getByRole('button', { name: /^Cards: / }).click();
    await window.getByRole('menuitem', { name: density }).click();
    await window.getByRole('button', { name: `Cards: ${density}` }).waitFor();
  };

  test('is chosen beside the zoom: in full, as signs below the title, or titles only', async () => {
    await window.getByRole('button', { name: 'Cards: Compact' }).waitFor();
    await choose('Comfortable');
    await card().getByText('Website, also via ad').waitFor();
    const full = await height();
    await choose('Compact');
    await card().getByText('66%', { exact: true }).waitFor();
    expect(await card().getByText('Website, also via ad').count()).toBe(0);
    const compact = await height();
    expect(compact).toBeLessThan(full * 0.6);
    await choose('Titles only');
    await expect.poll(height).toBeLessThan(compact);
    expect(await card().innerText()).toBe('Search result');
    await choose('Comfortable');
    await expect.poll(height).toBe(full);
  });

  test('is chosen by key, and is one step to undo', async () => {
    await choose('Comfortable');
    const full = await height();
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Alt+2');
    await window.getByRole('button', { name: 'Cards: Compact' }).waitFor();
    await window.keyboard.press('ControlOrMeta+Z');
    await window.getByRole('button', { name: 'Cards: Comfortable' }).waitFor();
    await expect.poll(height).toBe(full);
  });

  test('says its signs in words where the pointer rests, and where the keyboard is without the inspector', async () => {
    await choose('Compact');
    const facts = window.locator('[data-card-facts]');
    await window.mouse.move(5, 5);
    expect(await facts.count()).toBe(0);
    await card().hover();
    await facts.getByText('Website, also via ad').waitFor();
    const [below, above] = [await boxOf(facts), await boxOf(card())];
    expect(Math.abs(below.x - above.x)).toBeLessThan(2);
    expect(Math.abs(below.y - above.y - above.height)).toBeLessThan(10);
    await window.mouse.move(5, 5);
    await facts.waitFor({ state: 'detached' });
    await card().click();
    await window.mouse.move(5, 5);
    await window.keyboard.press('ControlOrMeta+I');
    await facts.getByText('Website, also via ad').waitFor();
    await window.keyboard.press('F2');
    await facts.waitFor({ state: 'detached' });
    await window.keyboard.press('Escape');
    await window.keyboard.press('ControlOrMeta+I');
  });

  test('draws the lines of an opportunity only while a card of it is pointed at or selected, or all of them', async () => {
    const lines = window.locator('[data-connection] title').filter({ hasText: ' addresses ' });
    await window.mouse.move(5, 5);
    await window.keyboard.press('Escape');
    await expect.poll(() => lines.count()).toBe(0);
    await goToCard(window, 'Search results show price, not help');
    await expect.poll(() => lines.count()).toBe(1);
    await window.mouse.move(5, 5);
    await window.keyboard.press('Escape');
    await expect.poll(() => lines.count()).toBe(0);
    await menu('answer-lines');
    await expect.poll(() => lines.count()).toBeGreaterThan(3);
    await menu('answer-lines');
    await expect.poll(() => lines.count()).toBe(0);
  });

  test('counts evidence; a click or Enter lists the pieces, and one that is chosen opens', async () => {
    await goToCard(window, 'Free wood samples by post');
    await waitForRest(window);
    const counts = window.locator('[data-counts]').first();
    await counts.click({ position: { x: 10, y: 10 } });
    const list = window.getByRole('menu');
    await list.waitFor();
    expect(await list.getByRole('menuitem').count()).toBeGreaterThan(0);
    await window.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    // The keyboard is in the cell again, and has the same list.
    await window.keyboard.press('Enter');
    await list.waitFor();
    const first = list.getByRole('menuitem').first();
    const [title = ''] = (await first.innerText()).split('\n');
    await first.click();
    await expect.poll(() => window.locator('aside').last().innerText()).toContain('Evidence');
    await expect.poll(() => window.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
  });

  test('has the keys in the list from the key that opens it on, however fast they come', async () => {
    const session = await window.context().newCDPSession(window);
    await goToCard(window, 'Free wood samples by post');
    await waitForRest(window);
    const pieces = async (): Promise<number> => (await recordsOf(window)).evidence.length;
    const before = await pieces();
    await window
      .locator('[data-counts]')
      .first()
      .click({ position: { x: 10, y: 10 } });
    await window.getByRole('menu').waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('menu').waitFor({ state: 'detached' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    try {
      await pressFast(session, ['Enter', 'ArrowDown', 'Enter']);
      await expect.poll(() => window.locator('aside').last().innerText()).toContain('Confidentiality');
    } finally {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await session.detach();
    }
    expect(await pieces()).toBe(before);
    expect(await window.getByRole('menu').count()).toBe(0);
  });
});
