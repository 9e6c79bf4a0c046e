import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { problemsOn } from '../../helpers/axe.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import { openPage, type PageWindow } from './page-window.ts';

const records = sampleRecords();
const view = sampleView(records);
const mapId = view.map.id;
const cards = [...view.cards.values()].map(({ card }) => card);

let harness: ExportHarness;
let file = '';
let open: PageWindow | undefined;

beforeAll(async () => {
  harness = await startExportHarness();
  file = join(harness.folder, 'map.html');
  const { result } = await harness.runExport({ records, options: { format: 'html', mapId }, path: file });
  if (!result.ok) throw new Error(result.failure.message);
});
afterEach(() => open?.close());
afterAll(() => harness.close());

const opened = async (options?: Parameters<typeof openPage>[1]): Promise<PageWindow> =>
  (open = await openPage(file, options));

const titlesOf = (page: PageWindow['page']): Promise<readonly string[]> =>
  page.locator('.card:not([hidden]) .title > span:not(.spoken, .guess)').allTextContents();

test('the page shows every card, requests nothing, and is refused nothing', async () => {
  const { page, requests, said } = await opened();
  expect(await page.title()).toBe(view.map.name);
  expect((await titlesOf(page)).toSorted()).toEqual(cards.map(({ title, body }) => title || body).toSorted());
  expect(await page.locator('#status').textContent()).toBe(`${cards.length} of ${cards.length} cards`);
  for (const name of ['#language', '#theme', '#view']) await page.locator(name).waitFor();
  expect(await requests()).toEqual([]);
  expect(said).toEqual([]);
  // The page is no wider than its window, whatever the map is.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect((await readFile(file)).length).toBeLessThan(2 * 1024 * 1024);
  // Even what is asked for from inside is refused.
  const fetched = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    ),
  );
  expect(fetched).toBe('refused');
  expect(await requests()).toEqual([]);
});

test('words and filters leave the cards that fit, on the map and in the table', async () => {
  const { page } = await opened();
  const status = page.locator('#status');
  await page.locator('#find').fill('ASH oak');
  expect(await titlesOf(page)).toContain('Oak and ash look alike');
  const found = (await titlesOf(page)).length;
  expect(found).toBeLessThan(6);
  expect(await page.locator('.list-table tr[data-c]:not([hidden])').count()).toBe(found);
  expect(await status.textContent()).toBe(`${found} of ${cards.length} cards`);
  await page.locator('#find').fill('there is no such word');
  await page.locator('#none').waitFor();
  await page.locator('#clear').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  await expect.poll(() => status.textContent()).toBe(`${cards.length} of ${cards.length} cards`);

  const pains = cards.filter(({ kind }) => kind === 'pain-point');
  await page.getByRole('checkbox', { name: /^Pain point/ }).check();
  expect((await titlesOf(page)).toSorted()).toEqual(pains.map(({ title }) => title).toSorted());
  await page.locator('#clear').click();

  const [first] = view.personas;
  const links = [...records.personaLink.values()].filter(({ targetKind }) => targetKind === 'card');
  const others = new Set(links.map(({ targetId }) => targetId));
  for (const { personaId, targetId } of links) if (personaId === first!.id) others.delete(targetId);
  await page.getByRole('checkbox', { name: first!.name }).check();
  const left = cards.filter(({ id }) => !others.has(id)).length;
  expect(await status.textContent()).toBe(`${left} of ${cards.length} cards`);
  expect(await page.locator('g[data-curve]:not([display])').count()).toBe(1);
});

