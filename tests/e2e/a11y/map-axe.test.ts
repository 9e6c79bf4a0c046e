import { beforeAll, describe, expect, test } from 'vitest';
import { axeOn, rulesOfColour } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { cardOf, waitForRest } from '../../helpers/map-steps.ts';
import { openSample, wearTheme } from '../../helpers/window-steps.ts';

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing serious on the map', (theme) => {
  const { app } = appOfTests({ size: [1280, 800], calm: true });

  beforeAll(async () => {
    await wearTheme(app, theme);
    await openSample(app);
    await cardOf(app.window, 'Works a week').waitFor();
  });

  // A cell is named by its place and its cards' titles; the rest of a card is in its own name.
  const isCell = (html: string): boolean => html.startsWith('<div role="gridcell" id="map-cell-');

  async function serious(): Promise<readonly string[]> {
    const { window } = app;
    await waitForRest(window);
    await window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
    const axe = (await axeOn(window)).include('main');
    const { violations } = await (theme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes
          .filter(({ html }) => !(id === 'label-content-name-mismatch' && isCell(html)))
          .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
      );
  }

  test('with cards in view', async () => {
    expect(await serious()).toEqual([]);
  });

  test('while a card is edited', async () => {
    await cardOf(app.window, 'Works a week').dblclick();
    await app.window.getByRole('textbox', { name: 'Card title' }).waitFor();
    expect(await serious()).toEqual([]);
    await app.window.keyboard.press('Escape');
  });

  test('seen whole, as one picture', async () => {
    await app.window.getByRole('button', { name: 'Fit the whole map' }).click();
    await expect.poll(() => app.window.locator('[data-card-id]').count()).toBe(0);
    expect(await serious()).toEqual([]);
  });
});
