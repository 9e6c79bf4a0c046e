import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { chooseMap, dropOnWindow, mapDialog, mapFixture } from '../../helpers/map-import-steps.ts';
import { focusMap, undo } from '../../helpers/map-steps.ts';
import { backToStart, openInPage } from '../../helpers/page-host.ts';
import { putOnClipboard } from '../../helpers/spreadsheet.ts';
import { runFromPalette, waitForMap, wearTheme } from '../../helpers/window-steps.ts';
import { sheetOf, workbookBytes } from '../../helpers/workbook-bytes.ts';

const { app, window } = appOfTests({ calm: true, size: [1280, 800] });
const dialog = () => mapDialog(window);
const folder = temporaryFolder();
const mapNames = () =>
  window.evaluate(() => document.querySelector('[role=grid]')?.getAttribute('aria-label') ?? '');

/** Rows of a sheet with texts in their cells. */
const sheet = (rows: readonly (readonly string[])[]): string =>
  sheetOf(
    ...rows.map((row, at) =>
      row
        .map((text, column) => `<c r="${'ABC'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`)
        .join(''),
    ),
  );

/** A workbook with another sheet before the map. */
function workbook(): string {
  const path = join(folder, 'journey.xlsx');
  const notes = sheet([
    ['Who', 'What'],
    ['Mia', 'Said it'],
  ]);
  const journey = sheet([
    ['', 'Awareness', 'Purchase'],
    ['Doing', 'Sees an ad', 'Orders'],
    ['Friction', '', 'Slow'],
  ]);
  writeFileSync(path, workbookBytes({ sheets: { Notes: notes, Journey: journey } }));
  return path;
}

beforeAll(async () => {
  await backToStart(app);
  await openInPage(window, 'five-stages');
  await waitForMap(window);
});