test('arrow keys move in the grid, Enter leads into a cell and Escape out of it', async () => {
  const { page } = await opened();
  const place = (): Promise<string> =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest('td, th');
      return cell instanceof HTMLTableCellElement && cell.parentElement instanceof HTMLTableRowElement
        ? `${document.activeElement?.tagName} ${cell.parentElement.rowIndex}:${cell.cellIndex}`
        : String(document.activeElement?.tagName);
    });
  expect(await page.getByRole('grid').count()).toBe(1);
  await page.locator('#find').focus();
  const seen: string[] = [];
  for (let presses = 0; presses < 20 && !seen.at(-1)?.startsWith('TH'); presses += 1) {
    await page.keyboard.press('Tab');
    seen.push(await place());
  }
  expect(seen.at(-1)).toBe('TH 0:1');
  const keys = async (...pressed: readonly string[]): Promise<string> => {
    for (const key of pressed) await page.keyboard.press(key);
    return place();
  };
  expect(await keys('ArrowRight')).toBe('TH 0:2');
  expect(await keys('ArrowDown')).toBe('TH 1:2');
  expect(await keys('ArrowLeft', 'ArrowLeft')).toBe('TH 1:0');
  expect(await keys('ArrowUp')).toBe('TH 0:1');
  expect(await keys('Control+End')).toBe(`TD ${view.lanes.length + 1}:${view.steps.length}`);
  expect(await keys('ArrowRight')).toBe(`TD ${view.lanes.length + 1}:${view.steps.length}`);
  expect(await keys('Home')).toBe(`TH ${view.lanes.length + 1}:0`);
  expect(await keys('Control+Home')).toBe('TH 0:0');
  const lane = view.lanes.findIndex(({ kind }) => kind === 'pain-points');
  await keys('ArrowDown', ...Array.from({ length: lane }, () => 'ArrowDown'), 'ArrowRight', 'ArrowRight');
  const cell = await place();
  expect(cell).toBe(`TD ${lane + 2}:2`);
  expect(await keys('Enter')).toBe(cell.replace('TD', 'SUMMARY'));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('details')?.open)).toBe(true);
  expect(await keys('ArrowDown')).toBe(cell.replace('TD', 'A'));
  expect(await keys('Escape')).toBe(cell);
  // One stop of the tab key is all that the grid takes.
  await page.keyboard.press('Tab');
  expect(await place()).not.toContain(':');
});

test('the words of the page are in the other language when that is chosen, and come back', async () => {
  const { page } = await opened();
  await speak('de');
  const { content } = await writeDocumentOf('html', records, { mapId });
  await speak('en');
  const german = (text: string): Promise<string> =>
    page.evaluate((made) => {
      const day = /\d+\. ?\S+ 20\d\d/g;
      const read = (from: Document): string => {
        for (const one of from.querySelectorAll('script, #status, select')) one.textContent = '';
        return from.body.textContent.replace(/[ \u00a0]/g, ' ').replace(day, 'day');
      };
      return made === ''
        ? read(document.cloneNode(true) as Document)
        : read(new DOMParser().parseFromString(made, 'text/html'));
    }, text);
  const english = await german('');
  expect(english).toContain('Top pain points');
  await page.locator('#language').selectOption('de');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await german('')).toContain('Wichtigste Pain Points');
  expect(await page.getByPlaceholder('In Karten suchen').count()).toBe(1);
  expect(await german('')).toBe(await german(String(content)));
  await page.locator('#find').fill('Schweregrad');
  await page.locator('#language').selectOption('en');
  await page.locator('#find').fill('');
  expect(await german('')).toBe(english);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing, %s, neither on the map nor in the table',
  async (theme) => {
    const { page } = await opened();
    await page.locator('#theme').selectOption(theme);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(await problemsOn(page, theme, 'html')).toBe('');
    await page.locator('#view').selectOption('table');
    expect(await problemsOn(page, theme, 'html')).toBe('');
  },
);

test('without its script the page is read, and offers nothing that would need it', async () => {
  const { page } = await opened({ script: false });
  expect(await page.locator('.card').count()).toBe(cards.length);
  await page.locator('table.map').waitFor();
  for (const hidden of ['.bar', '.settings', '.keys', '.list-pane'])
    expect(await page.locator(hidden).isVisible()).toBe(false);
});

test('on paper it is the table of all cards and what follows from them', async () => {
  const { print } = await opened();
  const path = join(harness.folder, 'printed.pdf');
  await writeFile(path, await print());
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-'], { maxBuffer: 1 << 26 });
  const words = new Set(stdout.split(/\s+/));
  for (const { title } of cards) for (const word of title.split(/\s+/)) expect(words, title).toContain(word);
  expect(stdout).toContain('Action plan');
  expect(stdout).not.toContain('Find in cards');
});
