import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { join } from 'node:path';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { goToCard, leftPanel, openSample } from '../../helpers/window-steps.ts';

/** What a live region said, and whether it waits for silence. */
type Said = { readonly text: string; readonly politely: boolean };
declare global {
  var said: Said[];
}

/** Listens to every live region of the page, as a screen reader does: to what is put into one that was there. */
const listen = (window: Page): Promise<void> =>
  window.evaluate(() => {
    globalThis.said = [];
    const regions = '[aria-live], [role="status"], [role="alert"]';
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const region = at?.closest(regions);
        const added = [...addedNodes].filter((node) => (node.textContent ?? '') !== '');
        const alerts = added.filter((node) => node instanceof Element && node.matches('[role="alert"]'));
        for (const alert of alerts) globalThis.said.push({ text: alert.textContent ?? '', politely: false });
        if (!region || alerts.length > 0) continue;
        const live = region.getAttribute('aria-live') ?? (region.role === 'alert' ? 'assertive' : 'polite');
        const texts = added.length > 0 ? added.map((node) => node.textContent ?? '') : [region.textContent];
        for (const text of texts) globalThis.said.push({ text, politely: live === 'polite' });
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

describeApp('a screen reader is told, once it is silent', { calm: true }, ({ app, window }) => {
  const folder = temporaryFolder();

  beforeAll(async () => {
    await openSample(app);
    await listen(window);
  });

  const hears = async (text: RegExp, does: () => Promise<unknown>): Promise<void> => {
    await window.evaluate(() => void (globalThis.said = []));
    await does();
    await expect
      .poll(() =>
        window.evaluate(() => globalThis.said.filter(({ politely }) => politely).map((one) => one.text)),
      )
      .toContainEqual(expect.stringMatching(text));
  };

  test('where a card, a step and a lane were moved to', async () => {
    await goToCard(window, 'Works a week from the kitchen table');
    await window.getByRole('grid').focus();
    await hears(/^Moved to Consideration, Looks around for ideas, Actions, 1 of 2$/, () =>
      window.keyboard.press('Alt+ArrowRight'),
    );
    await hears(/^Moved to Consideration, Looks around for ideas, Actions, 2 of 2$/, () =>
      window.keyboard.press('Alt+ArrowDown'),
    );
    await window.keyboard.press('ControlOrMeta+Z');
    await window.keyboard.press('ControlOrMeta+Z');
    const step = window.locator('[data-header^="step "]').first();
    await step.click();
    await hears(/^Moved to position 2 of \d+$/, () => window.keyboard.press('Alt+ArrowRight'));
    await window.keyboard.press('ControlOrMeta+Z');
  });

  test('what was undone and redone', async () => {
    await goToCard(window, 'Works a week from the kitchen table');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Alt+ArrowRight');
    await window.locator('button[aria-label^="Undo: "]:not([aria-disabled="true"])').waitFor();
    await hears(/^Undone: Move/, () => window.keyboard.press('ControlOrMeta+Z'));
    await hears(/^Redone: Move/, () => window.keyboard.press('ControlOrMeta+Shift+Z'));
    await hears(/^Undone: Move/, () => window.keyboard.press('ControlOrMeta+Z'));
  });

  test('that the project was saved, each time', async () => {
    await answerSaveDialogs(app, join(folder, 'told.journey'));
    await hears(/^Saved$/, () => window.keyboard.press('ControlOrMeta+S'));
    await hears(/^Saved$/, () => window.keyboard.press('ControlOrMeta+S'));
  });

  test('how many cards are selected', async () => {
    await goToCard(window, 'Works a week from the kitchen table');
    await window.getByRole('grid').focus();
    await hears(/^2 cards selected$/, () => window.keyboard.press('Shift+ArrowDown'));
    await hears(/^1 card selected$/, () => window.keyboard.press('Shift+ArrowUp'));
    await hears(/^70 cards selected$/, () => window.keyboard.press('ControlOrMeta+A'));
    await window.keyboard.press('Escape');
  });

  test('how many cards were connected', async () => {
    await goToCard(window, 'Works a week from the kitchen table');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Shift+ArrowRight');
    await window.keyboard.press('Shift+ArrowRight');
    await hears(/^3 cards connected$/, () => window.keyboard.press('ControlOrMeta+L'));
    await window.keyboard.press('ControlOrMeta+Z');
    await window.keyboard.press('Escape');
  });

  test('how many cards a filter lets stand out, and that all do again', async () => {
    await window.keyboard.press('ControlOrMeta+Shift+L');
    const action = leftPanel(window).getByRole('checkbox', { name: /^Action, / });
    await hears(/^\d+ of 70 cards$/, () => action.check());
    await hears(/^All 70 cards$/, () => window.locator('[data-filter-note] button').click());
    await window.keyboard.press('ControlOrMeta+Shift+L');
  });

  test('what went wrong', async () => {
    await window.evaluate(() => void (globalThis.said = []));
    await answerSaveDialogs(app, '/proc/nowhere/told.journey');
    await window.keyboard.press('F12');
    await expect
      .poll(() => window.evaluate(() => globalThis.said.map(({ text }) => text).join(' | ')))
      .toMatch(/^“told.journey” was not saved: .+ Your work is safe/);
  });
});
