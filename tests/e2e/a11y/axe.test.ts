import { beforeAll, describe, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { leftPanels } from '../../../src/renderer/session/left-panels.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { backToStart } from '../../helpers/page-host.ts';
import {
  closeDialog,
  findInPalette,
  goToCard,
  inspector,
  leftPanel,
  openSample,
  runFromPalette,
  waitForMap,
  wearTheme,
} from '../../helpers/window-steps.ts';

const { app } = appOfTests({ calm: true });

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  beforeAll(async () => {
    await backToStart(app);
    await wearTheme(app, theme);
  });

  const looks = async (within: string, without = 'template'): Promise<void> =>
    expect(await problemsOn(app.window, theme, within, without)).toBe('');

  test('on the start screen', () => looks('body'));

  describe('in a project', () => {
    beforeAll(() => openSample(app));

    test('on the window around the map’s grid', () => looks('body', '[data-map-grid]'));

    test.each([
      ['of a stage', '[data-header^="stage "]', 'right'],
      ['of a lane', '[data-header^="lane "]', 'right'],
      ['of the maps', 'header button[aria-haspopup="menu"]', 'left'],
    ] as const)('in the menu %s', async (_which, opener, button) => {
      const { window } = app;
      await window.locator(opener).first().click({ button });
      await window.getByRole('menu').waitFor();
      await looks('[role=menu]');
      await window.keyboard.press('Escape');
      await window.getByRole('menu').waitFor({ state: 'detached' });
    });

    test.each([
      ['a pain point', 'Not enough product information'],
      ['an assumption', 'Ad in a podcast'],
      ['an opportunity', 'Free wood samples by post'],
    ])('in the inspector of %s', async (_what, title) => {
      await goToCard(app.window, title);
      await looks('aside');
    });

    test('in the inspector of several cards, of a connection and of the map', async () => {
      const { window } = app;
      await goToCard(window, 'Works a week from the kitchen table');
      await window.getByRole('grid').focus();
      await window.keyboard.press('Shift+ArrowRight');
      await inspector(window).getByText('2 actions').waitFor();
      await looks('aside[data-side=right]');
      await runFromPalette(window, 'Connect selected cards');
      await window.getByRole('complementary', { name: 'Connection' }).waitFor();
      await looks('aside[data-side=right]');
      await runFromPalette(window, 'Undo');
      await runFromPalette(window, 'Map details');
      await inspector(window).getByRole('textbox', { name: 'Scenario' }).waitFor();
      await looks('aside[data-side=right]');
    });

    test.each(Object.keys(leftPanels).map((panel, at) => [panel, at] as const))(
      'in the panel %s',
      async (panel, at) => {
        const buttons = app.window.getByRole('navigation', { name: 'Panels' }).getByRole('button');
        await buttons.nth(at).click();
        await leftPanel(app.window).getByRole('heading').first().waitFor();
        expect(await buttons.nth(at).getAttribute('aria-pressed'), panel).toBe('true');
        await looks('aside[data-side=left]');
      },
    );

    test('in the inspectors of a stage, a step, a lane, a piece of evidence and a persona', async () => {
      const { window } = app;
      const panels = window.getByRole('navigation', { name: 'Panels' });
      await panels.getByRole('button', { name: 'Maps and outline' }).click();
      for (const [name, title] of [
        ['Intent', 'Stage'],
        ['Looks for reassurance', 'Step'],
        ['Touchpoints', 'Lane'],
      ] as const) {
        await leftPanel(window).getByRole('button', { name }).first().click();
        await window.getByRole('complementary', { name: title }).waitFor();
        await looks('aside[data-side=right]');
      }
      await panels.getByRole('button', { name: 'Evidence panel' }).click();
      await leftPanel(window).getByRole('listbox').getByRole('option').first().click();
      await window.getByRole('complementary', { name: 'Evidence' }).nth(1).waitFor();
      await looks('aside[data-side=right]');
      await panels.getByRole('button', { name: 'Personas panel' }).click();
      await leftPanel(window).getByRole('listitem').first().getByRole('button').first().click();
      await window.getByRole('complementary', { name: 'Persona', exact: true }).waitFor();
      await looks('aside[data-side=right]');
    });

    test.each(['Add lane', 'Export', 'Settings'])('in the dialog %s', async (name) => {
      await app.window.getByRole('button', { name, exact: true }).click();
      await app.window.getByRole('dialog').waitFor();
      await looks('[role=dialog]');
      await closeDialog(app.window);
    });

    test.each(['Keyboard shortcuts', 'About Throughline', 'Remove map…'])(
      'in the dialog %s',
      async (label) => {
        await runFromPalette(app.window, label);
        await app.window.getByRole('dialog').waitFor();
        await looks('[role=dialog]');
        await closeDialog(app.window);
      },
    );

    test('in the dialog that asks what happens to the cards of a stage', async () => {
      const { window } = app;
      await window
        .getByRole('navigation', { name: 'Panels' })
        .getByRole('button', { name: 'Maps and outline' })
        .click();
      await leftPanel(window).getByRole('button', { name: 'Intent' }).first().click();
      await window.getByRole('button', { name: 'More actions' }).click();
      await window.getByRole('menuitem', { name: 'Remove' }).click();
      await window.getByRole('dialog').waitFor();
      await looks('[role=dialog]');
      await closeDialog(window);
    });

    test('in the palette', async () => {
      await findInPalette(app.window, 'map');
      await looks('[role=dialog]');
      await closeDialog(app.window);
    });

    test('in a notice', async () => {
      await runFromPalette(app.window, 'Stage');
      const name = app.window.getByRole('textbox', { name: 'Stage name' });
      await name.press('Escape');
      await name.waitFor({ state: 'detached' });
      await runFromPalette(app.window, 'Undo');
      await app.window.getByText('Undone: Add stage').waitFor();
      await waitForMap(app.window);
      await looks('[aria-label=Notices]');
    });
  });
});
