import type { Locator } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { appOfTests } from '../../helpers/describe-app.ts';
import {
  closeDialog,
  findInPalette,
  goToCard,
  inspector,
  leftPanel,
  openSample,
  runFromPalette,
} from '../../helpers/window-steps.ts';

const { app, window } = appOfTests();

describe('the palette without a project', () => {
  it('opens on the start screen with what makes sense there', async () => {
    await window.getByRole('button', { name: /^Five stages/ }).waitFor();
    await findInPalette(window, '');
    await window.getByRole('option', { name: /Open the sample project/ }).waitFor();
    expect(await window.getByRole('option', { name: /^Save/ }).count()).toBe(0);
    await closeDialog(window);
  });
});

describe('the palette and the keys', () => {
  beforeAll(() => openSample(app));

  it('goes to a card by its name, on whichever map it is', async () => {
    await findInPalette(window, 'wood samples');
    await window.keyboard.press('Enter');
    await inspector(window).getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await inspector(window).getByRole('textbox', { name: 'Title' }).inputValue()).toMatch(
      /wood samples/,
    );
  });

  it('names an action by what it does and to what', async () => {
    await findInPalette(window, 'stage');
    await window.getByRole('option').getByText('Add stage', { exact: true }).waitFor();
    await closeDialog(window);
  });

  const pain = 'Not enough product information';
  /** The places that lead to a thing on a map, with the accessible name of what has the focus then. */
  const ways: readonly {
    readonly from: string;
    readonly go: () => Promise<void>;
    readonly heard: RegExp | null;
    readonly map?: string;
  }[] = [
    {
      from: 'a map in the palette',
      go: () => runFromPalette(window, 'After the content programme'),
      heard: null,
      map: 'After the content programme',
    },
    {
      from: 'the map that was shown before, in the palette',
      go: () => runFromPalette(window, 'After the content programme'),
      heard: null,
      map: 'After the content programme',
    },
    {
      from: 'a stage in the palette',
      go: () => runFromPalette(window, 'Evaluation'),
      heard: /^Evaluation, stage/,
    },
    { from: 'a card in the palette', go: () => goToCard(window, pain), heard: new RegExp(`^${pain}`) },
    {
      from: 'the switcher of maps',
      go: async () => {
        await window
          .getByRole('banner')
          .getByRole('button', { name: /Buying the first desk online/ })
          .click();
        await window.getByRole('menuitem', { name: /After the content programme/ }).click();
      },
      heard: null,
      map: 'After the content programme',
    },
    {
      from: 'a map in the outline',
      go: () =>
        outline()
          .getByRole('button', { name: /^Buying the first desk online/ })
          .click(),
      heard: null,
      map: 'Buying the first desk online',
    },
    {
      from: 'a stage in the outline',
      go: () =>
        outline()
          .getByRole('button', { name: /^Intent/ })
          .click(),
      heard: /^Intent, stage/,
    },
    {
      from: 'a lane in the outline',
      go: () =>
        outline()
          .getByRole('button', { name: /^Pain points/ })
          .click(),
      heard: /^Pain points, lane/,
    },
    {
      from: 'what evidence proves',
      go: async () => {
        await runFromPalette(window, 'Evidence panel');
        await leftPanel(window).getByRole('textbox', { name: 'Find evidence' }).fill('20588');
        await leftPanel(window).getByRole('listbox', { name: 'Evidence' }).getByText('20588').first().click();
        await inspector(window)
          .getByRole('region', { name: /^Used by/ })
          .getByRole('button', { name: /^Return costs hide/ })
          .click();
      },
      heard: /^Return costs hide/,
    },
  ];
  const outline = () => leftPanel(window);
  const togglePriorities = async (): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+Alt+P');
    await window.getByRole('tablist', { name: 'Priorities' }).waitFor();
  };
  /** The accessible name of what has the focus on the map; null where the focus is elsewhere. */
  const heard = (): Promise<string | null> =>
    window.evaluate(() => {
      const grid = document.activeElement;
      if (grid?.getAttribute('role') !== 'grid') return null;
      const id = grid.getAttribute('aria-activedescendant');
      return id === null ? '' : (document.getElementById(id)?.getAttribute('aria-label') ?? '');
    });

  /** True where what has the focus is within the map's pane. */
  const isInView = (): Promise<boolean> =>
    window.evaluate(() => {
      const grid = document.activeElement;
      const thing = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
      if (!grid || !thing) return false;
      const [pane, box] = [grid.getBoundingClientRect(), thing.getBoundingClientRect()];
      return (
        box.width > 0 &&
        box.left < pane.right &&
        box.right > pane.left &&
        box.top < pane.bottom &&
        box.bottom > pane.top
      );
    });

  it('shows the map with the thing selected and the keyboard on it, wherever one goes there from', async () => {
    await runFromPalette(window, 'Maps and outline');
    await outline().waitFor();
    for (const { from, go, heard: wanted, map } of ways) {
      await togglePriorities();
      await go();
      await expect.poll(heard, { message: from }).toMatch(wanted ?? /^/);
      if (map !== undefined) {
        const name = window.getByRole('banner').getByRole('button', { name: new RegExp(`^${map}`) });
        await name.waitFor();
        expect(await inspector(window).getByRole('textbox', { name: 'Name' }).inputValue(), from).toMatch(
          map,
        );
      } else {
        await expect.poll(isInView, { message: from }).toBe(true);
      }
    }
  });

  it('keeps the keyboard in the field that finds, where arrows go on, and shows the hit on its map', async () => {
    await togglePriorities();
    await window.keyboard.press('ControlOrMeta+F');
    const field = window.getByRole('combobox', { name: 'Find' });
    await field.fill('wood samples');
    await field.press('Enter');
    await window.getByRole('grid').waitFor();
    await window.locator('[data-card-id]', { hasText: 'wood samples' }).first().waitFor();
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.press('ArrowDown');
    await field.press('Enter');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await field.press('Escape');
    await expect.poll(heard).toMatch(/wood samples/);
    await runFromPalette(window, 'Find panel');
  });

  /** Gives an element the keyboard; true where it still has it some frames later. */
  const keepsKeyboard = (element: Locator): Promise<boolean> =>
    element.evaluate(async (one) => {
      if (one instanceof HTMLElement) one.focus();
      // What a field selected of its own text when it took the keyboard.
      document.getSelection()?.removeAllRanges();
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      return document.activeElement === one;
    });
  const selectedText = (): Promise<string> => window.evaluate(() => String(document.getSelection()));
  /** Ctrl+A twice, once as the key and once from the system's menu; what is selected then. */
  const selectAll = async (): Promise<string> => {
    await window.keyboard.press('ControlOrMeta+A');
    const byKey = await selectedText();
    await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.selectAll());
    return byKey + (await selectedText());
  };

  it('selects no text of the window with Ctrl+A, wherever the keyboard is', async () => {
    for (const panel of [
      'Personas panel',
      'Evidence panel',
      'Find panel',
      'History',
      'Maps and outline',
      'Filter',
    ]) {
      await runFromPalette(window, panel);
      await leftPanel(window).getByRole('heading', { level: 2 }).waitFor();
      const list = leftPanel(window).locator('[role="listbox"][tabindex="0"], button:enabled').last();
      // A panel that opens may take the keyboard itself, once it is there.
      await expect.poll(() => keepsKeyboard(list), { message: panel }).toBe(true);
      expect(await selectAll(), panel).toBe('');
    }
    await runFromPalette(window, 'Filter');
    // Comments in the inspector, and its own buttons.
    await goToCard(window, pain);
    await inspector(window).getByRole('button').last().focus();
    expect(await selectAll(), 'the inspector').toBe('');
    expect(await inspector(window).getByRole('textbox', { name: 'Title' }).count()).toBe(1);
    await togglePriorities();
    for (const tab of ['Impact and effort', 'Severity and frequency', 'Action plan']) {
      await window.getByRole('tab', { name: tab }).click();
      await window.getByRole('tabpanel').locator('[role="listbox"], [role="grid"]').first().focus();
      expect(await selectAll(), tab).toBe('');
    }
    await window.keyboard.press('ControlOrMeta+Alt+P');
    await window.getByRole('button', { name: 'Settings' }).click();
    await window.getByRole('dialog').getByRole('button').first().focus();
    expect(await selectAll(), 'a dialog').toBe('');
    await closeDialog(window);
  });

  it('selects all of a field with Ctrl+A in it, and all cards with Ctrl+A on the map', async () => {
    await goToCard(window, pain);
    const title = inspector(window).getByRole('textbox', { name: 'Title' });
    await title.focus();
    await title.press('End');
    await window.keyboard.press('ControlOrMeta+A');
    const range = await title.evaluate((one) => {
      const { selectionStart, selectionEnd } = one as HTMLTextAreaElement;
      return [selectionStart, selectionEnd];
    });
    expect(range).toEqual([0, pain.length]);
    await window.getByRole('grid').focus();
    await window.keyboard.press('ControlOrMeta+A');
    await inspector(window)
      .getByRole('heading', { name: /^\d+ cards$/ })
      .waitFor();
    expect(await selectedText()).toBe('');
    await window.keyboard.press('Escape');
  });

  it('leads to the comment, the tag and the severity of what is selected', async () => {
    const focused = () =>
      window.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
    for (const [wanted, field] of [
      ['comment', 'New comment'],
      ['tag', 'Add tag'],
      ['severity', /^\d /],
    ] as const) {
      await goToCard(window, pain);
      await window.keyboard.press('ControlOrMeta+I');
      await findInPalette(window, wanted);
      await window.keyboard.press('Enter');
      await expect.poll(focused, { message: wanted }).toMatch(field);
    }
    await window.keyboard.press('Escape');
  });

  it('shows the keys beside an action, and they do the same', async () => {
    await findInPalette(window, 'Inspector');
    const line = window.getByRole('option', { name: /^Show or hide inspector/ });
    expect(await line.locator('kbd').allTextContents()).toEqual(
      process.platform === 'darwin' ? ['⌘', 'I'] : ['Ctrl', 'I'],
    );
    await window.keyboard.press('Enter');
    await inspector(window).waitFor({ state: 'detached' });
    await window.keyboard.press('ControlOrMeta+I');
    await inspector(window).waitFor();
  });

  it('gives the focus back where it was', async () => {
    await window.getByRole('grid').focus();
    await findInPalette(window, 'zoom');
    await closeDialog(window);
    await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await window.getByRole('button', { name: 'Settings' }).click();
    await closeDialog(window);
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Settings');
  });

  it('opens the list of shortcuts with ? on the map and with F1, but not while a text is typed', async () => {
    await window.getByRole('grid').focus();
    await window.keyboard.press('?');
    await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await closeDialog(window);
    await window.keyboard.press('F1');
    await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await closeDialog(window);
    await window.getByRole('textbox', { name: 'Project name' }).focus();
    await window.keyboard.type('?');
    expect(await window.getByRole('dialog').count()).toBe(0);
    await window.keyboard.press('Escape');
  });

  it('leaves undo to the field while a text is typed', async () => {
    await runFromPalette(window, 'Map details');
    const scenario = inspector(window).getByRole('textbox', { name: 'Scenario' });
    const before = await scenario.inputValue();
    await scenario.press('End');
    await scenario.pressSequentially('!!!');
    // A field takes back what was typed bit by bit.
    await expect
      .poll(async () => {
        await scenario.press('ControlOrMeta+Z');
        return scenario.inputValue();
      })
      .toBe(before);
    expect(await window.getByText(/^Undone/).count()).toBe(0);
    expect(app.problems).toEqual([]);
  });
});
