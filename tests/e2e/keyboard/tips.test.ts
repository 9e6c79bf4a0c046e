import { beforeAll, describe, expect, it } from 'vitest';
import { type ActionDefinition, actionList } from '../../../src/shared/actions/action-list.ts';
import { keysOf } from '../../../src/shared/actions/keys.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cardOf, waitForRest } from '../../helpers/map-steps.ts';
import { closeDialog, goToCard, inspector, openSample, runFromPalette } from '../../helpers/window-steps.ts';

const definitions: readonly ActionDefinition[] = actionList;
const signs: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  '=': '+',
  '-': '−',
};
const aria: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Control',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};
const told = (keys: string, words: Readonly<Record<string, string>>): string =>
  keys
    .split('+')
    .map((part) => words[part] ?? part)
    .join('+');
const keysOfAction = (id: string): string | null => {
  const action = definitions.find((one) => one.id === id);
  return action ? keysOf(action, { keys: {} }) : null;
};

describeApp('the keys of what can be done', { size: [1280, 800] }, ({ app, window }) => {
  /** The visible buttons of actions, with their `aria-keyshortcuts`. */
  const buttons = (): Promise<readonly { readonly id: string; readonly keys: string | null }[]> =>
    window.locator('[data-action]').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          id: element.getAttribute('data-action') ?? '',
          keys: element.getAttribute('aria-keyshortcuts'),
        })),
    );
  const tellTheirKeys = async (): Promise<ReadonlySet<string>> => {
    const found = await buttons();
    expect(found.map(({ id, keys }) => [id, keys])).toEqual(
      found.map(({ id }) => {
        const keys = keysOfAction(id);
        return [id, keys === null ? null : told(keys, aria)];
      }),
    );
    return new Set(found.map(({ id }) => id));
  };

  it('are told by every button on the start screen', async () => {
    const seen = await tellTheirKeys();
    expect([...seen]).toEqual(['open-project', 'open-sample']);
    await window.locator('[data-action="open-project"]').hover();
    await window.getByRole('tooltip', { name: /Ctrl\+O$/ }).waitFor();
  });

  describe('in a project', () => {
    beforeAll(async () => {
      await openSample(app);
      await waitForRest(window);
    });

    it('are told by every button of the window, panels and inspectors among them', {
      timeout: 180_000,
    }, async () => {
      const seen = new Set(await tellTheirKeys());
      for (const panel of ['outline', 'evidence', 'personas', 'filter', 'history', 'find']) {
        await window.locator(`nav [data-action="toggle-${panel}"]`).click();
        await window.locator('aside[data-side="left"]').waitFor();
        for (const id of await tellTheirKeys()) seen.add(id);
      }
      await window.locator('aside[data-side="left"] [data-action="toggle-find"]').click();
      for (const header of ['stage ', 'lane ']) {
        await window.locator(`[data-header^="${header}"]`).first().click();
        await inspector(window).locator('textarea').first().waitFor();
        for (const id of await tellTheirKeys()) seen.add(id);
      }
      expect(seen.size).toBeGreaterThan(24);
      // Every one that stands around the map shows them when it is pointed at.
      for (const id of new Set((await buttons()).map((button) => button.id))) {
        const keys = keysOfAction(id);
        if (keys === null) continue;
        await window.locator(`[data-action="${id}"]`).first().hover();
        const tip = window.getByRole('tooltip').filter({ hasText: told(keys, signs) });
        await expect.poll(() => tip.count(), { message: id }).toBe(1);
      }
    });

    it('go from view once the button is pressed, and come when it is pointed at anew', async () => {
      const filter = window.locator('nav [data-action="toggle-filter"]');
      const tip = window.getByRole('tooltip', { name: /^Filter/ });
      await filter.hover();
      await tip.waitFor();
      await filter.click();
      await tip.waitFor({ state: 'detached' });
      await window.locator('nav [data-action="toggle-history"]').hover();
      await window.getByRole('tooltip', { name: /^History/ }).waitFor();
      expect(await tip.count()).toBe(0);
      await filter.hover();
      await tip.waitFor();
      await filter.click();
    });

    it('are all in the sheet that ? opens', async () => {
      await window.getByRole('grid').focus();
      await window.keyboard.press('?');
      const sheet = window.getByRole('dialog');
      await sheet.getByRole('heading', { name: 'Writing on the map' }).waitFor();
      const lines = await sheet
        .locator('dl > div, dl')
        .evaluateAll((parts) =>
          parts.flatMap((part) =>
            [...part.querySelectorAll('dt')].map(
              (term) =>
                `${term.textContent.trim()}: ${[...(term.parentElement?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent).join('+')}`,
            ),
          ),
        );
      const missing = definitions.filter(({ id, label }) => {
        const keys = keysOfAction(id);
        return (
          keys !== null &&
          !lines.some((line) => line.startsWith(`${label}: `) && line.includes(told(keys, signs)))
        );
      });
      expect(missing.map(({ id }) => id)).toEqual([]);
      await closeDialog(window);
    });

    it('is a menu button that leaves the count of evidence free', async () => {
      const stage = window
        .locator('[data-header^="stage "]', { has: window.locator('[data-count]') })
        .first();
      await stage.hover();
      const still = (): Promise<boolean> =>
        window.evaluate(() => document.getAnimations().every((one) => one.playState !== 'running'));
      await expect.poll(still).toBe(true);
      const count = await boxOf(stage.locator('[data-count]'));
      const menu = await boxOf(stage.locator('button[aria-haspopup="menu"]'));
      expect(count.x + count.width).toBeLessThanOrEqual(menu.x);
    });

    it('select with Ctrl and a click, with Shift and arrows, and by lane, stage and kind', async () => {
      const chosen = () => inspector(window).getByRole('heading').first().textContent();
      await goToCard(window, 'Works a week from the kitchen table');
      await waitForRest(window);
      await cardOf(window, 'Counts who still lacks').click({ modifiers: ['ControlOrMeta'] });
      await expect.poll(chosen).toBe('2 cards');
      await cardOf(window, 'Counts who still lacks').click({ modifiers: ['ControlOrMeta'] });
      await expect.poll(chosen).toBe('Action');
      await window.keyboard.press('Shift+ArrowRight');
      await expect.poll(chosen).toBe('2 cards');
      await window.keyboard.press('Shift+ArrowRight');
      await expect.poll(chosen).toBe('3 cards');
      await window.keyboard.press('Shift+ArrowLeft');
      await expect.poll(chosen).toBe('2 cards');
      for (const [label, count] of [
        ['Select all in this lane', '14 cards'],
        ['Select all in this stage', /^\d+ cards$/],
        ['Select all of this kind', '14 cards'],
      ] as const) {
        await goToCard(window, 'Works a week from the kitchen table');
        await runFromPalette(window, label);
        await expect
          .poll(chosen, { message: label })
          .toEqual(typeof count === 'string' ? count : expect.stringMatching(count));
      }
      expect(app.problems).toEqual([]);
    });
  });
});

