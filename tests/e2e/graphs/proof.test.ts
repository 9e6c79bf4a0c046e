import type { Locator } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeOn, rulesOfColour } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { asOpened, cardNamed, recordsOf } from '../../helpers/fresh-map.ts';
import { openInPage } from '../../helpers/page-host.ts';
import {
  goToCard,
  inspector,
  runFromPalette,
  goToMap,
  waitForMap,
  wearTheme,
} from '../../helpers/window-steps.ts';

const { app, window } = appOfTests({ size: [1600, 900], calm: true });
beforeAll(async () => {
  await openInPage(window, 'sample');
  await waitForMap(window);
});
beforeEach(async () => {
  await asOpened(window);
  await goToMap(window);
});

const canvas = (): Locator => window.locator('[data-graph]');
const active = (): Locator => window.locator('[data-graph] [data-active]');
const nodeNamed = (words: string): Locator => window.locator(`[data-graph-node][aria-label^="${words}"]`);
const list = (): Locator => window.locator('[data-graph-list]');

async function openProof(): Promise<void> {
  await window.keyboard.press('ControlOrMeta+Alt+F');
  await window.getByRole('tab', { name: 'Proof' }).click();
  await canvas().waitFor();
  await canvas().focus();
}

const PAIN = 'Cannot tell if it fits';

describe('the proof of a map', () => {
  test('lists every opportunity and pain point of the map, and what stands out', async () => {
    await openProof();
    const { card } = await recordsOf(window);
    const { mapId } = await cardNamed(window, PAIN);
    const words = await list().innerText();
    for (const one of card) {
      if (one.mapId !== mapId || (one.kind !== 'opportunity' && one.kind !== 'pain-point')) continue;
      expect(words).toContain(one.title);
    }
    expect(words).toContain('No opportunity addresses it');
    expect(words).toContain('Nothing supports it');
  });

  test('is walked from an opportunity to its sources, and Enter leads to the card on its map', async () => {
    await openProof();
    await window.keyboard.press('Home');
    await expect.poll(() => active().getAttribute('aria-label')).toContain('opportunity');
    await window.keyboard.press('ArrowRight');
    await expect.poll(() => active().getAttribute('aria-label')).toMatch(/ addresses /);
    await window.keyboard.press('ArrowRight');
    await expect.poll(() => active().getAttribute('aria-label')).toContain('pain point');
    const title = (await active().getAttribute('aria-label'))?.split(', pain point')[0] ?? '';
    await window.keyboard.press('Enter');
    await waitForMap(window);
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Title' }).inputValue())
      .toBe(title);
  });

  test('is that of one card alone, from the palette and from the inspector, and of all again', async () => {
    await goToCard(window, PAIN);
    await runFromPalette(window, 'Show the proof of the card');
    await window.getByText(`Proof of “${PAIN}”`).first().waitFor();
    const { id } = await cardNamed(window, PAIN);
    const { evidenceLink } = await recordsOf(window);
    const pieces = evidenceLink.filter(({ targetId }) => targetId === id).length;
    expect(pieces).toBeGreaterThan(0);
    await expect.poll(() => window.locator('[data-graph-node]').count()).toBeLessThan(40);
    await nodeNamed(PAIN).waitFor();
    await window.getByRole('button', { name: 'Show the proof of all' }).click();
    await expect.poll(async () => await list().innerText()).toContain('Load ratings speak engineer');
    await window.getByRole('button', { name: 'Back to the map' }).click();
    await waitForMap(window);
    await goToCard(window, PAIN);
    await inspector(window).getByRole('button', { name: 'More actions' }).click();
    await window.getByRole('menuitem', { name: 'Show its proof' }).click();
    await window.getByText(`Proof of “${PAIN}”`).first().waitFor();
    await window.getByRole('button', { name: 'Show the proof of all' }).click();
  });

  test.each(['light', 'dark'] as const)('has nothing that axe objects to in the %s theme', async (theme) => {
    await wearTheme(app, theme);
    await openProof();
    const axe = (await axeOn(window)).include('main');
    const { violations } = await (theme === 'light' ? axe : axe.withRules(rulesOfColour)).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await wearTheme(app, 'light');
  });
});
