import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { prepareReview } from '../../../src/shared/review/prepare-review.ts';
import { problemsOn } from '../../helpers/axe.ts';
import { get, run } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import { openPage, type PageWindow } from './page-window.ts';

const records = sampleRecords();
const view = sampleView(records);
const pain = [...view.cards.values()].find(({ card }) => card.kind === 'pain-point')!.card;
const [stage] = view.stages;

let harness: ExportHarness;
let file = '';
let open: PageWindow | undefined;

beforeAll(async () => {
  harness = await startExportHarness();
  file = join(harness.folder, 'review.html');
  const options = { format: 'review', mapId: view.map.id } as const;
  const { result } = await harness.runExport({ records, options, path: file });
  if (!result.ok) throw new Error(result.failure.message);
});
afterEach(() => open?.close());
afterAll(() => harness.close());

const opened = async (options?: Parameters<typeof openPage>[1]): Promise<PageWindow> =>
  (open = await openPage(file, options));

const shot = async (page: PageWindow['page'], name: string): Promise<void> => {
  const folder = process.env['REVIEW_SHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};

test('comments are kept in the page, saved as a file that comes home, and nothing is requested', async () => {
  const { page, requests, said, downloads } = await opened();
  const status = page.locator('#review-status');
  expect(await status.textContent()).toBe('No comments yet');
  expect(await page.locator('#review-save').isDisabled()).toBe(true);
  await page.locator(`.card .say[data-r^="card ${pain.id} "]`).click();
  await page.getByRole('dialog', { name: `Comments on “${pain.title}”` }).waitFor();
  await page.getByRole('button', { name: 'Add comment' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Write a comment first.');
  await page.getByRole('textbox', { name: 'Your comment' }).fill('<b>Not</b> in my shop');
  await page.getByRole('button', { name: 'Add comment' }).click();
  expect(await page.getByRole('alert').textContent()).toMatch(/^Enter your name/);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Bo Ek');
  await page.keyboard.press('Enter');
  expect(await page.locator('#talk-list li').count()).toBe(1);
  await page.getByRole('button', { name: 'Reply' }).click();
  await page.keyboard.type('Nor in theirs');
  await page.keyboard.press('Control+Enter');
  expect(await page.locator('#talk-list .reply').count()).toBe(1);
  await shot(page, 'dialog');
  await page.keyboard.press('Escape');
  await page.locator(`.say[data-r^="stage ${stage!.stage.id} "]`).click();
  await page.keyboard.type('All of this is old');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  expect(await status.textContent()).toBe('3 comments · not saved to a file yet · kept in this browser');
  expect(await page.locator(`.card .say[data-r^="card ${pain.id} "] .n`).textContent()).toBe('2');

  // Closed and opened again, it is as it was.
  await page.reload();
  expect(await status.textContent()).toMatch(/^3 comments/);
  await page.locator('#review-save').click();
  const path = join(downloads, `${view.map.name.replace(/[^\p{L}\p{N} _-]+/gu, ' ')} Bo Ek.review.json`);
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(await status.textContent()).toBe('3 comments · saved');
  const prepared = prepareReview(await readFile(path, 'utf8'), 'a.review.json', records);
  if (!prepared.ok) throw new Error(prepared.failure.message);
  const after = run(records, prepared.value.call).records;
  const own = prepared.value.plan.add.map(({ id }) => get(after, 'comment', id));
  expect(own).toMatchObject([
    { targetKind: 'card', targetId: pain.id, author: 'Bo Ek', text: '<b>Not</b> in my shop', replyTo: null },
    { targetKind: 'card', targetId: pain.id, text: 'Nor in theirs', replyTo: own[0]!.id },
    { targetKind: 'stage', targetId: stage!.stage.id, text: 'All of this is old' },
  ]);
  expect(await requests()).toEqual([]);
  expect(said).toEqual([]);
});

test('with the keyboard alone a card in the grid is commented on, and the keyboard comes back', async () => {
  const { page } = await opened();
  await page.locator('.card').first().waitFor();
  const cell = page.locator('td:has(.say)').first();
  await cell.evaluate((element: HTMLElement) => element.focus());
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 5; presses += 1) {
    if (await page.evaluate(() => document.activeElement?.matches('.say'))) break;
    await page.keyboard.press('ArrowDown');
  }
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(name).toMatch(/^Comment on “/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('By key');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bo');
  await page.keyboard.press('Enter');
  expect(await page.locator('#talk-list li').count()).toBe(1);
  await page.getByRole('button', { name: 'Remove' }).click();
  expect(await page.locator('#talk-list li').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
});

test('where the browser keeps nothing it says so, and warns before the page is closed', async () => {
  const { page } = await opened();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('No storage', 'SecurityError');
      },
    });
  });
  await page.reload();
  const status = page.locator('#review-status');
  expect(await status.textContent()).toMatch(/not kept by this browser: save your review/);
  const warns = (): Promise<boolean> =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await warns()).toBe(false);
  await page.locator('.card .say').first().click();
  await page.keyboard.type('Lost?');
  await page.locator('#talk-name').fill('Bo');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await warns()).toBe(true);
  await page.locator('#review-save').click();
  expect(await warns()).toBe(false);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing, %s, and words follow the language',
  async (theme) => {
    const { page } = await opened({ size: theme === 'light' ? [1280, 800] : [1920, 1080] });
    await page.locator('#theme').selectOption(theme);
    await shot(page, `map-${theme}`);
    expect(await problemsOn(page, theme, 'html')).toBe('');
    await page.locator('#language').selectOption('de');
    expect(await page.locator('#review-status').textContent()).toMatch(/Kommentare|Noch keine/);
    await page.locator('#view').selectOption('table');
    await page.locator('.list-table .say').first().click();
    await page.locator('#talk-text').fill('Stimmt das?');
    await page.locator('#talk-name').fill('Bo');
    await page.keyboard.press('Enter');
    await shot(page, `table-${theme}`);
    expect(await problemsOn(page, theme, 'html')).toBe('');
  },
);

test('without scripts the map is read, and the page says that it takes no comments', async () => {
  const { page } = await opened({ script: false });
  expect(await page.locator('.say').first().isVisible()).toBe(false);
  expect(await page.locator('#review').isVisible()).toBe(false);
  expect(await page.getByText('This page cannot take comments here').isVisible()).toBe(true);
});
