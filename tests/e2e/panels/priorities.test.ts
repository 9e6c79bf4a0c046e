import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Card } from '../../../src/shared/model/card.ts';
import { axeOn, rulesOfColour } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardNamed as cardOfHost, asOpened, recordsOf } from '../../helpers/fresh-map.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { goToCard, inspector, resizeWindow, waitForMap, wearTheme } from '../../helpers/window-steps.ts';
import { plainText, readPdf } from '../export/pdf.ts';
import { readPng } from '../export/png.ts';

const { app, window } = appOfTests({ size: [1280, 800], calm: true });
beforeAll(async () => {
  await openInPage(window, 'sample');
  await waitForMap(window);
});

beforeEach(() => asOpened(window));

const cardNamed = (title: string): Promise<Card> => cardOfHost(window, title);

const matrix = (name: 'Impact and effort' | 'Severity and frequency'): Locator =>
  window.getByRole('listbox', { name });
const tab = (name: string): Locator => window.getByRole('tab', { name });
const said = (): Locator => window.locator('[data-announced]');
const marked = (title: string): Locator =>
  window.locator('[data-matrix-cells]').getByRole('option', { name: new RegExp(`^\\d+ ${title}`) });

/** Drags something to the middle of a cell, counted from the left and from the top. */
async function dragTo(from: Locator, column: number, row: number): Promise<void> {
  const [start, grid] = [await from.boundingBox(), await window.locator('[data-matrix-cells]').boundingBox()];
  if (!start || !grid) throw new Error('It is not on the screen');
  await window.mouse.move(start.x + 12, start.y + 12);
  await window.mouse.down();
  const to = { x: grid.x + (grid.width * (column + 0.5)) / 5, y: grid.y + (grid.height * (row + 0.5)) / 5 };
  await window.mouse.move(to.x - 20, to.y, { steps: 4 });
  await window.mouse.move(to.x, to.y);
  await window.mouse.up();
}

const isMap = async (): Promise<boolean> => (await window.locator('[data-map-grid]').count()) > 0;

/** Shows a tab of the priorities, whichever screen was there before. */
async function openPriorities(name: string): Promise<void> {
  if (await isMap())
    await window
      .getByRole('navigation', { name: 'Panels' })
      .getByRole('button', { name: 'Priorities' })
      .click();
  await window.getByRole('tablist', { name: 'Priorities' }).waitFor();
  await tab(name).click();
  await window.getByRole('tabpanel', { name }).waitFor();
}

async function openMap(): Promise<void> {
  if (!(await isMap())) await window.keyboard.press('ControlOrMeta+Alt+P');
  await waitForMap(window);
}

async function undo(label: string): Promise<void> {
  await window.getByRole('button', { name: `Undo: ${label}` }).click();
}

const sample = 'Free wood samples by post';
const pain = 'Not enough product information';

