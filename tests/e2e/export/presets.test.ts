import { appendFileSync, existsSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Preset } from '../../../src/shared/exports/preset/preset.ts';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  removeFolders,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#0b5d3b"/></svg>';
const acme = {
  kind: 'throughline-export-preset',
  version: 1,
  name: 'Acme',
  format: 'svg',
  legend: false,
  fileName: '{map} for Acme',
  shown: { stages: ['Evaluation', 'Intent'] },
  brand: {
    label: 'Draft',
    colours: ['#0b5d3b', '#ffd400'],
    footer: '© Acme {page}/{pages}',
    logo: { mediaType: 'image/svg+xml', data: Buffer.from(SVG).toString('base64') },
  },
};

describeApp('presets in the export dialog', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  let dialog: Locator;
  const menu = async (item: string): Promise<void> => {
    await dialog.getByRole('button', { name: 'Save and manage presets' }).press('Enter');
    await window.getByRole('menuitem', { name: item }).press('Enter');
  };
  beforeAll(async () => {
    dialog = window.getByRole('dialog', { name: 'Export', exact: true });
    await openInPage(window, 'sample');
    await waitForMap(window);
  });
  afterAll(removeFolders);

  test('a preset is opened from a file, exported by, kept, renamed and written, all by keyboard', async () => {
    writeFileSync(at('acme.json'), JSON.stringify(acme));
    await answerOpenDialogs(app, at('acme.json'));
    await answerSaveDialogs(app, at('map.svg'));
    await window.keyboard.press('ControlOrMeta+E');
    await menu('Open preset file…');
    await expect
      .poll(() => dialog.getByRole('combobox', { name: 'Preset' }).inputValue())
      .toBe('computer Acme');
    await dialog.getByText('Only some stages, lanes or personas').click();
    await dialog.getByText('Client’s look and file name').click();
    await expect.poll(() => dialog.getByRole('textbox', { name: 'Label' }).inputValue()).toBe('Draft');
    for (const theme of ['light', 'dark'] as const) {
      await wearTheme(app, theme);
      expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    }
    await menu('Rename preset…');
    await window.keyboard.type('Acme Desks');
    await window.keyboard.press('Enter');
    await expect
      .poll(() => dialog.getByRole('combobox', { name: 'Preset' }).inputValue())
      .toBe('computer Acme Desks');
    await answerSaveDialogs(app, at('written.json'));
    await menu('Save preset file…');
    await expect.poll(() => existsSync(at('written.json'))).toBe(true);
    const written = JSON.parse(readFileSync(at('written.json'), 'utf8')) as Preset;
    expect(written).toMatchObject({ ...acme, name: 'Acme Desks' });
    await answerSaveDialogs(app, at('map.svg'));
    await dialog.getByRole('button', { name: 'Export…' }).press('Enter');
    await window.getByRole('dialog', { name: 'Exported' }).waitFor();
    await window.keyboard.press('Enter');
    const words = readFileSync(at('map.svg'), 'utf8').replaceAll(/<style>.*<\/style>|<[^>]*>/gs, ' ');
    expect(words).toMatch(/\bDraft\b/);
    expect(words).toContain('Evaluation');
    expect(words).not.toContain('Post-purchase');
    // It is there when the dialog is opened again.
    await window.keyboard.press('ControlOrMeta+E');
    await dialog.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Acme Desks' });
    await dialog.getByText(/^Client’s look and file name.*Draft/).waitFor();
    // The project keeps a copy with the logo, which stays when the one of the computer goes.
    const combo = dialog.getByRole('combobox', { name: 'Preset' });
    await menu('Copy to this project');
    await expect.poll(() => combo.inputValue()).toMatch(/^project /);
    await combo.selectOption('computer Acme Desks');
    await menu('Remove preset');
    await expect.poll(() => combo.inputValue()).toBe('');
    await combo.selectOption({ label: 'Acme Desks' });
    await dialog.getByText('Client’s look and file name').click();
    await dialog.getByRole('img', { name: 'Logo' }).waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await wearTheme(app, theme);
      expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    }
    await menu('Save as preset…');
    await window.keyboard.type('Poster');
    expect(await problemsOn(window, 'dark', '[role=dialog]')).toBe('');
    await window.keyboard.press('Enter');
    await expect.poll(() => combo.inputValue()).toMatch(/^project /);
    expect(await combo.locator('optgroup').first().getAttribute('label')).toBe('This project');
    expect(await combo.locator('optgroup option').allTextContents()).toEqual(['Acme Desks', 'Poster']);
    await menu('Remove preset');
    await expect.poll(() => combo.inputValue()).toBe('');
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('the last export is repeated into the same file, and what somebody changed in it is asked about', async () => {
    const before = statSync(at('map.svg')).mtimeMs;
    await answerSaveDialogs(app, null);
    await window.keyboard.press('ControlOrMeta+Shift+E');
    await window.getByText('Exported again: map.svg').waitFor();
    expect(statSync(at('map.svg')).mtimeMs).toBeGreaterThan(before);
    appendFileSync(at('map.svg'), '<!-- edited -->');
    await app.app.evaluate(({ dialog: dialogs }) => {
      dialogs.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    });
    await window.keyboard.press('ControlOrMeta+Shift+E');
    await window.keyboard.press('ControlOrMeta+E');
    await dialog.waitFor();
    expect(readFileSync(at('map.svg'), 'utf8')).toContain('<!-- edited -->');
    await window.keyboard.press('Escape');
    // What was removed is made again.
    unlinkSync(at('map.svg'));
    await window.keyboard.press('ControlOrMeta+Shift+E');
    await expect.poll(() => existsSync(at('map.svg'))).toBe(true);
  });

  test('a logo of 50 MB, or half a picture, is refused in a sentence, and nothing is written', async () => {
    writeFileSync(at('huge.png'), Buffer.alloc(50 * 1024 ** 2));
    writeFileSync(at('half.png'), PNG.sync.write(new PNG({ width: 300, height: 80 })).subarray(0, 60));
    await window.keyboard.press('ControlOrMeta+E');
    await dialog.getByText('Client’s look and file name').click();
    const choose = async (name: string): Promise<void> => {
      const chooser = window.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: /logo…$/ }).click();
      await (await chooser).setFiles(at(name));
    };
    await choose('huge.png');
    await window.getByText('A logo is a PNG or an SVG of at most 4 MB. Nothing was changed.').waitFor();
    expect(await dialog.getByRole('img', { name: 'Logo' }).count()).toBe(0);
    await choose('half.png');
    await dialog.getByRole('img', { name: 'Logo' }).waitFor();
    await answerSaveDialogs(app, at('half.pdf'));
    await dialog.getByRole('button', { name: 'Export…' }).press('Enter');
    await window.getByText('The logo is no PNG picture, or damaged. Nothing was exported.').waitFor();
    expect(existsSync(at('half.pdf'))).toBe(false);
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
