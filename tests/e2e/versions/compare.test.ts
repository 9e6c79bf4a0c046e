import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerSaveDialogs } from '../../helpers/launch-app.ts';
import { cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { openSample, runFromPalette, wearTheme } from '../../helpers/window-steps.ts';

describeApp('comparing', { size: [1280, 800], calm: true }, ({ app, window }) => {
  const CARD = 'Works a week';
  const bar = () => window.getByRole('region', { name: 'Comparison' });
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_SHOTS'];
    if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    await openSample(app);
    await cardOf(window, CARD).waitFor();
    await waitForRest(window);
  });

  test('shows in the place of the map what was changed since a version', async () => {
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Shift+S');
    await window.keyboard.type('Kick-off');
    await window.keyboard.press('Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await cardOf(window, CARD).click();
    await window.keyboard.press('F2');
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type('Works two weeks from the kitchen table');
    await window.keyboard.press('Enter');
    await cardOf(window, 'Works two weeks').waitFor();
    await window.keyboard.press('Escape');
    await cardOf(window, 'Counts who still').click();
    await window.keyboard.press('Delete');
    await cardOf(window, 'Counts who still').waitFor({ state: 'detached' });
    await cardOf(window, 'Ad in a podcast').click();
    await window.keyboard.press('Alt+ArrowRight');
    await window.keyboard.press('Alt+ArrowRight');
    await waitForRest(window);
    await runFromPalette(window, 'Compare…');
    await window.getByRole('dialog').getByRole('button', { name: 'Compare' }).waitFor();
    await shot('compare-dialog');
    expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
    await window.keyboard.press('Enter');
    await bar().waitFor();
    await waitForRest(window);
    await shot('compare');
    expect(await bar().innerText()).toMatch(/Kick-off.*Now.*1 removed.*1 moved.*1 changed/s);
    await cardOf(window, 'Counts who still').waitFor();
  });

  test('goes to the next change and back by keys, on the map and in the list', async () => {
    await focusMap(window);
    await window.keyboard.press('F7');
    await window.locator('[aria-current="true"]', { hasText: 'Works two' }).waitFor();
    await window.keyboard.press('F7');
    await window.locator('[aria-current="true"]', { hasText: 'Removed' }).waitFor();
    await window.keyboard.press('Shift+F7');
    await window.locator('[aria-current="true"]', { hasText: 'Works two' }).waitFor();
    expect(await bar().innerText()).toContain('1 of 3');
    expect(await cardOf(window, 'Works two').getAttribute('aria-label')).toMatch(/, changed$/);
    await shot('compare-next');
  });

  test('goes from before to after by the keyboard, and hides what did not change', async () => {
    const slider = bar().getByRole('slider');
    await slider.focus();
    await window.keyboard.press('Home');
    await cardOf(window, CARD).waitFor();
    await waitForRest(window);
    await shot('compare-before');
    await window.keyboard.press('End');
    await cardOf(window, 'Works two').waitFor();
    await waitForRest(window);
    await shot('compare-after');
    await bar().getByRole('button', { name: 'Only changes' }).click();
    await waitForRest(window);
    await slider.dblclick();
    expect(await window.locator('[data-card-id]').count()).toBe(3);
    await shot('compare-only');
  });

  test('has nothing that axe finds, in both themes', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await wearTheme(app, theme);
      for (const part of ['[data-area="comparing"]', 'aside[data-side="right"]'])
        expect(await problemsOn(window, theme, part), `${theme} ${part}`).toBe('');
      await shot(`compare-${theme}`);
    }
    await wearTheme(app, 'light');
  });

  test('goes into a web page, a Markdown text and a PDF with the map', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-compare-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const write = async (item: string, name: string): Promise<Buffer> => {
      const path = join(folder, name);
      await answerSaveDialogs(app, path);
      await bar().getByRole('button', { name: 'Export…' }).click();
      if (name.endsWith('.pdf')) await shot('compare-export');
      await window.getByRole('menuitem', { name: item }).click();
      await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
      await bar().getByRole('button', { name: 'Export…' }).waitFor();
      return readFileSync(path);
    };
    expect((await write('Web page', 'a.html')).toString()).toMatch(/What changed since .*<del>.*<ins>/s);
    expect((await write('Markdown', 'a.md')).toString()).toContain('Counts who still lacks a desk');
    const pdf = await write('PDF', 'a.pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const keep = process.env['THROUGHLINE_SHOTS'];
    if (keep) writeFileSync(join(keep, 'compare.pdf'), pdf);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    for (const said of ['Kick-off', '1 removed', 'Removed: Action “Counts who still', 'two weeks'])
      expect(text).toContain(said);
  });

  test('compares the current with the future map', async () => {
    await bar().getByRole('button', { name: 'Back to now' }).click();
    await bar().waitFor({ state: 'detached' });
    await runFromPalette(window, 'Compare…');
    await window.getByRole('dialog').getByRole('radio', { name: 'Two maps' }).click();
    await shot('compare-dialog-maps');
    await window.getByRole('dialog').getByRole('button', { name: 'Compare' }).click();
    await bar().waitFor();
    await waitForRest(window);
    await shot('maps');
    await window.keyboard.press('ControlOrMeta+1');
    await waitForRest(window);
    await shot('maps-fit');
    expect(await bar().innerText()).toMatch(/new.*removed/s);
    await wearTheme(app, 'dark');
    await shot('maps-dark');
    await wearTheme(app, 'light');
  });
});