describe('the matrices', () => {
  test('a drag gives an opportunity the scores of the cell, as one undoable step', async () => {
    await openPriorities('Impact and effort');
    expect(await cardNamed(sample)).toMatchObject({ impact: 3, effort: 2 });
    await dragTo(marked(sample), 0, 0);
    await expect.poll(() => cardNamed(sample)).toMatchObject({ impact: 5, effort: 1 });
    expect(await said().textContent()).toBe('Impact 5, effort 1');
    // It leads the ranking now, with its parts, and the inspector shows its new scores.
    const first = window.getByRole('listbox', { name: 'Ranking' }).getByRole('option').first();
    expect(await first.textContent()).toContain(`${sample}Impact 5 ÷ effort 1 = 5`);
    await undo('Change priority');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ impact: 3, effort: 2 });
  });

  test('Escape puts a carried card back', async () => {
    await openPriorities('Impact and effort');
    const box = await marked(sample).boundingBox();
    await window.mouse.move(box!.x + 12, box!.y + 12);
    await window.mouse.down();
    await window.mouse.move(box!.x + 150, box!.y - 60, { steps: 3 });
    await window.keyboard.press('Escape');
    await window.mouse.up();
    expect(await cardNamed(sample)).toMatchObject({ impact: 3, effort: 2 });
  });

  test('arrow keys change the scores one by one and say so; other keys go from card to card', async () => {
    await openPriorities('Impact and effort');
    await marked(sample).click();
    await matrix('Impact and effort').focus();
    await window.keyboard.press('ArrowUp');
    await expect.poll(() => said().textContent()).toBe('Impact 4, effort 2');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    await expect.poll(() => said().textContent()).toBe('Impact 4, effort 4');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ impact: 4, effort: 4 });
    const active = (): Promise<string | null> =>
      window.evaluate(
        () =>
          document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
            ?.textContent ?? null,
      );
    await expect.poll(active).toMatch(/^\d+ Free wood samples by post Impact 4, effort 4$/);
    await window.keyboard.press('Home');
    await expect.poll(active).toMatch(/^1 /);
    await window.keyboard.press('PageDown');
    await expect.poll(active).toMatch(/^2 /);
    for (let count = 0; count < 3; count += 1) await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ impact: 3, effort: 2 });
  });

  test('Delete takes the scores away; from the tray the card comes back by keyboard and by drag', async () => {
    await openPriorities('Impact and effort');
    await marked(sample).click();
    await matrix('Impact and effort').focus();
    await window.keyboard.press('Delete');
    const tray = window.getByRole('listbox', { name: 'Not rated yet' });
    await tray.getByRole('option', { name: sample }).waitFor();
    expect(await cardNamed(sample)).toMatchObject({ impact: null, effort: null });
    await tray.getByRole('option', { name: sample }).click();
    await tray.focus();
    await window.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => said().textContent()).toBe('Impact 3, effort 3');
    // The matrix has the keyboard, so the next arrow goes on.
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Impact and effort');
    await window.keyboard.press('ArrowLeft');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ impact: 3, effort: 2 });
    await window.keyboard.press('Delete');
    await dragTo(tray.getByRole('option', { name: sample }), 4, 4);
    await expect.poll(() => cardNamed(sample)).toMatchObject({ impact: 1, effort: 5 });
  });

  test('a pain point keeps its measured share in its column and gets a rating in another', async () => {
    await openPriorities('Severity and frequency');
    await marked(pain).click();
    await matrix('Severity and frequency').focus();
    await window.keyboard.press('ArrowDown');
    await expect.poll(() => said().textContent()).toBe('Severity 3 (major), frequency 3 of 5');
    await expect.poll(() => cardNamed(pain)).toMatchObject({ severity: 3, frequencyShare: 0.52 });
    await window.keyboard.press('ArrowRight');
    await expect
      .poll(() => cardNamed(pain))
      .toMatchObject({ severity: 3, frequencyShare: null, frequencyRating: 4 });
    await undo('Change priority');
    await expect.poll(() => cardNamed(pain)).toMatchObject({ frequencyShare: 0.52, frequencyRating: null });
  });

  test('Enter shows a card on its map, with the keyboard there', async () => {
    await openPriorities('Severity and frequency');
    await marked(pain).click();
    await matrix('Severity and frequency').focus();
    await window.keyboard.press('Enter');
    await window.locator('[data-map-grid]').waitFor();
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.hasAttribute('data-map-grid')))
      .toBe(true);
    await window.locator(`[data-card-id="${(await cardNamed(pain)).id}"]`).waitFor();
    expect(await inspector(window).getByRole('textbox', { name: 'Title' }).inputValue()).toBe(pain);
  });

  test('the ranking lies beside the matrix or below it, not over it, also between two panels', async () => {
    await openPriorities('Impact and effort');
    await window.keyboard.press('ControlOrMeta+Shift+M');
    await window.locator('aside[data-side="left"]').waitFor();
    const boxes = await Promise.all(
      [
        window.locator('[data-matrix-cells]'),
        window.getByRole('heading', { name: /^Ranking/ }).locator('xpath=..'),
      ].map((part) => part.boundingBox()),
    );
    const [cells, ranking] = boxes;
    if (!cells || !ranking) throw new Error('They are not on the screen');
    expect(cells.x + cells.width <= ranking.x || cells.y + cells.height <= ranking.y).toBe(true);
    expect(cells.width).toBeGreaterThan(400);
    await window.keyboard.press('ControlOrMeta+Shift+M');
  });

  test('an opportunity is linked to a pain point by keyboard, and unlinked from the other end', async () => {
    await openMap();
    await goToCard(window, sample);
    const field = inspector(window).getByRole('combobox', { name: 'Link a pain point' });
    await field.focus();
    await field.pressSequentially('invoice');
    await window.keyboard.press('Enter');
    const line = inspector(window).getByRole('button', { name: 'No single invoice for a team', exact: true });
    await line.click();
    const answered = inspector(window).getByRole('region', { name: /^Addressed by/ });
    await answered.getByRole('button', { name: `Unlink ${sample}` }).click();
    await answered.getByRole('button', { name: sample, exact: true }).waitFor({ state: 'detached' });
  });
});

