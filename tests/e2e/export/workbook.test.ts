import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sheetKeys, type SheetKey } from '../../../src/shared/workbook/sheet-keys.ts';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { goToMap, runFromPalette, waitForMap, wearTheme } from '../../helpers/window-steps.ts';

const dialogOf = (window: Page) => window.getByRole('dialog', { name: /^Read .*back$/ });

/** Changes a sheet of a workbook as an editor of the file would. */
function editSheet(path: string, key: SheetKey, edit: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(path));
  const part = `xl/worksheets/sheet${sheetKeys.indexOf(key) + 1}.xml`;
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = edit(before);
  expect(after).not.toBe(before);
  parts[part] = strToU8(after);
  writeFileSync(path, zipSync(parts));
}

describeApp('a workbook that comes back', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  const path = join(temporaryFolder(), 'Journey.xlsx');

  beforeAll(async () => {
    await openInPage(window, 'sample');
    await waitForMap(window);
    await answerSaveDialogs(app, path);
    await window.keyboard.press('ControlOrMeta+E');
    const exporting = window.getByRole('dialog', { name: 'Export', exact: true });
    await exporting.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Excel' });
    await exporting.getByRole('button', { name: 'Export…' }).press('Enter');
    await window.getByRole('dialog', { name: 'Exported' }).getByText('Journey.xlsx').waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    editSheet(path, 'cards', (xml) =>
      xml
        .replace('>Works a week from the kitchen table<', '>Written in Excel<')
        // No such status.
        .replace(/(<c r="G4"[^>]*><is><t[^>]*>)[^<]*/, '$1Perhaps'),
    );
    editSheet(path, 'personas', (xml) => xml.replace(/<row r="4".*?<\/row>/s, ''));
  });
  afterAll(removeFolders);

  const compared = async (): Promise<void> => {
    await dialogOf(window).getByRole('table', { name: '1 changed' }).waitFor();
  };

  test('shows what differs, changes it with Enter, and is one step', async () => {
    await runFromPalette(window, 'Read workbook back…');
    const chooser = window.waitForEvent('filechooser');
    await dialogOf(window).getByRole('button', { name: 'Choose files…' }).press('Enter');
    await (await chooser).setFiles(path);
    await compared();
    const changed = dialogOf(window).getByRole('table', { name: '1 changed' }).getByRole('row').nth(1);
    expect(await changed.getByRole('cell').allInnerTexts()).toEqual([
      expect.stringMatching(/^Works a week from the kitchen table\s+Cards, row \d+$/),
      'Title',
      'Works a week from the kitchen table',
      'Written in Excel',
    ]);
    expect(await dialogOf(window).getByRole('table', { name: '1 not understood' }).innerText()).toContain(
      'Perhaps',
    );
    await dialogOf(window).getByRole('table', { name: '1 without a row' }).waitFor();
    for (const theme of ['dark', 'light'] as const) {
      await wearTheme(app, theme);
      expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    }
    await window.keyboard.press('Enter');
    await window.getByText('1 change read from the workbook').waitFor();
    await window.getByRole('gridcell', { name: /Written in Excel/ }).waitFor();
    await goToMap(window);
    await window.keyboard.press('ControlOrMeta+Z');
    await window.getByRole('gridcell', { name: /Works a week from the kitchen table/ }).waitFor();
  });

  test('is known as the project’s own where it is imported as feedback', async () => {
    await window.keyboard.press('ControlOrMeta+Shift+I');
    const chooser = window.waitForEvent('filechooser');
    await window.getByRole('button', { name: 'Choose files…' }).press('Enter');
    await (await chooser).setFiles(path);
    await compared();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('is refused where it is none, with what to do', async () => {
    const other = join(temporaryFolder(), 'other.xlsx');
    writeFileSync(other, 'no workbook');
    await runFromPalette(window, 'Read workbook back…');
    const chooser = window.waitForEvent('filechooser');
    await dialogOf(window).getByRole('button', { name: 'Choose files…' }).press('Enter');
    await (await chooser).setFiles(other);
    expect(await dialogOf(window).getByRole('alert').innerText()).toContain('Choose an exported workbook');
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
