import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';
import { pageSizes } from './paper.ts';

describeApp('the preview of an export', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  const dialog = (): Locator => window.getByRole('dialog', { name: 'Export', exact: true });
  const choose = (name: string, label: string): Promise<unknown> =>
    dialog().getByRole('combobox', { name, exact: true }).selectOption({ label });
  /** Of each picture whether anything but one colour was drawn on it. */
  const drawn = (): Promise<readonly boolean[]> =>
    dialog()
      .locator('canvas')
      .evaluateAll((canvases) =>
        canvases.map((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement)) return false;
          const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          return new Set(Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4])).size > 3;
        }),
      );
  const pictures = (): Locator => dialog().getByRole('region', { name: 'Preview' }).getByRole('img');
  const look = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_LOOK'];
    if (folder !== undefined) await window.screenshot({ path: join(folder, `${name}.png`) });
  };

  beforeAll(async () => {
    await openInPage(window, 'sample');
    await waitForMap(window);
    await window.keyboard.press('ControlOrMeta+E');
    await dialog().waitFor();
  });
  afterAll(removeFolders);

  test('shows one page as large as its content first', async () => {
    await expect.poll(drawn).toEqual([true]);
    await look('content');
  });

  test('shows the sheet it is fitted on, and how small its text is', async () => {
    await choose('Pages', 'One sheet of paper');
    await choose('Paper', 'A3');
    await dialog()
      .getByText(/^One page, 420 × 297 mm; smallest text 4\.\d points/)
      .waitFor();
    await dialog().getByRole('radio', { name: 'Portrait' }).click();
    await dialog()
      .getByText(/^One page, 297 × 420 mm; smallest text 3/)
      .waitFor();
    await expect.poll(drawn).toEqual([true]);
    await dialog().getByRole('radio', { name: 'Automatic' }).click();
    await look('sheet');
  });

  test('takes paper of any size, and says what is none', async () => {
    await choose('Paper', 'Other size');
    await dialog().getByRole('textbox', { name: 'Width in mm' }).fill('600');
    await dialog().getByRole('textbox', { name: 'Height in mm' }).fill('250');
    await dialog()
      .getByText(/^One page, 600 × 250 mm/)
      .waitFor();
    await dialog().getByRole('textbox', { name: 'Height in mm' }).fill('25');
    await dialog().getByText('Each side needs 50 to 5,000 mm.').waitFor();
    await look('other-size');
    await choose('Paper', 'A4');
  });

  test('shows a page for each stage, after the contents', async () => {
    await choose('Pages', 'A page for each stage');
    await dialog()
      .getByText(/^6 pages, /)
      .waitFor();
    expect(await pictures().count()).toBe(6);
    await pictures().nth(5).scrollIntoViewIfNeeded();
    await expect.poll(drawn).toEqual(Array.from({ length: 6 }, () => true));
    await pictures().first().scrollIntoViewIfNeeded();
    await look('stages');
    // However much there is to choose, the button and the pages are in view, also at the end of it.
    const inView = async (part: Locator): Promise<boolean> => {
      const box = await part.boundingBox();
      return box !== null && box.y > 0 && box.y + box.height < 760;
    };
    const button = dialog().getByRole('button', { name: 'Export…' });
    expect(await inView(button)).toBe(true);
    await dialog().getByText('Client’s look and file name').scrollIntoViewIfNeeded();
    await look('stages-end');
    expect([await inView(button), await inView(pictures().first())]).toEqual([true, true]);
    // One stage alone has no pages for others.
    await choose('Show', 'Only Intent');
    await dialog()
      .getByText(/^One page, \d/)
      .waitFor();
    await choose('Show', 'The whole map');
    await dialog()
      .getByText(/^6 pages, /)
      .waitFor();
  });

  test('shows the whole poster with its seams, and each sheet by its name', async () => {
    await choose('Pages', 'Poster of several sheets');
    await dialog()
      .getByText(/^\d+ pages, .*; smallest text \d[\d.]* points$/)
      .waitFor();
    await pictures()
      .and(window.getByRole('img', { name: 'Whole poster' }))
      .waitFor();
    await window.getByRole('img', { name: 'B2', exact: true }).scrollIntoViewIfNeeded();
    await expect.poll(async () => (await drawn()).slice(0, 4)).toEqual([true, true, true, true]);
    await window.getByRole('img', { name: 'Whole poster' }).scrollIntoViewIfNeeded();
    await look('poster');
  });

  test('says why there is no poster', async () => {
    await choose('Sheets', 'A5');
    await choose('Poster', 'Other size');
    await dialog().getByRole('textbox', { name: 'Width in mm' }).fill('5000');
    await dialog().getByRole('textbox', { name: 'Height in mm' }).fill('5000');
    await dialog()
      .getByText(/would take more than 400 sheets/)
      .waitFor();
    expect(await pictures().count()).toBe(0);
    await choose('Poster', 'A2');
    await choose('Sheets', 'A4');
  });

  test('has nothing that axe finds, in both themes', async () => {
    await pictures().first().waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await wearTheme(app, theme);
      await look(`poster-${theme}`);
      expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    }
    await wearTheme(app, 'light');
  });

  test('is what is exported', async () => {
    const path = join(temporaryFolder(), 'poster.pdf');
    await answerSaveDialogs(app, path);
    const shown = await pictures().count();
    await dialog().getByRole('button', { name: 'Export…' }).click();
    const exported = window.getByRole('dialog', { name: 'Exported' });
    await exported.getByText('poster.pdf').waitFor();
    await exported.getByText(/Print it at 100 %/).waitFor();
    for (const theme of ['dark', 'light'] as const) {
      await wearTheme(app, theme);
      await look(`exported-${theme}`);
      expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');
    }
    expect(pageSizes(path)).toHaveLength(shown);
    await exported.getByRole('button', { name: 'Done' }).click();
  });
});