describe('the action plan', () => {
  const plan = (): Locator => window.getByRole('grid', { name: 'Action plan' });
  const cell = (title: string, column: number): Locator =>
    plan().getByRole('row').filter({ hasText: title }).getByRole('gridcell').nth(column);
  const titles = (): Promise<readonly string[]> =>
    plan()
      .locator('[data-column="title"]')
      .evaluateAll((cells) => cells.map((one) => one.textContent));

  /** The plan from the first to be done on. */
  async function openPlan(): Promise<void> {
    await openPriorities('Action plan');
    const due = plan().getByRole('columnheader', { name: 'Due' });
    if ((await due.getAttribute('aria-sort')) !== 'ascending') await due.click();
    await cell(sample, 0).waitFor();
  }

  test('is opened by key, sorted by its head and filtered', async () => {
    await openMap();
    await window.keyboard.press('ControlOrMeta+Alt+P');
    await tab('Action plan').click();
    await plan().waitFor();
    const count = Number(await plan().getAttribute('aria-rowcount')) - 1;
    await plan().getByRole('columnheader', { name: 'What to do' }).click();
    await expect.poll(async () => (await titles())[0]).toBe('Answer questions in search results');
    await plan().getByRole('columnheader', { name: 'What to do' }).click();
    await expect.poll(async () => (await titles())[0]).toBe('The set-up is gone after a break');
    await window.getByRole('combobox', { name: 'Status' }).first().selectOption({ label: 'Done' });
    await expect.poll(() => plan().getAttribute('aria-rowcount')).not.toBe(String(count + 1));
    await window.getByRole('combobox', { name: 'Status' }).first().selectOption({ label: 'All' });
    await window
      .getByRole('combobox', { name: 'Owner' })
      .first()
      .selectOption({ label: 'Ivo Marsh, Product' });
    await expect
      .poll(() =>
        plan()
          .locator('[data-column="owner"]')
          .evaluateAll((cells) => [...new Set(cells.map((one) => one.textContent))]),
      )
      .toEqual(['Ivo Marsh, Product']);
    await window.getByRole('combobox', { name: 'Owner' }).first().selectOption({ label: 'Anyone' });
  });

  test('is edited in place, one step of the history for each cell', async () => {
    await openPlan();
    await cell(sample, 1).click();
    await window.keyboard.press('Enter');
    await window.keyboard.type('Ana Ek');
    await window.keyboard.press('Enter');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ owner: 'Ana Ek' });
    // The grid has the keyboard again: arrow keys go on from there.
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Enter');
    await plan().getByLabel('Due').fill('2027-02-03');
    await window.keyboard.press('Enter');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ due: '2027-02-03' });
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('F2');
    await plan().getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Declined' });
    await window.keyboard.press('Enter');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ status: 'declined' });
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ status: 'in-progress', due: '2027-02-03' });
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ due: '2026-06-05', owner: 'Ana Ek' });
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ owner: 'Ivo Marsh, Product' });
  });

  test('keeps what was typed when another cell is clicked, and gives it up on Escape', async () => {
    await openPlan();
    await cell(sample, 1).click();
    await window.keyboard.type('Bo');
    await cell('Ebook: a home office that fits', 0).click();
    await expect.poll(() => cardNamed(sample)).toMatchObject({ owner: 'Bo' });
    await cell(sample, 1).click();
    // A name that is known is completed as in a spreadsheet, and all is given up on Escape.
    await window.keyboard.type('san');
    const field = plan().getByRole('textbox', { name: 'Owner' });
    await expect.poll(() => field.inputValue()).toBe('Sanne de Wit, Online shop');
    await window.keyboard.press('Escape');
    expect(await plan().getByRole('textbox').count()).toBe(0);
    await window.keyboard.press('Delete');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ owner: '' });
    await window.keyboard.press('ControlOrMeta+Z');
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => cardNamed(sample)).toMatchObject({ owner: 'Ivo Marsh, Product' });
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (theme) => {
  await wearTheme(app, theme);
  await openPriorities('Impact and effort');
  const looks = async (name: string): Promise<void> => {
    await tab(name).click();
    await window.getByRole('tabpanel', { name }).waitFor();
    await window.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'));
    const axe = (await axeOn(window)).include('main');
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (theme === 'light'
      ? axe.withTags(tags)
      : axe.withRules(rulesOfColour)
    ).analyze();
    expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  };
  for (const name of ['Impact and effort', 'Severity and frequency', 'Action plan']) await looks(name);
  // In a small window cells have no room for all of their cards.
  await resizeWindow(app, 720, 560);
  await tab('Impact and effort').click();
  await window
    .getByRole('button', { name: /^\+\d+: show all cards of this cell/ })
    .first()
    .waitFor();
  await looks('Impact and effort');
  await resizeWindow(app, 1280, 800);
});