describe('a map from a file', () => {
  test.each([
    ['journey-rows.csv', 'Text table (CSV)', 'Customer actions', 'Sees an ad'],
    ['reise.md', 'Markdown table', 'Kundenaktionen', 'Sieht Werbung'],
    ['journey.html', 'Table of a web page', 'Doing', 'Asks a friend'],
    ['journey.drawio', 'draw.io drawing', 'Customer actions', 'No guest checkout'],
    ['journey.canvas', 'JSON Canvas', 'Actions', 'No guest checkout'],
    ['journey.mmd', 'Mermaid journey', 'Emotion curve', 'Compares models'],
    ['journey.xlsx', 'Excel workbook', 'Doing', 'Slow'],
  ])(
    '%s is shown before it is imported, is imported by Enter alone, and undone in one step',
    async (name, format, lane, text) => {
      await chooseMap(window, name.endsWith('.xlsx') ? workbook() : mapFixture(name));
      await dialog().getByText(format, { exact: true }).waitFor();
      const table = dialog().getByRole('table');
      await table.getByRole('combobox', { name: `What “${lane}” becomes` }).waitFor();
      await table.getByText(text, { exact: true }).first().waitFor();
      const before = await mapNames();
      await window.keyboard.press('Enter');
      await dialog().waitFor({ state: 'detached' });
      await expect.poll(mapNames).not.toBe(before);
      // The keyboard is on the new map.
      await expect
        .poll(() => window.evaluate(() => document.activeElement?.getAttribute('role')))
        .toBe('grid');
      await window.getByRole('grid').getByText(text, { exact: true }).first().waitFor();
      await undo(window);
      await expect.poll(mapNames).toBe(before);
    },
  );

  test('is turned, its lanes are something else or left out, and it goes into the open map, by the keyboard', async () => {
    await chooseMap(window, mapFixture('journey-rows.csv'));
    const turned = dialog().getByRole('combobox', { name: 'Where stages are' });
    expect(await turned.inputValue()).toBe('rows');
    await turned.focus();
    await window.keyboard.press('ArrowUp');
    await expect.poll(() => turned.inputValue()).toBe('columns');
    await dialog().getByRole('table').getByText('Referral programme').waitFor();
    await window.keyboard.press('ArrowDown');
    const touchpoints = dialog().getByRole('combobox', { name: 'What “Touchpoints” becomes' });
    await touchpoints.selectOption('out');
    await dialog().getByText('left out', { exact: true }).waitFor();
    const scale = dialog().getByRole('combobox', { name: 'How emotions of “Emotions” are read' });
    expect(await scale.locator('option:checked').textContent()).toContain('0 to 10');
    await dialog().getByRole('combobox', { name: 'Where the map goes' }).selectOption('open-map');
    await dialog().getByText('1 new stage', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Import', exact: true }).focus();
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await window.getByRole('grid').getByText('Prices are hidden').waitFor();
    await undo(window);
    await window.getByRole('grid').getByText('Prices are hidden').waitFor({ state: 'detached' });
  });

  test('has its table and the button to import it in view, whatever there is to choose', async () => {
    await chooseMap(window, mapFixture('journey-rows.csv'));
    await dialog().getByRole('combobox', { name: 'Whose emotions these are' }).waitFor();
    const button = await dialog().getByRole('button', { name: 'Import', exact: true }).boundingBox();
    const table = await dialog().getByRole('region', { name: 'Where each text goes' }).boundingBox();
    expect(button!.y + button!.height).toBeLessThan(800 * 0.95);
    expect(table!.height).toBeGreaterThan(180);
    expect(table!.y + table!.height).toBeLessThan(button!.y);
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('that is none says why, and another can be chosen', async () => {
    const path = join(folder, 'talk.csv');
    writeFileSync(path, 'We met on Monday.');
    await runFromPalette(window, 'Import a map…');
    for (const [file, said] of [
      [path, 'Nothing was imported'],
      [mapFixture('journey.mmd'), ''],
    ] as const) {
      const chooser = window.waitForEvent('filechooser');
      await dialog().getByRole('button', { name: 'Choose files…' }).click();
      await (await chooser).setFiles(file);
      if (said !== '') await dialog().getByRole('alert').getByText(said).waitFor();
    }
    await dialog().getByText('Mermaid journey', { exact: true }).waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});

describe('a file that is dropped', () => {
  test('is imported as a map where that is what it holds', async () => {
    await dropOnWindow(window, mapFixture('journey-rows.csv'));
    await dialog().getByText('Import “journey-rows.csv” as a map').waitFor();
    await window.keyboard.press('Escape');
    await dropOnWindow(window, mapFixture('journey.drawio'));
    await dialog().getByText('draw.io drawing', { exact: true }).waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('is asked about where it may be answers, and is what is chosen', async () => {
    const path = join(folder, 'mixed.csv');
    writeFileSync(path, 'Stage,Score,Comment\nAwareness,9,Good\nPurchase,3,Slow\n');
    const question = window.getByRole('dialog', { name: 'What is in “mixed.csv”?' });
    await dropOnWindow(window, path);
    await question.getByRole('button', { name: 'Import as map' }).waitFor();
    expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
    await window.keyboard.press('Enter');
    await dialog().getByText('Import “mixed.csv” as a map').waitFor();
    await window.keyboard.press('Escape');
    await dropOnWindow(window, path);
    await question.getByRole('button', { name: 'Import as answers' }).click();
    await window.getByRole('dialog').locator('[data-step]').waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('holds answers where it has no names of stages and lanes', async () => {
    const path = join(folder, 'answers.csv');
    writeFileSync(path, 'Score,Answer\n9,Good\n10,Fine\n');
    await dropOnWindow(window, path);
    await window.getByRole('dialog').locator('[data-step]').waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('a table that is pasted', () => {
  const paste = async (text: string): Promise<void> => {
    await putOnClipboard(app, { text });
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+V');
  };

  test('is turned where its rows are stages, and goes into the open map by Enter', async () => {
    await paste('Stage\tDoing\tFriction\nAwareness\tReads a blog\t\nPurchase\tPays\tSlow checkout');
    await dialog().getByText('Pasted table', { exact: true }).waitFor();
    expect(await dialog().getByRole('combobox', { name: 'Where stages are' }).inputValue()).toBe('rows');
    const before = await mapNames();
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect(await mapNames()).toBe(before);
    await window.getByRole('grid').getByText('Slow checkout').first().waitFor();
    await undo(window);
    await window.getByRole('grid').getByText('Slow checkout').waitFor({ state: 'detached' });
  });

  test('can become a map of its own, as can a journey', async () => {
    for (const text of [
      '\tAwareness\tPurchase\nDoing\tReads\tPays',
      'journey\n Reads: 4: Mia\n Pays: 2: Mia',
    ]) {
      await paste(text);
      await window.getByRole('button', { name: 'Import as map…' }).click();
      await dialog().getByText('Import “Pasted table” as a map').waitFor();
      await dialog().getByRole('button', { name: 'Import', exact: true }).waitFor();
      await window.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    }
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (theme) => {
  test('in the import of a map, before and after a file was chosen', async () => {
    await wearTheme(app, theme);
    await runFromPalette(window, 'Import a map…');
    await dialog().getByRole('button', { name: 'Choose files…' }).waitFor();
    expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await chooseMap(window, mapFixture('journey-rows.csv'));
    expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});
