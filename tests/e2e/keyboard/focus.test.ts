import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { actionTitle } from '../../../src/shared/actions/action-label.ts';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import { toTry } from '../../helpers/alike-actions.ts';
import { focusedName } from '../../helpers/key-steps.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { answerMessageBoxes, answerOpenDialogs, answerSaveDialogs } from '../../helpers/launch-app.ts';
import { asOpened } from '../../helpers/fresh-map.ts';
import { clickCardInView, focusMap } from '../../helpers/map-steps.ts';
import { backToStart, openInPage } from '../../helpers/page-host.ts';
import {
  findInPalette,
  goToCard,
  openSample,
  runFromPalette,
  goToMap,
  waitForMap,
} from '../../helpers/window-steps.ts';

/** These leave this window's project: another window or the start screen comes. */
const leaving = new Set<string>(['new-project', 'open-sample', 'close-project', 'palette']);
/** These differ from another action, which is tried, in direction or degree alone, in the long run too. */
const alike = new Set<string>([
  'zoom-out',
  'zoom-100',
  'theme-light',
  'theme-system',
  'density-comfortable',
  'density-titles',
  'cards-across-1',
  'cards-across-3',
  'move-right',
  'move-up',
  'move-down',
]);

const { app, window } = appOfTests();

describe('the keyboard is never lost', () => {
  beforeAll(async () => {
    await openSample(app);
    await answerOpenDialogs(app, null);
    await answerSaveDialogs(app, null);
  });

  const dialogs = () => window.getByRole('dialog');
  const focusedRole = () => window.evaluate(() => document.activeElement?.getAttribute('role') ?? 'nothing');
  /** True where the grid has the keyboard and points at something that is not in the page. */
  const pointsNowhere = () =>
    window.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id !== null && id !== undefined && document.getElementById(id) === null;
    });
  /** How many places an action lies below the active one in the palette; null where it is not among what was found. */
  const placesBelowActive = (label: string): Promise<number | null> =>
    window.evaluate((wanted) => {
      const options = [...document.querySelectorAll('[role="option"]')];
      const at = options.findIndex((one) =>
        [...one.querySelectorAll('*')].some(({ textContent }) => textContent.trim() === wanted),
      );
      const active = options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
      return at < 0 ? null : at - active;
    }, label);
  /** Runs an action by the palette and closes the dialog that it opens. Not all can be done with one selection. */
  async function runByKeys(label: string): Promise<boolean> {
    await findInPalette(window, label);
    const below = await placesBelowActive(label);
    if (below === null) {
      await window.keyboard.press('Escape');
      await dialogs().waitFor({ state: 'detached' });
      return false;
    }
    for (let presses = 0; presses < below; presses += 1) await window.keyboard.press('ArrowDown');
    await expect.poll(() => placesBelowActive(label)).toBe(0);
    await window.keyboard.press('Enter');
    await window.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
    return true;
  }

  /** Selects a card and focuses the map: by a click where the card is in view, else by the palette. */
  async function selectCard(): Promise<void> {
    await focusMap(window);
    if (await clickCardInView(window, 'wood samples')) return;
    await findInPalette(window, 'wood samples');
    await window.keyboard.press('Enter');
    await window.getByRole('dialog', { name: 'Command palette' }).waitFor({ state: 'detached' });
  }

  /** Waits until what an action opens or closes has done so: nothing changes in the page for some frames. */
  const stands = (): Promise<void> =>
    window.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let frames = 0;
          const watcher = new MutationObserver(() => (frames = 0));
          watcher.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          const tick = (): void => {
            const moves = document.getAnimations().some(({ playState }) => playState === 'running');
            frames = moves ? 0 : frames + 1;
            if (frames < 8) requestAnimationFrame(tick);
            else {
              watcher.disconnect();
              resolve();
            }
          };
          requestAnimationFrame(tick);
        }),
    );

  it('after any action that the palette can run', { timeout: 300_000 }, async () => {
    const not: string[] = [];
    const lost: string[] = [];
    const problems: string[] = [];
    for (const action of toTry(actionList)) {
      const { id } = action;
      if (leaving.has(id) || alike.has(id)) continue;
      await goToMap(window);
      await selectCard();
      const done = await runByKeys(actionTitle(action));
      if (!done) {
        not.push(id);
        continue;
      }
      await stands();
      if ((await dialogs().count()) > 0) {
        await window.keyboard.press('Escape');
        await dialogs().waitFor({ state: 'detached' });
      }
      await window.keyboard.press('Escape');
      await expect
        .poll(() => focusedName(window), { message: id })
        .not.toBe('body')
        .catch(() => lost.push(id));
      await expect
        .poll(pointsNowhere)
        .toBe(false)
        .catch(() => lost.push(`${id} points nowhere`));
      problems.push(...app.problems.splice(0).map((problem) => `${id}: ${problem.slice(0, 300)}`));
      if (id === 'remove' || id === 'cut') await window.keyboard.press('ControlOrMeta+Z');
    }
    expect(lost).toEqual([]);
    expect(not.length).toBeLessThan(actionList.length / 4);
    expect(problems).toEqual([]);
  });

  it('after closing the panel that had it', async () => {
    await goToMap(window);
    await focusMap(window);
    if ((await window.locator('aside[data-side="right"]').count()) === 0)
      await window.keyboard.press('ControlOrMeta+I');
    await window.locator('aside[data-side="right"]').waitFor();
    await window.keyboard.press('F6');
    await expect.poll(() => focusedName(window)).not.toMatch(/^(body|Map)$/);
    await window
      .getByRole('button', { name: /^Hide (?!inspector)/ })
      .last()
      .press('Enter');
    await expect.poll(focusedRole).toBe('grid');
  });
});