describe('exports', () => {
  /** Exports what is on the screen through the dialog. */
  async function exportAs(format: 'PDF' | 'PNG' | 'SVG', all: boolean): Promise<string> {
    const path = join(temporaryFolder(), `priorities.${format.toLowerCase()}`);
    await answerSaveDialogs(app, path);
    await window.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = window.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format);
    if (all) await dialog.getByLabel('Show').selectOption({ label: 'All maps' });
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await window.getByRole('dialog', { name: 'Exported' }).getByRole('button', { name: 'Done' }).click();
    return path;
  }
  const shown = async (kind: Card['kind'], all: boolean): Promise<readonly Card[]> => {
    const every = (await recordsOf(window)).card;
    const { mapId } = await cardNamed(pain);
    return every.filter((card) => card.kind === kind && (all || card.mapId === mapId));
  };

  test('the plan as PDF has every title of all maps, tagged, on pages of A4', async () => {
    await openPriorities('Action plan');
    const path = await exportAs('PDF', true);
    const { pages, width, height, tagged, outline, info } = await readPdf(path);
    expect([Math.round(width), Math.round(height), tagged]).toEqual([842, 595, true]);
    expect(pages).toBeGreaterThan(1);
    expect(outline.map(({ title }) => title)).toEqual(['Action plan']);
    expect(info['Title']).toBe('Action plan · All maps');
    const text = plainText(path).replace(/\s+/g, ' ');
    const opportunities = await shown('opportunity', true);
    expect(opportunities.length).toBeGreaterThan(10);
    for (const { title } of opportunities) expect(text).toContain(title);
  });

  test('a matrix as SVG has the id of every card of this map', async () => {
    await openPriorities('Severity and frequency');
    const svg = readFileSync(await exportAs('SVG', false), 'utf8');
    for (const { id } of await shown('pain-point', false)) expect(svg).toContain(`data-id="${id}"`);
    expect(svg).toContain('>Severity and frequency<');
  });

  test('a matrix as PNG has the size it was announced with', async () => {
    await openPriorities('Impact and effort');
    const { width, height } = await readPng(await exportAs('PNG', false));
    expect(width).toBeGreaterThan(2_000);
    expect(height).toBeGreaterThan(1_200);
  });
});
