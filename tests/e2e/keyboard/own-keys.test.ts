import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeApp, appOfTests } from '../../helpers/describe-app.ts';
import { focusMap } from '../../helpers/map-steps.ts';
import { askMain } from '../../helpers/page-host.ts';
import { closeDialog, openSample, waitForMap } from '../../helpers/window-steps.ts';

/** Parts of the open dialog whose text is cut or that stick out of it sideways. */
const cutParts = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const dialog = document.querySelector('[role="dialog"]');
    if (!dialog) return ['no dialog'];
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const cut = [...dialog.querySelectorAll<HTMLElement>('dt, dd, kbd, h3, p, li, button')].filter((part) => {
      const box = part.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1 || part.scrollWidth > part.clientWidth + 1;
    });
    const outside = left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
    return [...(outside ? ['the dialog'] : []), ...cut.map((part) => `${part.tagName} ${part.textContent}`)];
  });

describeApp('keys that a person changes', {}, ({ app, window }) => {
  beforeAll(async () => {
    await openSample(app);
  });

  const keyInMenu = (id: string): Promise<string | null> =>
    app.app.evaluate(
      ({ Menu }, wanted) =>
        (Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator as string | undefined) ?? null,
      id,
    );

  it('are recorded by keyboard alone, and hold in the menu and on the map at once', async () => {
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+,');
    await window.getByRole('tab', { name: 'General' }).focus();
    await window.keyboard.press('ArrowRight');
    await window.getByRole('button', { name: 'Change shortcut for Export' }).focus();
    await window.keyboard.press('Enter');
    await window.keyboard.press('ControlOrMeta+S');
    await window.getByText(/is used by “Save”/).waitFor();
    expect(await keyInMenu('save')).toBe('CmdOrCtrl+S');
    await window.keyboard.press('Enter');
    await expect.poll(() => keyInMenu('export')).toBe('CmdOrCtrl+S');
    expect(await keyInMenu('save')).toBeNull();
    await closeDialog(window);
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+S');
    await window.getByRole('dialog', { name: 'Export' }).waitFor();
    await closeDialog(window);
  });

  it('hold in every window', async () => {
    const opened = app.app.waitForEvent('window');
    await askMain(window, 'new-project', { template: 'blank' });
    const other = await opened;
    await waitForMap(other);
    await other.getByRole('button', { name: 'Export' }).first().hover();
    await other.getByRole('tooltip').getByText('Export  Ctrl+S').waitFor();
    await askMain(window, 'set-settings', { keys: {} });
    await other.getByRole('tooltip').getByText('Export  Ctrl+E').waitFor();
    await expect.poll(() => keyInMenu('save')).toBe('CmdOrCtrl+S');
    expect(app.problems).toEqual([]);
  });
});

describe.each([1, 2])('at %d times the size', (zoom) => {
  const { app, window } = appOfTests({ size: [1280, 800] });
  beforeAll(async () => {
    await openSample(app);
    await app.app.evaluate(
      ({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      zoom,
    );
    await window.waitForFunction((factor) => innerWidth === 1280 / factor, zoom);
  });

  it('the list of shortcuts cuts nothing', async () => {
    await window.getByRole('grid').focus();
    await window.keyboard.press('?');
    await window.getByRole('heading', { name: 'Writing on the map' }).waitFor();
    await expect.poll(() => cutParts(window)).toEqual([]);
    await closeDialog(window);
  });

  it('the keys in the settings cut nothing', async () => {
    await window.keyboard.press('ControlOrMeta+,');
    await window.getByRole('tab', { name: 'Shortcuts' }).click();
    await window.getByRole('button', { name: 'Change shortcut for Save', exact: true }).click();
    await window.keyboard.press('ControlOrMeta+K');
    await window.getByText(/is used by “Command palette”/).waitFor();
    await expect.poll(() => cutParts(window)).toEqual([]);
    await window.keyboard.press('Escape');
    await closeDialog(window);
  });
});
