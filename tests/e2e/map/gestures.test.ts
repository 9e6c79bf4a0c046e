import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  boxOf,
  cardOf,
  cellOf,
  drag,
  focusMap,
  heardIn,
  middleOf,
  pressAndMove,
  undo,
  waitForRest,
} from '../../helpers/map-steps.ts';
import { openSample, resizeWindow, runFromPalette } from '../../helpers/window-steps.ts';

describeApp('moving the map by hand', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
  });

  /** A busy machine draws few frames of an animation. */
  const body = () => window.locator('[data-map-body]');
  const zoom = async (): Promise<number> =>
    Number((await window.getByRole('toolbar', { name: 'Zoom' }).innerText()).replaceAll(/\D/g, ''));
  const actualSize = async (): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+0');
    await expect.poll(zoom).toBe(100);
    await waitForRest(window);
  };

  test('with the space bar held a drag pans the map, also on a card, which stays where it is', async () => {
    await focusMap(window);
    const card = cardOf(window, 'Review site');
    const cell = cellOf(window, 'Consideration', 'Touchpoints').first();
    const heard = await heardIn(cell);
    const before = await boxOf(card);
    const from = await middleOf(card);
    await window.keyboard.down(' ');
    await drag(window, from, { x: from.x - 130, y: from.y - 70 });
    await window.keyboard.up(' ');
    await expect.poll(async () => Math.round((await boxOf(card)).x - before.x)).toBe(-130);
    expect(Math.round((await boxOf(card)).y - before.y)).toBe(-70);
    expect(await heardIn(cell)).toBe(heard);
    // Let go of, the space bar leaves cards to the pointer again.
    await card.click();
    await expect
      .poll(() => window.getByRole('grid').getAttribute('aria-activedescendant'))
      .toMatch(/^map-card-/);
  });

  test('two fingers apart zoom in about their middle, together zoom out', async () => {
    await actualSize();
    const fingers = await window.context().newCDPSession(window);
    const { x, y } = await middleOf(body());
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', span: number) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: x - span / 2, y, id: 1 },
                { x: x + span / 2, y, id: 2 },
              ],
      });
    const spread = async (from: number, to: number): Promise<void> => {
      await touch('touchStart', from);
      for (let step = 1; step <= 6; step += 1) await touch('touchMove', from + ((to - from) * step) / 6);
      await touch('touchEnd', to);
    };
    await spread(100, 150);
    await expect.poll(zoom).toBeGreaterThan(140);
    await spread(200, 100);
    await expect.poll(zoom).toBeLessThan(85);
    expect(await window.locator('[data-carried]').count()).toBe(0);
    await actualSize();
  });

  test('where less motion is asked for, fit and zoom come at once', async () => {
    await window.emulateMedia({ reducedMotion: 'reduce' });
    const stepsOf = (button: string) =>
      window.evaluate((label) => {
        const grid = document.querySelector<HTMLElement>('[data-map-grid]');
        const zoomNow = (): string => grid?.style.getPropertyValue('--k') ?? '';
        const before = zoomNow();
        document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
        const after = zoomNow();
        return new Promise<readonly string[]>((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(() => resolve([before, after, zoomNow()])));
        });
      }, button);
    for (const button of ['Zoom in', 'Fit the whole map', 'Zoom out']) {
      const [before, after, later] = await stepsOf(button);
      expect(after).not.toBe(before);
      expect(later).toBe(after);
    }
    await window.emulateMedia({ reducedMotion: null });
    await actualSize();
  });

  test('fit at the very moment of a resize shows the whole map in the new size', async () => {
    await window.evaluate(() => {
      addEventListener(
        'resize',
        () => {
          document.querySelector<HTMLElement>('[aria-label="Fit the whole map"]')?.click();
          document.body.dataset['fitted'] = '';
        },
        { once: true },
      );
    });
    await resizeWindow(app, 1000, 640);
    await window.locator('body[data-fitted]').waitFor();
    await waitForRest(window);
    const last = await boxOf(window.getByRole('columnheader', { name: /^Post-purchase, stage/ }));
    const lowest = await boxOf(window.getByRole('rowheader', { name: /^Opportunities, lane/ }));
    const pane = await boxOf(body());
    expect(last.x + last.width).toBeLessThanOrEqual(pane.x + pane.width + 1);
    expect(lowest.y + lowest.height).toBeLessThanOrEqual(pane.y + pane.height + 1);
    await resizeWindow(app, 1280, 800);
  });

  /** The place of a card: stage, step and lane, from its cell's accessible name. */
  const placeOf = async (text: string): Promise<string> => {
    const cells = window.getByRole('gridcell', { name: text });
    for (const name of await cells.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))) {
      const [stage = '', step = '', lane = ''] = (name ?? '').split(', ');
      if (/\d+ cards?: /.test(name ?? '')) return `${stage}, ${step}, ${lane}`;
    }
    return '';
  };

  test('cards of several lanes and steps are dragged as they lie, and keep their kinds', async () => {
    await actualSize();
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Home');
    await waitForRest(window);
    const cards = ['Works a week', 'Ad in a podcast', 'Rooms on Instagram'];
    const before = await Promise.all(cards.map(placeOf));
    const kinds = () => Promise.all(cards.map((text) => cardOf(window, text).getAttribute('aria-label')));
    const kindsBefore = await kinds();
    await cardOf(window, cards[0] ?? '').click();
    for (const text of cards.slice(1)) await cardOf(window, text).click({ modifiers: ['ControlOrMeta'] });
    const from = await middleOf(cardOf(window, cards[0] ?? ''));
    // Onto the step beside, in the same lane.
    const to = await middleOf(cardOf(window, 'Searches'));
    await pressAndMove(window, from, to);
    await window.locator('[data-landing]').first().waitFor();
    await window.mouse.up();
    await expect
      .poll(() => Promise.all(cards.map(placeOf)))
      .toEqual([
        'Consideration, Looks around for ideas, Actions',
        'Consideration, Looks around for ideas, Touchpoints',
        'Evaluation, Shortlists three makers, Touchpoints',
      ]);
    expect(await kinds()).toEqual(kindsBefore);
    await undo(window);
    await expect.poll(() => Promise.all(cards.map(placeOf))).toEqual(before);
  });

  test('actual size keeps the selected card in view', async () => {
    const card = cardOf(window, 'Review site');
    await card.click();
    await window.keyboard.press('ControlOrMeta+1');
    await waitForRest(window);
    await actualSize();
    const box = await boxOf(card);
    const pane = await boxOf(body());
    expect(box.x).toBeGreaterThanOrEqual(pane.x);
    expect(box.y).toBeGreaterThanOrEqual(pane.y);
    expect(box.x + box.width).toBeLessThanOrEqual(pane.x + pane.width);
    expect(box.y + box.height).toBeLessThanOrEqual(pane.y + pane.height);
  });

  test('a map that is shown whole leaves room for the button that adds a stage', async () => {
    await window.keyboard.press('ControlOrMeta+1');
    await waitForRest(window);
    const add = await boxOf(window.getByRole('button', { name: 'Add a stage' }));
    const pane = await boxOf(body());
    expect(add.x + add.width).toBeLessThanOrEqual(pane.x + pane.width);
    await actualSize();
  });

  const zoomOutTo56 = async (): Promise<void> => {
    await actualSize();
    for (let press = 0; press < 3; press += 1) {
      await window.keyboard.press('ControlOrMeta+-');
      await waitForRest(window);
    }
    expect(await zoom()).toBeLessThan(60);
  };

  test('a card too small to read is written near, and the view is as before when that ends', async () => {
    await cardOf(window, 'Review site').click();
    await zoomOutTo56();
    const small = await boxOf(cardOf(window, 'Review site'));
    await window.keyboard.press('F2');
    await expect.poll(zoom).toBe(100);
    await window.keyboard.press('Escape');
    await expect.poll(zoom).toBeLessThan(60);
    await waitForRest(window);
    expect(await boxOf(cardOf(window, 'Review site'))).toEqual(small);
  });

  test('a click that ends the edit selects what is under the pointer; the map moves after it', async () => {
    await window.keyboard.press('F2');
    await expect.poll(zoom).toBe(100);
    await waitForRest(window);
    const other = await middleOf(cardOf(window, 'Product page'));
    await window.mouse.click(other.x, other.y);
    const selected = () =>
      window.evaluate(() => {
        const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.getAttribute('aria-label');
      });
    await expect.poll(selected).toMatch(/^Product page/);
    await expect.poll(zoom).toBeLessThan(60);
    await expect.poll(selected).toMatch(/^Product page/);
  });

  test('a new persona’s name is selected, and what is typed replaces it', async () => {
    const name = () => window.getByRole('textbox', { name: 'Name', exact: true }).inputValue();
    for (const typed of ['Sofia', 'Jan']) {
      await runFromPalette(window, 'Add persona');
      await expect.poll(name).toBe('New persona');
      await window.keyboard.type(typed);
      await expect.poll(name).toBe(typed);
    }
  });
});