describeApp('where the system asks for less motion', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await window.emulateMedia({ reducedMotion: 'reduce' });
    await openSample(app);
    await waitForRest(window);
  });

  it('nothing is animated when dialogs, menus and panels open, and the zoom changes at once', async () => {
    await window.evaluate(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      for (const name of ['transitionrun', 'animationstart'] as const) {
        document.addEventListener(
          name,
          (event) => moved.push(`${name} ${(event.target as Element).className}`),
          true,
        );
      }
      const look = (): void => {
        for (const one of document.getAnimations()) {
          const { duration } = one.effect?.getComputedTiming() ?? {};
          if (typeof duration === 'number' && duration > 1) moved.push(`${duration} ms`);
        }
        requestAnimationFrame(look);
      };
      look();
    });
    const { keyboard } = window;
    for (const keys of ['F1', 'ControlOrMeta+E', 'ControlOrMeta+,', 'ControlOrMeta+K']) {
      await keyboard.press(keys);
      await window.getByRole('dialog').waitFor();
      await closeDialog(window);
    }
    for (const keys of [
      'ControlOrMeta+Shift+D',
      'ControlOrMeta+Shift+L',
      'ControlOrMeta+Shift+L',
      'ControlOrMeta+I',
    ]) {
      await keyboard.press(keys);
    }
    await window.locator('aside').first().waitFor({ state: 'detached' });
    await window.locator('[data-header^="stage "]').first().click({ button: 'right' });
    await window.getByRole('menu').waitFor();
    await keyboard.press('Escape');
    await window.getByRole('menu').waitFor({ state: 'detached' });
    for (const keys of ['ControlOrMeta+1', 'ControlOrMeta+0', 'ControlOrMeta+2']) {
      await keyboard.press(keys);
      await waitForRest(window);
    }
    await window
      .locator('[data-header^="stage "]')
      .first()
      .hover({ position: { x: 24, y: 12 } });
    expect(await window.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
