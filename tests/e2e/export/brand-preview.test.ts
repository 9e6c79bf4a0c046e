import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { fontFiles } from '../../helpers/fonts.ts';
import { removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#fe01c2"/></svg>';

describeApp('a client’s look in the export dialog', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  let dialog: Locator;
  /** Pixels of the logo's colour in the preview. */
  const logoPixels = (): Promise<number> =>
    dialog
      .locator('canvas')
      .first()
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return -1;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at]! > 240 && data[at + 1]! < 30 && Math.abs(data[at + 2]! - 0xc2) < 20) found += 1;
        return found;
      });
  const picture = (): Promise<string> =>
    dialog
      .locator('canvas')
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  beforeAll(async () => {
    dialog = window.getByRole('dialog', { name: 'Export', exact: true });
    writeFileSync(at('logo.svg'), SVG);
    writeFileSync(at('torn.ttf'), 'no font at all');
    await openInPage(window, 'sample');
    await waitForMap(window);
    await window.keyboard.press('ControlOrMeta+E');
    await dialog.getByText('Client’s look and file name').click();
  });
  afterAll(removeFolders);

  test('the preview shows the logo, and is laid out and drawn in the font of a file', async () => {
    const input = (accept: string): Locator => dialog.locator(`input[type=file][accept*="${accept}"]`);
    await expect.poll(() => dialog.locator('canvas').count()).toBeGreaterThan(0);
    expect(await logoPixels()).toBe(0);
    await input('svg').setInputFiles(at('logo.svg'));
    await expect.poll(logoPixels).toBeGreaterThan(20);
    const before = await picture();
    await input('font').setInputFiles([fontFiles.regular, fontFiles.bold]);
    await dialog.getByText('Liberation Sans', { exact: true }).waitFor();
    await expect.poll(picture).not.toBe(before);
    await expect.poll(logoPixels).toBeGreaterThan(20);
    for (const theme of ['light', 'dark'] as const) {
      await wearTheme(app, theme);
      expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    }
    await input('font').setInputFiles(at('torn.ttf'));
    await window.getByText(/^The font “torn” is no TrueType, OpenType or WOFF2 file/).waitFor();
    await dialog.getByText('Liberation Sans', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Remove font' }).click();
    await expect.poll(picture).toBe(before);
  });

  test('a white logo stands on the dark ground that it gets in the export', async () => {
    const dark = (): Promise<number> =>
      dialog
        .locator('canvas')
        .first()
        .evaluate((canvas) => {
          const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, 40, 10);
          let found = 0;
          for (let at = 0; at < data.length; at += 4)
            if (data[at]! < 40 && data[at + 1]! < 45 && data[at + 2]! < 60) found += 1;
          return found;
        });
    writeFileSync(at('white.svg'), SVG.replace('height="10" fill="#fe01c2"', 'height="4" fill="#ffffff"'));
    expect(await dark()).toBe(0);
    await dialog.locator('input[type=file][accept*="svg"]').setInputFiles(at('white.svg'));
    await expect.poll(dark).toBeGreaterThan(20);
  });

  test('a font is named by its installed name, and said where it is not there', async () => {
    const name = dialog.getByRole('textbox', { name: 'Font' });
    await name.fill('No Such Font');
    await dialog.getByText(/^The font “No Such Font” is not installed on this computer/).waitFor();
    expect(await problemsOn(window, 'dark', '[role=dialog]')).toBe('');
    await name.fill('');
    await dialog.getByText(/^The font “No Such Font” is not/).waitFor({ state: 'detached' });
  });
});
