import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { PNG } from 'pngjs';
import { problemsOn } from '../../helpers/axe.ts';
import { dropPaths } from '../../helpers/drop-paths.ts';
import {
  answerMessageBoxes,
  answerOpenDialogs,
  answerSaveDialogs,
  type LaunchedApp,
  type LaunchOptions,
  launchApp,
  messageBoxes,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { askMain } from '../../helpers/page-host.ts';
import { openSample, resizeWindow, waitForMap, wearTheme } from '../../helpers/window-steps.ts';

// A project that goes out inside a PDF or PNG, and comes back from there, in the window.

let folder = '';
let running: LaunchedApp | undefined;
/** Where screenshots go that somebody wants to look at. */
const pictures = process.env['THROUGHLINE_PICTURES'];
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = temporaryFolder();
});

afterEach(async () => {
  await running?.close();
  running = undefined;
});

const launch = async (options: LaunchOptions = {}): Promise<LaunchedApp> => {
  running = await launchApp(options);
  return running;
};
const checkbox = (window: Page): Locator =>
  window
    .getByRole('dialog', { name: 'Export', exact: true })
    .getByRole('checkbox', { name: 'Put the project inside' });

async function exportAs(launched: LaunchedApp, format: string, name: string): Promise<void> {
  const { window } = launched;
  await answerSaveDialogs(launched, at(name));
  const dialog = window.getByRole('dialog', { name: 'Export', exact: true });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
  await checkbox(window).check();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  const done = window.getByRole('dialog', { name: 'Exported' });
  await done.getByText('The whole project is inside').waitFor();
  await window.keyboard.press('Enter');
  await done.waitFor({ state: 'detached' });
}

async function photograph(launched: LaunchedApp): Promise<void> {
  const { window } = launched;
  for (const theme of ['light', 'dark'] as const) {
    await wearTheme(launched, theme);
    expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    if (pictures === undefined) continue;
    mkdirSync(pictures, { recursive: true });
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resizeWindow(launched, width, height);
      for (const language of ['en', 'de'] as const) {
        await askMain(window, 'set-settings', { language });
        await window
          .getByRole('checkbox', { name: /Put the project|Projekt in die/ })
          .scrollIntoViewIfNeeded();
        await window.waitForTimeout(400);
        await window.screenshot({ path: join(pictures, `inside-${theme}-${width}-${language}.png`) });
      }
      await askMain(window, 'set-settings', { language: 'en' });
    }
  }
  await wearTheme(launched, 'light');
}

it('goes into a PDF and a PNG where the dialog says so, and only then', async () => {
  const launched = await launch();
  const { window } = launched;
  await openSample(launched);
  await window.keyboard.press('ControlOrMeta+E');
  await checkbox(window).waitFor();
  expect(await checkbox(window).isChecked()).toBe(false);
  await checkbox(window).check();
  await window.getByText('All maps, comments, answers, attached files and the history go with it').waitFor();
  await photograph(launched);
  const dialog = window.getByRole('dialog', { name: 'Export', exact: true });
  await dialog.getByRole('combobox', { name: 'Masking' }).selectOption({ label: 'Client' });
  await dialog.getByText('All maps, masked by “Client” as the export is').waitFor();
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'SVG' });
  await checkbox(window).waitFor({ state: 'detached' });
  await dialog.getByRole('combobox', { name: 'Masking' }).selectOption({ label: 'Not masked' });
  await exportAs(launched, 'PDF', 'map.pdf');
  await window.keyboard.press('ControlOrMeta+E');
  expect(await checkbox(window).isChecked()).toBe(false);
  await exportAs(launched, 'PNG', 'map.png');
  const { width } = PNG.sync.read(readFileSync(at('map.png')));
  expect(width).toBeGreaterThan(1_000);
}, 120_000);

it('opens from the dialog as a copy without a file, is saved under a new name, and closes unasked as long as it is unchanged', async () => {
  const before = readFileSync(at('map.pdf'));
  const launched = await launch();
  const { window } = launched;
  await answerOpenDialogs(launched, at('map.pdf'));
  await answerMessageBoxes(launched, 'Cancel');
  await window.keyboard.press('ControlOrMeta+O');
  await waitForMap(window);
  await window.getByText('This project was inside “map.pdf”').waitFor();
  expect(await askMain(window, 'close-project', {})).toMatchObject({ ok: true, value: { closed: true } });
  expect(await messageBoxes(launched)).toEqual([]);
  await window.keyboard.press('ControlOrMeta+O');
  await waitForMap(window);
  await answerSaveDialogs(launched, at('saved.journey'));
  await window.keyboard.press('ControlOrMeta+S');
  await window.getByText('Saved', { exact: true }).first().waitFor();
  expect(readFileSync(at('saved.journey')).toString('latin1', 0, 15)).toBe('SQLite format 3');
  expect(readFileSync(at('map.pdf')).equals(before)).toBe(true);
}, 60_000);

it('opens where it is dropped on the start screen or named, and says where there is none', async () => {
  const launched = await launch();
  const { window } = launched;
  const plain = new PNG({ width: 2, height: 2 });
  writeFileSync(at('plain.png'), PNG.sync.write(plain));
  await dropPaths(window, window.locator('main'), [at('plain.png')]);
  await window.getByText('“plain.png” has no Throughline project inside').waitFor();
  await dropPaths(window, window.locator('main'), [at('map.png')]);
  await waitForMap(window);
  await window.getByText('This project was inside “map.png”').waitFor();
  await launched.close();
  const named = await launch({ args: [at('map.pdf')] });
  await waitForMap(named.window);
  await named.window.getByText('This project was inside “map.pdf”').waitFor();
}, 60_000);
