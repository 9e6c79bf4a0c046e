import { beforeAll, beforeEach, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { asOpened } from '../../helpers/fresh-map.ts';
import { undo } from '../../helpers/map-steps.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { inspector, leftPanel, runFromPalette, waitForMap } from '../../helpers/window-steps.ts';

describeApp('saved views', { size: [1280, 800], calm: true }, ({ window }) => {
  beforeAll(async () => {
    await openInPage(window, 'sample');
    await waitForMap(window);
  });
  beforeEach(async () => {
    await asOpened(window);
    if ((await note().count()) > 0) await note().getByRole('button', { name: 'Show all' }).click();
    if ((await box(/^Pain point, /).count()) === 0) await window.keyboard.press('ControlOrMeta+Shift+L');
    await box(/^Pain point, /).waitFor();
  });

  const view = (name: string) => leftPanel(window).getByRole('button', { name, exact: true });
  const box = (name: RegExp) => leftPanel(window).getByRole('checkbox', { name });
  const menuOf = async (name: string, item: string): Promise<void> => {
    await leftPanel(window)
      .getByRole('button', { name: `Menu for the view ${name}` })
      .click();
    await window.getByRole('menuitem', { name: item }).click();
  };
  const save = async (name: string): Promise<void> => {
    await leftPanel(window).getByRole('textbox', { name: 'Name for the new view' }).fill(name);
    await window.keyboard.press('Enter');
    await view(name).waitFor();
  };
  const note = () => window.locator('[data-filter-note]');

  test('keep the filter under a name, and bring it back', async () => {
    await box(/^Pain point, /).check();
    await save('Where it hurts');
    expect(await view('Where it hurts').getAttribute('aria-pressed')).toBe('true');
    // The field is gone; the keyboard is at the view that was made.
    expect(await window.evaluate(() => document.activeElement?.textContent)).toBe('Where it hurts');
    await leftPanel(window).getByRole('button', { name: 'Show all' }).click();
    await note().waitFor({ state: 'detached' });
    await view('Where it hurts').click();
    await note().waitFor();
    expect(await box(/^Pain point, /).isChecked()).toBe(true);
  });

  test('are renamed and overwritten, each in one undo; two of one name are refused', async () => {
    await box(/^Pain point, /).check();
    await save('Where it hurts');
    await box(/^Touchpoint, /).check();
    expect(await view('Where it hurts').getAttribute('aria-pressed')).toBe('false');
    await save('Pains and touchpoints');
    await menuOf('Pains and touchpoints', 'Rename');
    const field = leftPanel(window).getByRole('textbox', { name: 'View name' });
    await field.fill('Where it hurts');
    await field.press('Enter');
    await window.getByText('A saved view “Where it hurts” already exists.').waitFor();
    await field.fill('Both');
    await field.press('Enter');
    await view('Both').waitFor();
    await undo(window);
    await view('Pains and touchpoints').waitFor();

    await box(/^Touchpoint, /).uncheck();
    await box(/^Opportunity, /).check();
    await menuOf('Where it hurts', 'Update to current filter');
    await expect.poll(() => view('Where it hurts').getAttribute('aria-pressed')).toBe('true');
    await undo(window);
    await expect.poll(() => view('Where it hurts').getAttribute('aria-pressed')).toBe('false');
  });

  test('say when a lane that they name was removed, and filter by the rest', async () => {
    await box(/^Pain point, /).check();
    await box(/^Opportunities, /).check();
    await box(/^Pain points, /).check();
    await save('Two lanes');
    await leftPanel(window).getByRole('button', { name: 'Show all' }).click();
    await runFromPalette(window, 'Maps and outline');
    await leftPanel(window)
      .getByRole('button', { name: /^Opportunities/ })
      .click();
    await runFromPalette(window, 'Remove');
    await window
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove/ })
      .last()
      .click();
    await leftPanel(window)
      .getByRole('button', { name: /^Opportunities/ })
      .waitFor({ state: 'detached' });
    await window.keyboard.press('ControlOrMeta+Shift+L');
    await view('Two lanes').click();
    await leftPanel(window)
      .getByText(
        '“Two lanes” filters by items removed from the project: a lane. The other filters still apply.',
      )
      .waitFor();
    expect(await box(/^Pain points, /).isChecked()).toBe(true);
    await note().waitFor();
  });

  test('are removed, and undo brings them back', async () => {
    await box(/^Pain point, /).check();
    await save('Two lanes');
    await menuOf('Two lanes', 'Remove view');
    await view('Two lanes').waitFor({ state: 'detached' });
    await expect.poll(() => window.evaluate(() => document.activeElement?.textContent)).toBe('Saved views');
    await undo(window);
    await view('Two lanes').waitFor();
    await inspector(window).waitFor();
  });
});