describe('the keyboard goes where the work goes on', () => {
  beforeAll(async () => {
    await backToStart(app);
    await openInPage(window, 'sample');
  });
  beforeEach(async () => {
    await waitForMap(window);
    await asOpened(window);
  });

  const dialogs = () => window.getByRole('dialog');
  const focusGrid = () => window.getByRole('grid').focus();
  const focusedRole = () => window.evaluate(() => document.activeElement?.getAttribute('role') ?? 'nothing');
  const labelOf = (wanted: string): string => actionList.find(({ id }) => id === wanted)?.label ?? wanted;
  /** The accessible name of the map's active descendant; null where there is none. */
  const activeName = () =>
    window.evaluate(
      () =>
        document
          .getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
          ?.getAttribute('aria-label') ?? null,
    );

  it('after any panel at the left is hidden by its key or its name while the keyboard is in it', async () => {
    const panels = actionList.filter(({ id }) =>
      ['outline', 'find', 'evidence', 'personas', 'gaps', 'filter', 'history'].includes(
        id.replace('toggle-', ''),
      ),
    );
    for (const { id } of panels.filter((action) => action.id.startsWith('toggle-'))) {
      await window.locator(`nav [data-action="${id}"]`).click();
      const panel = window.locator('aside[data-side="left"]');
      await panel.waitFor();
      await panel.locator('button').first().focus();
      await panel.locator(`[data-action="${id}"]`).press('Enter');
      await panel.waitFor({ state: 'detached' });
      await expect.poll(focusedRole, { message: id }).toBe('grid');
    }
  });

  it('after Escape in any panel, on the map, once what was typed is given up', async () => {
    await goToCard(window, 'Ad in a podcast');
    const title = window.locator('aside[data-side="right"]').getByRole('textbox', { name: 'Title' });
    await title.focus();
    await window.keyboard.type('x');
    await window.keyboard.press('Escape');
    expect(await title.inputValue()).toBe('Ad in a podcast');
    expect(await focusedName(window)).toBe('Title');
    await window.keyboard.press('Escape');
    await expect.poll(activeName).toMatch(/^Ad in a podcast/);
    for (const id of ['outline', 'find', 'evidence', 'personas', 'filter', 'history']) {
      await window.locator(`nav [data-action="toggle-${id}"]`).click();
      const panel = window.locator('aside[data-side="left"]');
      await panel.waitFor();
      await focusGrid();
      await window.keyboard.press('Shift+F6');
      await expect.poll(() => panel.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      await window.keyboard.press('Escape');
      await expect.poll(focusedRole, { message: id }).toBe('grid');
      expect(await panel.count(), id).toBe(1);
    }
    await window.locator('aside[data-side="left"] [data-action="toggle-history"]').click();
  });

  it('after Escape in a menu of a panel, on what opened the menu', async () => {
    await goToCard(window, 'Ad in a podcast');
    const add = window.getByRole('button', { name: 'Add or link evidence' });
    await add.press('Enter');
    await window.getByRole('menu').waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('menu').waitFor({ state: 'detached' });
    await expect.poll(() => focusedName(window)).toBe('Add or link evidence');
  });

  it('after a dialog is left, to where it was opened from', async () => {
    for (const id of ['settings', 'export', 'add-lane'] as const) {
      const button = window.locator(`[data-action="${id}"]`);
      await button.press('Enter');
      await dialogs().waitFor();
      await window.keyboard.press('Escape');
      await dialogs().waitFor({ state: 'detached' });
      await expect
        .poll(() => window.evaluate(() => document.activeElement?.getAttribute('data-action')), {
          message: id,
        })
        .toBe(id);
    }
    await focusMap(window);
    for (const keys of ['F1', 'ControlOrMeta+,', 'ControlOrMeta+K']) {
      await window.keyboard.press(keys);
      await dialogs().waitFor();
      await window.keyboard.press('Escape');
      await dialogs().waitFor({ state: 'detached' });
      await expect.poll(focusedRole, { message: keys }).toBe('grid');
    }
  });

  it('after a notice is dismissed', async () => {
    await goToCard(window, 'Free wood samples by post');
    await focusGrid();
    await window.keyboard.press('ControlOrMeta+D');
    await window.locator('button[aria-label^="Undo: Dup"]').waitFor();
    await window.keyboard.press('ControlOrMeta+Z');
    await window.getByText(/^Undone: Duplicate/).waitFor();
    await window.getByRole('button', { name: 'Dismiss' }).last().press('Enter');
    await expect.poll(focusedRole).toBe('grid');
  });

  it('after the last card of a cell is removed, when it stands in the empty cell', async () => {
    await goToCard(window, 'Searches “desk small flat”');
    await focusGrid();
    await window.keyboard.press('Delete');
    await expect.poll(activeName).toMatch(/, Actions, empty$/);
    expect(await focusedRole()).toBe('grid');
    await window.locator('button[aria-label^="Undo: Remove"]').waitFor();
    await window.keyboard.press('ControlOrMeta+Z');
  });

  it('after the lane it is in is collapsed, when it stands on the lane’s name', async () => {
    await goToCard(window, 'Works a week from the kitchen table');
    await focusGrid();
    await runFromPalette(window, labelOf('collapse-lane'));
    await expect.poll(activeName).toBe('Actions, lane, collapsed');
    expect(await focusedRole()).toBe('grid');
    await runFromPalette(window, labelOf('collapse-lane'));
    await expect.poll(activeName).toBe('Actions, lane');
  });

  it('after the project is closed, on the first way to begin, and in the priorities of the map begun there, where it reads that there is nothing to rank', async () => {
    onTestFinished(async () => {
      await backToStart(app);
      await openInPage(window, 'sample');
    });
    await answerMessageBoxes(app, 'Discard');
    await focusGrid();
    await window.keyboard.press('ControlOrMeta+W');
    await window.getByRole('button', { name: /^Five stages/ }).waitFor();
    await expect.poll(() => focusedName(window)).toMatch(/^Five stages/);
    await window.keyboard.press('Enter');
    await waitForMap(window);
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await window.keyboard.press('Escape');
    await window.keyboard.press('ControlOrMeta+Alt+P');
    await expect.poll(() => focusedName(window)).toMatch(/^No opportunities yet/);
    await window.getByRole('tab', { name: 'Action plan' }).click();
    await window.keyboard.press('F6');
    await window.keyboard.press('Shift+F6');
    await expect.poll(() => focusedName(window)).toMatch(/^Nothing to do yet/);
  });
});
