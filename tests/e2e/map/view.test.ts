import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import type { Settings } from '../../../src/shared/protocol/main-api.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cardOf, drag, focusMap, middleOf, waitForRest } from '../../helpers/map-steps.ts';
import { inspector, leftPanel, openSample, resizeWindow } from '../../helpers/window-steps.ts';

type Box = Awaited<ReturnType<typeof boxOf>>;

describeApp('looking around on the map', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
  });

  const body = () => window.locator('[data-map-body]');
  const zoom = async (): Promise<number> =>
    Number((await window.getByRole('toolbar', { name: 'Zoom' }).innerText()).replaceAll(/\D/g, ''));
  const wheel = async (dx: number, dy: number): Promise<void> => {
    const { x, y } = await middleOf(body());
    await window.mouse.move(x, y);
    // The browser dispatches a wheel later: what follows must not overtake it.
    const turned = window.evaluate(() =>
      new Promise((resolve) => {
        addEventListener('wheel', resolve, { once: true });
      }).then(() => undefined),
    );
    await window.mouse.wheel(dx, dy);
    await turned;
  };

  test('headers and lane names stay while the map is panned, and keep beside their columns and rows', async () => {
    const stage = window.getByRole('columnheader', { name: /^Evaluation, stage/ });
    const lane = window.getByRole('rowheader', { name: /^Touchpoints, lane/ });
    const before = {
      stage: await boxOf(stage),
      lane: await boxOf(lane),
      card: await boxOf(cardOf(window, 'Review site')),
    };
    await wheel(150, 90);
    await expect
      .poll(async () => (await boxOf(cardOf(window, 'Review site'))).x)
      .toBeCloseTo(before.card.x - 150, 0);
    const after = {
      stage: await boxOf(stage),
      lane: await boxOf(lane),
      card: await boxOf(cardOf(window, 'Review site')),
    };
    expect(after.card.y).toBeCloseTo(before.card.y - 90, 0);
    expect(after.stage.y).toBe(before.stage.y);
    expect(after.stage.x).toBeCloseTo(before.stage.x - 150, 0);
    expect(after.lane.x).toBe(before.lane.x);
    expect(after.lane.y).toBeCloseTo(before.lane.y - 90, 0);
    await wheel(-150, -90);
  });

  test('a stage’s name moves along with the view, and keeps off its count and its end', async () => {
    const placed = () =>
      window.evaluate(() =>
        [...document.querySelectorAll('[data-header^="stage "]')].flatMap((stage) => {
          const name = stage.querySelector('[data-sticky]')?.getBoundingClientRect();
          const count = stage.querySelector('[data-count]')?.getBoundingClientRect();
          const box = stage.getBoundingClientRect();
          return name ? [{ left: name.left - box.left, gap: (count?.left ?? box.right) - name.right }] : [];
        }),
      );
    let furthest = 0;
    for (let x = 0; x < 900; x += 45) {
      await wheel(45, 0);
      for (const { left, gap } of await placed()) {
        furthest = Math.max(furthest, left);
        expect(gap).toBeGreaterThanOrEqual(8);
      }
    }
    expect(furthest).toBeGreaterThan(100);
    await wheel(-4000, 0);
  });

  test('the map is dragged by its ground with the middle button; the left one draws a frame', async () => {
    const before = await boxOf(cardOf(window, 'Review site'));
    const { x } = await boxOf(body());
    // The strip between the lane names and the first column of cards.
    const ground = { x: x + 3, y: before.y + 60 };
    const to = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    await drag(window, ground, to);
    await expect
      .poll(() => window.getByRole('grid').getAttribute('aria-activedescendant'))
      .toMatch(/^map-card-/);
    expect((await boxOf(cardOf(window, 'Review site'))).x).toBeCloseTo(before.x, 0);
    await window.mouse.move(ground.x, ground.y);
    await window.mouse.down({ button: 'middle' });
    await window.mouse.move(ground.x - 120, ground.y - 60, { steps: 4 });
    await window.mouse.up({ button: 'middle' });
    await expect
      .poll(async () => (await boxOf(cardOf(window, 'Review site'))).x)
      .toBeCloseTo(before.x - 120, 0);
    await wheel(-2000, -2000);
  });

  test('a pane scrolled by assistive technology moves the camera, and the lane names with it', async () => {
    const lane = window.getByRole('rowheader', { name: /^Touchpoints, lane/ });
    const card = cardOf(window, 'Review site');
    const before = { lane: (await boxOf(lane)).y, card: (await boxOf(card)).y };
    await body().evaluate((pane) => pane.scrollTo(0, 90));
    await expect.poll(async () => Math.round((await boxOf(lane)).y - before.lane)).toBe(-90);
    expect(Math.round((await boxOf(card)).y - before.card)).toBe(-90);
    expect(await body().evaluate((pane) => pane.scrollTop)).toBe(0);
    await wheel(-2000, -2000);
    await waitForRest(window);
  });

  test('Ctrl and minus of a French keyboard, where it lies on the 6, zooms out', async () => {
    await focusMap(window);
    const keys = await window.context().newCDPSession(window);
    const minus = { key: '-', code: 'Digit6', windowsVirtualKeyCode: 54, modifiers: 2 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...minus });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...minus });
    await expect.poll(zoom).toBe(80);
    await window.keyboard.press('ControlOrMeta+0');
    await expect.poll(zoom).toBe(100);
    await waitForRest(window);
  });

  test('Ctrl and the wheel zoom about the pointer', async () => {
    const card = cardOf(window, 'Review site');
    const place = await boxOf(card);
    await window.mouse.move(place.x, place.y);
    await window.keyboard.down('Control');
    await window.mouse.wheel(0, -100);
    await window.keyboard.up('Control');
    await expect.poll(zoom).toBeGreaterThan(105);
    await waitForRest(window);
    const zoomed = await boxOf(card);
    expect(zoomed.width).toBeGreaterThan(place.width * 1.05);
    expect(Math.abs(zoomed.x - place.x)).toBeLessThan(4);
    expect(Math.abs(zoomed.y - place.y)).toBeLessThan(4);
    await window.keyboard.press('ControlOrMeta+0');
    await expect.poll(zoom).toBe(100);
  });

  test('fit shows the whole map as one picture, and actual size brings the cards back', async () => {
    await window.getByRole('button', { name: 'Fit the whole map' }).click();
    await window.locator('[data-overview] canvas').first().waitFor({ state: 'attached' });
    await expect.poll(() => window.locator('[data-card-id]').count()).toBe(0);
    const last = await boxOf(window.getByRole('columnheader', { name: /^Post-purchase, stage/ }));
    const lowest = await boxOf(window.getByRole('rowheader', { name: /^Opportunities, lane/ }));
    const pane = await boxOf(body());
    expect(last.x + last.width).toBeLessThanOrEqual(pane.x + pane.width + 1);
    expect(lowest.y + lowest.height).toBeLessThanOrEqual(pane.y + pane.height + 1);
    // The picture shows something: not one colour only.
    const colours = await window
      .locator('[data-overview] canvas')
      .first()
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const data = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height).data;
        const seen = new Set<string>();
        for (let index = 0; index < data.length; index += 4 * 97) {
          seen.add(`${data[index]} ${data[index + 1]} ${data[index + 2]}`);
        }
        return seen.size;
      });
    expect(colours).toBeGreaterThan(4);
    await window.keyboard.press('ControlOrMeta+0');
    await window.locator('[data-card-id]').first().waitFor();
    await window.locator('[data-overview]').waitFor({ state: 'detached' });
  });

  test('fit, actual size and fit again at once ends on the picture', async () => {
    await window.getByRole('button', { name: 'Fit the whole map' }).click();
    await expect.poll(() => window.locator('[data-card-id]').count()).toBe(0);
    await waitForRest(window);
    // Before the zoom has settled at 100 %, it goes back to where it came from.
    await window.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const grid = document.querySelector<HTMLElement>('[data-map-grid]');
          const fit = document.querySelector<HTMLElement>('[aria-label="Fit the whole map"]');
          const tick = (): void => {
            if (grid?.style.getPropertyValue('--k') !== '1') {
              requestAnimationFrame(tick);
              return;
            }
            fit?.click();
            resolve();
          };
          dispatchEvent(
            new KeyboardEvent('keydown', { key: '0', code: 'Digit0', ctrlKey: true, bubbles: true }),
          );
          tick();
        }),
    );
    await waitForRest(window);
    await expect.poll(() => window.locator('[data-card-id]').count()).toBe(0);
    await window.keyboard.press('ControlOrMeta+0');
    await window.locator('[data-overview]').waitFor({ state: 'detached' });
  });

  test('on the picture a click selects a card and a double click comes near and edits it', async () => {
    await focusMap(window);
    await wheel(-4000, -4000);
    await window.getByRole('button', { name: 'Fit the whole map' }).click();
    await expect.poll(() => window.locator('[data-card-id]').count()).toBe(0);
    await waitForRest(window);
    const pane = await boxOf(body());
    // The first card of the first cell is at the pane's corner.
    const at = { x: pane.x + 20, y: pane.y + 8 };
    await window.mouse.click(at.x, at.y);
    await inspector(window).getByRole('textbox', { name: 'Title' }).waitFor();
    await window.mouse.dblclick(at.x, at.y);
    await window.getByRole('textbox', { name: 'Card title' }).waitFor();
    expect(await zoom()).toBeGreaterThanOrEqual(60);
    await window.keyboard.press('Escape');
    await window.keyboard.press('ControlOrMeta+0');
    await expect.poll(zoom).toBe(100);
  });

  test('zoom to selection fills the view with the selected card', async () => {
    await wheel(-4000, -4000);
    await waitForRest(window);
    await cardOf(window, 'Works a week').click();
    await window.keyboard.press('ControlOrMeta+2');
    await expect.poll(zoom).toBe(150);
    await waitForRest(window);
    const card = await middleOf(cardOf(window, 'Works a week'));
    const pane = await boxOf(body());
    expect(card.x).toBeGreaterThan(pane.x);
    expect(card.y).toBeGreaterThan(pane.y);
    await window.keyboard.press('ControlOrMeta+0');
    await expect.poll(zoom).toBe(100);
  });

  test('the frame of the minimap moves the view', async () => {
    await wheel(-4000, -4000);
    await waitForRest(window);
    const minimap = await boxOf(window.locator('[data-minimap]'));
    await window.mouse.click(minimap.x + minimap.width - 12, minimap.y + minimap.height - 12);
    await expect
      .poll(() => window.getByRole('columnheader', { name: /^Post-purchase, stage/ }).count())
      .toBe(1);
    await expect
      .poll(() => window.getByRole('columnheader', { name: /^Consideration, stage/ }).count())
      .toBe(0);
  });

  test('the arrow keys bring what they reach into view', async () => {
    await wheel(-4000, -4000);
    await waitForRest(window);
    await cardOf(window, 'Works a week').click();
    for (let step = 0; step < 8; step += 1) await window.keyboard.press('ArrowRight');
    await waitForRest(window);
    const id = await window.getByRole('grid').getAttribute('aria-activedescendant');
    const place = await boxOf(window.locator(`[id="${id ?? ''}"]`));
    const pane = await boxOf(body());
    expect(place.x).toBeGreaterThanOrEqual(pane.x);
    expect(place.x + place.width).toBeLessThanOrEqual(pane.x + pane.width);
  });

  const toggleOutline = () => window.getByRole('button', { name: 'Maps and outline' }).first().click();
  const minimap = () => window.locator('[data-minimap]');
  const overlap = (a: Box, b: Box): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  /** Moves the map until a card reaches from the left under what lies above the map there. */
  async function cardBeside(above: Box): Promise<Locator> {
    await wheel(120, 300);
    for (let tries = 0; tries < 20; tries += 1) {
      for (const card of await window.locator('[data-card-id]').all()) {
        const box = await boxOf(card);
        if (overlap(box, above) && box.x + 9 < above.x) return card;
      }
      await wheel(0, 30);
    }
    throw new Error('No card came under it');
  }

  test('minimap and bars let the card under the pointer show through, until the pointer is on them', async () => {
    await window.keyboard.press('Escape');
    const bars = window.getByRole('toolbar', { name: 'Zoom' }).locator('xpath=../..');
    for (const above of [minimap(), bars]) {
      await wheel(-4000, -4000);
      await waitForRest(window);
      const place = await boxOf(above);
      const { x, y } = await boxOf(await cardBeside(place));
      const opacity = () => above.evaluate((element) => getComputedStyle(element).opacity);
      await window.mouse.move(x + 5, y + 6);
      await expect.poll(opacity).toBe('0.12');
      await window.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
      await expect.poll(opacity).toBe('1');
    }
  });

  test('the end of the map comes clear of the minimap', async () => {
    await wheel(0, 9000);
    await waitForRest(window);
    const cards = await window.locator('[data-card-id]').all();
    const ends = await Promise.all(cards.map(async (card) => boxOf(card)));
    const lowest = Math.max(...ends.map(({ y, height }) => y + height));
    expect(lowest).toBeLessThan((await boxOf(minimap())).y);
    await wheel(-4000, -4000);
  });

  test('the minimap is never over the card that is selected or typed, and comes back', async () => {
    await window.keyboard.press('Escape');
    await wheel(-4000, -4000);
    await waitForRest(window);
    await expect.poll(() => minimap().getAttribute('data-corner')).toBe('bottom-right');
    const usual = await boxOf(minimap());
    const under = await cardBeside(usual);
    const id = (await under.getAttribute('data-card-id')) ?? '';
    const { x, y, height } = await boxOf(under);
    await window.mouse.click(x + 5, y + height / 2);
    const card = window.locator(`[data-card-id="${id}"]`);
    const isClear = async (of: Locator): Promise<boolean> =>
      !overlap(await boxOf(of), await boxOf(minimap()));
    await expect.poll(() => isClear(card)).toBe(true);
    await window.keyboard.press('Enter');
    await window.locator('[data-editor]').waitFor();
    await waitForRest(window);
    expect(await isClear(window.locator('[data-editor]'))).toBe(true);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Escape');
    await wheel(-4000, -4000);
    await expect.poll(() => boxOf(minimap())).toEqual(usual);
  });

  test('both panels leave the map half of the window, give way to it and come back', async () => {
    const map = async (): Promise<number> => (await boxOf(window.getByRole('main'))).width;
    const widthOf = async (side: 'left' | 'right'): Promise<number> =>
      (await boxOf(window.locator(`aside[data-side="${side}"]`))).width;
    const kept = (): unknown =>
      (JSON.parse(readFileSync(join(app.dataFolder, 'settings.json'), 'utf8')) as Settings).panelWidths;
    await toggleOutline();
    await leftPanel(window).waitFor();
    expect(await map()).toBeGreaterThanOrEqual(640);
    await resizeWindow(app, 1900, 800);
    const edge = await boxOf(window.getByRole('separator', { name: 'Inspector width' }));
    const at = { x: edge.x + edge.width / 2, y: edge.y + 300 };
    await drag(window, at, { x: at.x - 120, y: at.y });
    const wide = await widthOf('right');
    expect(wide).toBe(342 + 120);
    await expect.poll(kept).toEqual({ left: null, right: wide });
    await window.getByRole('separator', { name: 'Panel width' }).press('Shift+ArrowRight');
    await expect.poll(kept).toEqual({ left: 342 + 64, right: wide });
    await resizeWindow(app, 1280, 800);
    await expect.poll(map).toBeGreaterThanOrEqual(640);
    await resizeWindow(app, 1900, 800);
    await expect.poll(() => widthOf('right')).toBe(wide);
    expect(await widthOf('left')).toBe(342 + 64);
    await window.getByRole('separator', { name: 'Panel width' }).dblclick();
    await window.getByRole('separator', { name: 'Inspector width' }).dblclick();
    await expect.poll(kept).toEqual({ left: null, right: null });
    await resizeWindow(app, 1280, 800);
    await toggleOutline();
  });

  test('what is said covers no control, with a filter and both panels as well', async () => {
    await toggleOutline();
    await window.getByRole('button', { name: /claims/ }).click();
    const controls = () => [
      window.locator('[data-filter-note]'),
      window.getByRole('toolbar', { name: 'Zoom' }),
      window.getByRole('button', { name: /claims/ }),
      minimap(),
    ];
    await cardOf(window, 'Works a week').click();
    await window.keyboard.press('ControlOrMeta+D');
    await window.keyboard.press('ControlOrMeta+Z');
    const notices = window.getByRole('region', { name: 'Notices' }).getByRole('status');
    await notices.first().waitFor();
    for (const width of [1280, 1000, 1900]) {
      await resizeWindow(app, width, 800);
      // Panels and bars take their places one frame after the window; boxes of two frames do not belong together.
      await expect
        .poll(async () => {
          const shown: Box[] = [];
          for (const one of [...controls(), notices.first()]) {
            if (await one.isVisible()) shown.push(await boxOf(one));
          }
          const covered = shown.flatMap((a, index) => shown.slice(index + 1).filter((b) => overlap(a, b)));
          return { all: shown.length >= 4, covered };
        })
        .toEqual({ all: true, covered: [] });
    }
    await window.getByRole('button', { name: 'Show all' }).click();
    await resizeWindow(app, 1280, 800);
    await toggleOutline();
  });
});
