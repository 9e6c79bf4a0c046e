import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { asOpened } from '../../helpers/fresh-map.ts';
import { cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { leftPanel, runFromPalette, waitForMap, wearTheme } from '../../helpers/window-steps.ts';

const { app } = appOfTests({ size: [1280, 800], calm: true });
beforeAll(async () => {
  await openInPage(app.window, 'sample');
  await waitForMap(app.window);
});
beforeEach(async () => {
  const { window } = app;
  await asOpened(window);
  if ((await window.locator('[data-filter-note]').count()) > 0)
    await window.locator('[data-filter-note]').getByRole('button', { name: 'Show all' }).click();
  await focusMap(window);
  if ((await leftPanel(window).count()) === 0) await window.keyboard.press('ControlOrMeta+Shift+L');
  await leftPanel(window)
    .getByRole('checkbox', { name: /^Touchpoint, / })
    .waitFor();
  // The beginning of the map, as near as it opens.
  await focusMap(window);
  await window.keyboard.press('ControlOrMeta+0');
  await window.keyboard.press('Control+Home');
  await window.keyboard.press('Escape');
  await cardOf(window, 'Review site').waitFor();
});

const dimmed = (): Promise<number> => app.window.locator('[data-card-id][data-dim]').count();

/** What the overview shows, tile by tile. */
const pictureOfMap = async (): Promise<readonly string[]> => {
  await waitForRest(app.window);
  return app.window
    .locator('[data-overview] canvas')
    .evaluateAll((tiles) =>
      (tiles as HTMLCanvasElement[])
        .map((tile) => `${tile.style.left} ${tile.style.top} ${tile.toDataURL()}`)
        .sort(),
    );
};
const isSame = async (picture: readonly string[]): Promise<boolean> =>
  JSON.stringify(await pictureOfMap()) === JSON.stringify(picture);

/** Goes near and far again: every tile is drawn anew. */
async function drawAnew(): Promise<void> {
  const { window } = app;
  await window.keyboard.press('ControlOrMeta+0');
  await window.locator('[data-overview]').waitFor({ state: 'detached' });
  await seeWholeMap();
}

async function seeWholeMap(): Promise<void> {
  await app.window.getByRole('button', { name: 'Fit the whole map' }).click();
  await app.window.locator('[data-overview] canvas').first().waitFor({ state: 'attached' });
  await waitForRest(app.window);
}

describe('the filter', () => {
  test('lets the chosen cards stand out, says how many, and finds them all again', async () => {
    const { window } = app;
    const panel = leftPanel(window);
    await panel.getByRole('checkbox', { name: /^Touchpoint, / }).check();
    const note = window.locator('[data-filter-note]');
    await note.locator('span').waitFor();
    const touchpoints = Number(
      /^Touchpoint, (\d+)/.exec(
        (await panel.getByRole('checkbox', { name: /^Touchpoint, / }).getAttribute('aria-label')) ?? '',
      )?.[1],
    );
    expect(await note.locator('span').textContent()).toMatch(new RegExp(`^${touchpoints} of \\d+ cards$`));
    await expect.poll(dimmed).toBeGreaterThan(0);
    expect(await cardOf(window, 'Review site').getAttribute('data-dim')).toBeNull();
    expect(await cardOf(window, 'Works a week').getAttribute('aria-label')).toContain(
      'does not match the filter',
    );

    // A second facet narrows; a card that is left out can still be selected and changed.
    await panel.getByRole('checkbox', { name: /^Assumption, / }).check();
    await expect
      .poll(async () => Number.parseInt((await note.locator('span').textContent()) ?? '', 10))
      .toBeLessThan(touchpoints);
    await cardOf(window, 'Works a week').click();
    await window.getByRole('textbox', { name: 'Title' }).waitFor();

    await note.getByRole('button', { name: 'Show all' }).click();
    await note.waitFor({ state: 'detached' });
    expect(await dimmed()).toBe(0);
    expect(await panel.getByRole('checkbox', { name: /^Touchpoint, / }).isChecked()).toBe(false);
  });

  test('follows what changes: a pain point that gets an owner leaves those of nobody', async () => {
    const { window } = app;
    const panel = leftPanel(window);
    await panel.getByRole('checkbox', { name: /^Pain point, / }).check();
    await panel.getByRole('checkbox', { name: /^Assumption, / }).check();
    const status = window.locator('[data-filter-note]').locator('span');
    const before = Number.parseInt((await status.textContent()) ?? '', 10);
    expect(before).toBeGreaterThan(0);
    await window.evaluate(() => document.querySelector<HTMLElement>('[data-map-grid]')?.focus());
    await runFromPalette(window, 'No advice for aching backs');
    await runFromPalette(window, 'Duplicate');
    await expect.poll(async () => Number.parseInt((await status.textContent()) ?? '', 10)).toBe(before + 1);
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(async () => Number.parseInt((await status.textContent()) ?? '', 10)).toBe(before);
  });

  test('holds on the picture of the whole map, which is the same when it is drawn anew', async () => {
    const { window } = app;
    const tick = (name: RegExp) => leftPanel(window).getByRole('checkbox', { name }).click();
    await seeWholeMap();
    const all = await pictureOfMap();
    await tick(/^Touchpoint, /);
    await expect.poll(() => isSame(all)).toBe(false);
    const touchpoints = await pictureOfMap();
    // From here on tiles are composed of highlighted and dimmed ones, without drawing a card.
    await tick(/^Pain point, /);
    await expect.poll(() => isSame(touchpoints)).toBe(false);
    const both = await pictureOfMap();
    await drawAnew();
    await expect.poll(() => isSame(both)).toBe(true);
    await tick(/^Pain point, /);
    await expect.poll(() => isSame(touchpoints)).toBe(true);
    await tick(/^Touchpoint, /);
    await expect.poll(() => isSame(all)).toBe(true);
    await drawAnew();
    expect(await isSame(all)).toBe(true);
  });

  test('follows edits and the theme on the picture too', async () => {
    const { window } = app;
    const pain = leftPanel(window).getByRole('checkbox', { name: /^Pain point, / });
    await pain.check();
    await window.evaluate(() => document.querySelector<HTMLElement>('[data-map-grid]')?.focus());
    await runFromPalette(window, 'No advice for aching backs');
    await seeWholeMap();
    const before = await pictureOfMap();
    await runFromPalette(window, 'Duplicate');
    await expect.poll(() => isSame(before)).toBe(false);
    const after = await pictureOfMap();
    await drawAnew();
    await expect.poll(() => isSame(after)).toBe(true);
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => isSame(before)).toBe(true);
    await wearTheme(app, 'dark');
    await expect.poll(() => isSame(before)).toBe(false);
    const dark = await pictureOfMap();
    await drawAnew();
    await expect.poll(() => isSame(dark)).toBe(true);
    await wearTheme(app, 'light');
    await expect.poll(() => isSame(before)).toBe(true);
  });

  test('axe finds nothing with it', async () => {
    const { window } = app;
    await leftPanel(window)
      .getByRole('checkbox', { name: /^Touchpoint, / })
      .check();
    await expect.poll(dimmed).toBeGreaterThan(0);
    await waitForRest(window);
    const axe = await axeOn(window);
    const { violations } = await axe.analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .filter(({ id }) => id !== 'label-content-name-mismatch')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    expect(serious).toEqual([]);
  });
});
