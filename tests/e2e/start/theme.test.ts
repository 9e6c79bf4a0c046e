import { expect, it, onTestFinished } from 'vitest';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { launchApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { closeDialog, openSample, runFromPalette } from '../../helpers/window-steps.ts';

it('wears the theme that is chosen at once, and again after a restart', async () => {
  const dataFolder = temporaryFolder();
  const first = await launchApp({ dataFolder });
  await openSample(first);
  const html = first.window.locator('html');
  await first.window.getByRole('button', { name: 'Settings' }).click();
  await first.window.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => html.getAttribute('data-mantine-color-scheme')).toBe('dark');
  await closeDialog(first.window);
  await runFromPalette(first.window, 'Light theme');
  await expect.poll(() => html.getAttribute('data-mantine-color-scheme')).toBe('light');
  await runFromPalette(first.window, 'Dark theme');
  await expect.poll(() => html.getAttribute('data-mantine-color-scheme')).toBe('dark');
  await first.close();

  const second = await launchApp({ dataFolder });
  onTestFinished(() => second.close());
  await second.window.getByRole('button', { name: /^Five stages/ }).waitFor();
  expect(await second.window.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
});

it('keeps the theme’s variables in step with the theme', () => {
  const script = join(import.meta.dirname, '..', '..', '..', 'build', 'theme-css.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
