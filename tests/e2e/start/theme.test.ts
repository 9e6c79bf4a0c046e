import { expect, it } from 'vitest';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchForTest } from '../../helpers/describe-app.ts';
import { temporaryFolder } from '../../helpers/launch-app.ts';
import { closeDialog, openSample, runFromPalette } from '../../helpers/window-steps.ts';

it('wears the theme of the settings from the start, and another that is chosen at once', async () => {
  const dataFolder = temporaryFolder();
  const settings = join(dataFolder, 'settings.json');
  const chosen = (): unknown => JSON.parse(readFileSync(settings, 'utf8'));
  writeFileSync(settings, JSON.stringify({ theme: 'dark' }));
  const launched = await launchForTest({ dataFolder });
  const { window } = launched;
  const worn = () => window.locator('html').getAttribute('data-mantine-color-scheme');
  await window.getByRole('button', { name: /^Five stages/ }).waitFor();
  expect(await worn()).toBe('dark');
  await openSample(launched);
  await window.getByRole('button', { name: 'Settings' }).click();
  await window.getByRole('radio', { name: 'Light' }).click();
  await expect.poll(worn).toBe('light');
  await expect.poll(chosen).toMatchObject({ theme: 'light' });
  await closeDialog(window);
  await runFromPalette(window, 'Dark theme');
  await expect.poll(worn).toBe('dark');
  await expect.poll(chosen).toMatchObject({ theme: 'dark' });
  await runFromPalette(window, 'Light theme');
  await expect.poll(worn).toBe('light');
});

it('keeps the theme’s variables in step with the theme', () => {
  const script = join(import.meta.dirname, '..', '..', '..', 'build', 'theme-css.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
