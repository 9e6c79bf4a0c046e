import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeOn, problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { pressFast } from '../../helpers/fast-keys.ts';
import { removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { askPageHost, openInPage } from '../../helpers/page-host.ts';
import { inspector, waitForMap } from '../../helpers/window-steps.ts';

const ROWS = 3_000;
const said = [
  'The parcel came two weeks late and nobody told me why',
  'Great service, thank you! 😀',
  'The price on the invoice was another one than in the shop',
  'Easy to use',
];
/** Answers 0 to 2999, each with a comment of its own; every fifth has none. */
const csv = [
  'Date,How likely are you to recommend us?,What could we do better?,Persona',
  ...Array.from({ length: ROWS }, (_, at) => {
    const comment = at % 5 === 4 ? '' : `${said[at % 4]} (order ${at})`;
    return `2026-0${1 + (at % 9)}-15,${[2, 10, 5, 9][at % 4]},"${comment}",${at % 2 ? 'Private' : 'Business'}`;
  }),
].join('\n');

describeApp('the answers', { calm: true, size: [1280, 800], own: true }, ({ window }) => {
  let session: CDPSession;
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
    await window.keyboard.press('Escape');
    session = await window.context().newCDPSession(window);
  });
  afterAll(removeFolders);

  const table = (): Locator => window.getByRole('grid', { name: 'Answers' });
  const row = (number: number): Locator => table().locator(`[aria-rowindex="${number + 2}"]`);
  const dialog = (): Locator => window.getByRole('dialog');
  const status = (): Locator => window.locator('main').getByRole('status').first();
  const records = async () => {
    const snapshot = await askPageHost(window, 'snapshot', {});
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    return snapshot.value.records;
  };
  const notes = async () => (await records()).responseNote;
  const stages = async (): Promise<readonly string[]> => {
    const { map, stage } = await records();
    const [first] = [...map].sort((a, b) => (a.order < b.order ? -1 : 1));
    return stage
      .filter(({ mapId }) => mapId === first?.id)
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map(({ id }) => id);
  };
  /** Shows all answers from their beginning, with the keyboard at the first. */
  async function begin(): Promise<void> {
    const clear = window.locator('main').getByRole('button', { name: 'Clear filters' });
    if (await clear.first().isVisible()) await clear.first().click();
    await expect.poll(() => status().textContent()).toContain(`${ROWS.toLocaleString('en')} answers`);
    await table().focus();
    await window.keyboard.press('Home');
    await expect.poll(() => row(0).getAttribute('aria-selected')).toBe('true');
  }

  test('say how to import where there are none, and open on those that were imported', async () => {
    await window.keyboard.press('ControlOrMeta+Alt+A');
    await window.locator('main').getByText('No answers yet.').waitFor();
    expect((await (await axeOn(window)).analyze()).violations).toEqual([]);
    await window.locator('main').getByRole('button', { name: 'Import feedback' }).click();
    await dialog().getByRole('button', { name: 'Choose files…' }).waitFor();
    const path = join(temporaryFolder(), 'Delivery.csv');
    writeFileSync(path, csv);
    const chooser = window.waitForEvent('filechooser');
    await window.keyboard.press('Enter');
    await (await chooser).setFiles(path);
    await dialog().getByText('· 3,000 rows ·').waitFor();
    await window.keyboard.press('Enter');
    await dialog().getByRole('combobox', { name: 'All answers belong to' }).selectOption('');
    await window.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Import 3,000 rows' }).waitFor();
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await row(0).getByText('The parcel came two weeks late and nobody told me why (order 0)').waitFor();
    await expect.poll(() => status().textContent()).toBe('3,000 answers · 2,400 with a comment');
    expect(await table().getAttribute('aria-rowcount')).toBe('3001');
  });

  test('are reached from the first to the last by keys, and read in full beside the table', async () => {
    await begin();
    await window.keyboard.press('End');
    await row(ROWS - 1).waitFor();
    expect(await row(ROWS - 1).getAttribute('aria-selected')).toBe('true');
    await inspector(window).getByText('row 3,001', { exact: false }).waitFor();
    await window.keyboard.press('ArrowUp');
    await inspector(window)
      .getByText('The price on the invoice was another one than in the shop (order 2998)')
      .waitFor();
    await inspector(window).getByText('NPS 5, from 0 to 10').waitFor();
    await window.keyboard.press('Home');
    await inspector(window)
      .getByText('The parcel came two weeks late and nobody told me why (order 0)')
      .waitFor();
  });

  test('are placed by digits as one step, which undo takes back', async () => {
    await begin();
    const [first, second] = await stages();
    for (const key of ['Shift+ArrowDown', 'Shift+ArrowDown', '2']) await window.keyboard.press(key);
    await expect
      .poll(async () => (await notes()).map(({ placeId }) => placeId))
      .toEqual([second, second, second]);
    await row(2).getByText('Evaluation').waitFor();
    await window.locator('main').getByText('This list is from before your last change.').waitFor();
    await window.keyboard.press('0');
    await expect.poll(async () => (await notes()).map(({ placeId }) => placeId)).toEqual([null, null, null]);
    await window.keyboard.press('ControlOrMeta+Z');
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(notes).toEqual([]);
    await row(2).getByText('Not placed').waitFor();
    expect(first).toBeDefined();
  });

  test('are placed one after the other as fast as keys can be pressed', async () => {
    await begin();
    const own = await stages();
    await pressFast(session, ['1', 'ArrowDown', '2', 'ArrowDown', '3', 'ArrowDown', '4', 'ArrowDown', '5']);
    await expect
      .poll(async () =>
        (await notes()).toSorted((a, b) => a.row - b.row).map(({ row: at, placeId }) => [at, placeId]),
      )
      .toEqual(own.slice(0, 5).map((id, at) => [at, id]));
    for (let step = 0; step < 5; step += 1) await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(notes).toEqual([]);
  });

  test('are placed by keys pressed before what is looked for is there', async () => {
    await begin();
    const [first, second] = await stages();
    await window.keyboard.press('ControlOrMeta+F');
    await window.getByRole('textbox', { name: 'Search answers' }).waitFor();
    await pressFast(session, ['1', '2', '3', '3', 'Enter', '2']);
    await expect
      .poll(async () => (await notes()).map(({ row: at, placeId }) => [at, placeId]))
      .toEqual([[1_233, second]]);
    // To the head and its score, twice for the best first: the first of these is another one than the first before.
    await begin();
    await pressFast(session, ['ArrowUp', 'Enter', 'Enter', 'ArrowDown', 'Home', '1']);
    await expect
      .poll(async () => (await notes()).map(({ row: at, placeId }) => [at, placeId]))
      .toEqual([
        [1_233, second],
        [1, first],
      ]);
    await window.keyboard.press('ControlOrMeta+Alt+A');
    await waitForMap(window);
    await pressFast(session, ['ctrl+alt+a', '0']);
    await expect
      .poll(async () => (await notes()).map(({ row: at, placeId }) => [at, placeId]))
      .toEqual([
        [1_233, second],
        [1, null],
      ]);
    for (let step = 0; step < 3; step += 1) await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(notes).toEqual([]);
  });

  test('are left out with Delete, and found again among those left out', async () => {
    await begin();
    await window.keyboard.press('Delete');
    await expect.poll(async () => (await notes()).map(({ leftOut }) => leftOut)).toEqual([true]);
    await row(0).getByText('Left out').waitFor();
    await window.getByRole('button', { name: 'Find again' }).click();
    await expect.poll(() => status().textContent()).toContain('2,999 of 3,000 answers');
    await table().focus();
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(notes).toEqual([]);
  });

  test('are searched, filtered by counted values and sorted by the head', async () => {
    await begin();
    await window.keyboard.press('ControlOrMeta+F');
    await window.keyboard.type('parcel weeks');
    await expect.poll(() => status().textContent()).toContain('600 of 3,000 answers');
    const filters = window.getByRole('region', { name: 'Filter' });
    if (!(await filters.isVisible()))
      await window.getByRole('button', { name: 'Filter', exact: true }).last().click();
    await filters.getByText('Business').waitFor();
    await filters.getByRole('checkbox', { name: 'Negative', exact: false }).click();
    await expect.poll(() => status().textContent()).toContain('600 of 3,000 answers');
    await table().focus();
    await window.keyboard.press('Home');
    for (const key of ['ArrowUp', 'Enter', 'Enter']) await window.keyboard.press(key);
    const head = table().getByRole('columnheader', { name: 'Score' });
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await window.locator('main').getByRole('button', { name: 'Clear filters' }).click();
    await row(0).getByText('NPS 10').waitFor();
    await window.keyboard.press('Escape');
  });

  test('keep what is selected while the map is looked at', async () => {
    await begin();
    await window.keyboard.press('End');
    await row(ROWS - 1).waitFor();
    await window.keyboard.press('ControlOrMeta+Alt+A');
    await waitForMap(window);
    await window.keyboard.press('ControlOrMeta+Alt+A');
    await expect.poll(() => row(ROWS - 1).getAttribute('aria-selected')).toBe('true');
    await window.keyboard.press('ControlOrMeta+A');
    await window.getByRole('group', { name: 'Place the selected answers' }).waitFor();
    await expect.poll(() => row(ROWS - 2).getAttribute('aria-selected')).toBe('true');
    await inspector(window).getByRole('heading', { name: 'Answer', exact: true }).waitFor();
  });

  test('become a piece of evidence, which leads back to them', async () => {
    await begin();
    await window.keyboard.press('Shift+ArrowDown');
    await pressFast(session, ['e', 'L', 'a', 't', 'e', 'Enter']);
    await expect
      .poll(async () => (await records()).evidence.some(({ title }) => title === 'Late'))
      .toBe(true);
    const { evidence, answerLink } = await records();
    const piece = evidence.find(({ title }) => title === 'Late');
    const links = answerLink.filter(({ evidenceId }) => evidenceId === piece?.id);
    expect(links.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(2);
    expect(piece).toMatchObject({ kind: 'survey', source: 'Delivery' });
    await window.getByRole('button', { name: 'Show', exact: true }).click();
    await inspector(window).getByRole('heading', { name: 'Answers behind it' }).waitFor();
    await inspector(window).getByRole('button', { name: '2 answers', exact: false }).click();
    await expect.poll(() => status().textContent()).toContain('2 of 3,000 answers');
    await window.locator('main').getByText('Behind “Late”').waitFor();
    await table().focus();
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(async () => (await records()).answerLink).toEqual([]);
  });

  test('are linked to the card that is chosen, and say whether they speak against it', async () => {
    await begin();
    const { map, lane, step } = await records();
    const pains = lane.find(({ kind, mapId }) => kind === 'pain-points' && mapId === map[0]?.id);
    const input = { stepId: step[0]?.id ?? '', laneId: pains?.id ?? '', title: 'Late parcels' };
    await askPageHost(window, 'run', { calls: [{ command: 'add-card', input }] });
    await table().focus();
    await window.keyboard.press('e');
    await dialog().getByRole('combobox', { name: 'Link to' }).focus();
    await window.keyboard.type('Late parcels');
    await dialog().getByRole('combobox', { name: 'What it says' }).selectOption('Contradicts');
    await dialog().getByRole('button', { name: 'Add evidence' }).press('Enter');
    const linked = async () => (await records()).evidenceLink.at(-1);
    const card = (await records()).card.find(({ title }) => title === 'Late parcels');
    await expect
      .poll(linked)
      .toMatchObject({ targetKind: 'card', targetId: card?.id, stance: 'contradicts' });
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(linked).toBeUndefined();
    await askPageHost(window, 'undo', {});
  });

  test('show the columns that are chosen by keyboard, one at least', async () => {
    await begin();
    const heads = (): Promise<readonly string[]> => table().getByRole('columnheader').allTextContents();
    const before = await heads();
    expect(before).not.toContain('Imported file');
    await window.getByRole('button', { name: 'Columns', exact: true }).press('Enter');
    const item = (name: string): Locator => window.getByRole('menuitemcheckbox', { name, exact: true });
    await item('Imported file').waitFor();
    expect(await problemsOn(window, 'light', '[role=menu]')).toBe('');
    await item('Imported file').press('Enter');
    await expect.poll(heads).toContain('Imported file');
    await row(0).getByText('Delivery', { exact: true }).waitFor();
    for (const name of before) await item(name).press('Enter');
    await expect.poll(heads).toEqual(['Imported file']);
    expect(await item('Imported file').isDisabled()).toBe(true);
    for (const name of before) await item(name).press('Enter');
    await item('Imported file').press('Enter');
    await expect.poll(heads).toEqual(before);
    await window.keyboard.press('Escape');
  });

  test('are filtered by a range of scores and of days', async () => {
    await begin();
    const filters = window.getByRole('region', { name: 'Filter' });
    if (!(await filters.isVisible()))
      await window.getByRole('button', { name: 'Filter', exact: true }).last().click();
    const score = filters.getByRole('group', { name: 'Score' });
    await score.getByRole('combobox', { name: 'Kind of score' }).selectOption('nps');
    await expect.poll(() => status().textContent()).toContain('3,000 answers');
    await score.getByRole('combobox', { name: 'From' }).selectOption('9');
    await expect.poll(() => status().textContent()).toContain('1,500 of 3,000 answers');
    const date = filters.getByRole('group', { name: 'Date' });
    await date.getByRole('combobox', { name: 'Month' }).selectOption('2026-01');
    await expect.poll(() => status().textContent()).toContain('167 of 3,000 answers');
    await row(0).getByText('15 Jan 2026').waitFor();
    await window.locator('main').getByRole('button', { name: 'Clear filters' }).first().click();
    await expect.poll(() => status().textContent()).toContain('3,000 answers');
  });

  test('give quotes by a seed that can be entered, and phrases that filter', async () => {
    await begin();
    await window.getByRole('button', { name: 'Quotes', exact: true }).click();
    const quotes = window.getByRole('region', { name: 'Quotes' });
    const seed = quotes.getByRole('textbox', { name: 'Seed' });
    await expect.poll(() => seed.inputValue()).not.toBe('');
    const drawn = (): Promise<readonly string[]> => quotes.locator('blockquote').allTextContents();
    const isDrawn = (what: RegExp): Promise<void> =>
      expect.poll(() => quotes.getAttribute('data-drawn')).toMatch(what);
    await quotes.getByRole('radio', { name: 'Random' }).click();
    await seed.fill('7');
    await seed.press('Enter');
    await isDrawn(/^random 7$/);
    const first = await drawn();
    expect(first).toHaveLength(8);
    await quotes.getByRole('button', { name: 'Draw others' }).click();
    await isDrawn(/^random (?!7$)/);
    expect(await drawn()).not.toEqual(first);
    await seed.fill('7');
    await seed.press('Enter');
    await isDrawn(/^random 7$/);
    expect(await drawn()).toEqual(first);
    await window.getByRole('button', { name: 'Key phrases' }).click();
    const phrases = window.getByRole('region', { name: 'Key phrases' });
    await phrases.getByRole('button').first().waitFor();
    expect((await (await axeOn(window)).analyze()).violations).toEqual([]);
    await phrases.getByRole('button').first().click();
    await expect.poll(() => status().textContent()).toMatch(/^[\d,]+ of 3,000 answers/);
    await window.getByRole('button', { name: 'Key phrases' }).click();
  });

  // The last one: nothing before it can be undone.
  test('have selected words masked by keyboard alone, which undo does not bring back', async () => {
    await begin();
    await window.keyboard.press('m');
    const words = dialog().getByRole('textbox', {
      name: 'Select the words to mask: What could we do better?',
    });
    await words.waitFor();
    await window.keyboard.press('ControlOrMeta+A');
    await dialog().getByRole('button', { name: 'Mask selection' }).press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await row(0).getByText('[…]').waitFor();
    await table().focus();
    await window.keyboard.press('ControlOrMeta+Z');
    await row(0).getByText('[…]').waitFor();
    expect(await notes()).toMatchObject([{ masked: 1 }]);
  });
});
