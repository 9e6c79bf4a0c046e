import { beforeAll, beforeEach, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { addCards, asOpened } from '../../helpers/fresh-map.ts';
import {
  boxOf,
  cardOf,
  cellOf,
  drag,
  focusMap,
  heardIn,
  middleOf,
  pressAndMove,
  undo,
  waitForRest,
} from '../../helpers/map-steps.ts';
import { backToStart, openInPage, watchPage } from '../../helpers/page-host.ts';
import { inspector, newProject, waitForMap } from '../../helpers/window-steps.ts';

describeApp('cards on the map', { size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });
  beforeEach(async () => {
    await asOpened(window);
    await addCards(
      window,
      ['Consideration', 'Actions', 'Sieht eine Anzeige', '朋友推荐了这个品牌 👩‍💻'],
      ['Evaluation', 'Actions', 'Reads a review'],
    );
  });

  const stages = ['Consideration', 'Evaluation', 'Intent'];
  const cell = (stage: number, lane: string) => cellOf(window, stages[stage] ?? '', lane);
  const heard = (stage: number, lane: string) => expect.poll(() => heardIn(cell(stage, lane)));

  test('the first card of a new map is typed at once, Enter begins the next below, Tab goes on', async () => {
    await backToStart(app);
    await watchPage(window);
    await newProject(app, 'Five stages');
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await window.keyboard.type('Sieht eine Anzeige');
    await window.keyboard.press('Enter');
    await window.keyboard.type('朋友推荐了这个品牌 👩‍💻');
    await window.keyboard.press('Tab');
    await heard(0, 'Actions').toBe('2 cards: Sieht eine Anzeige, 朋友推荐了这个品牌 👩‍💻');
    // The next step's cell has the keyboard, and typing begins a card there.
    await window.keyboard.type('Reads a review');
    await window.keyboard.press('Escape');
    await heard(1, 'Actions').toBe('1 card: Reads a review');
  });

  test('Escape in a card that is edited gives its text back; in one that was only begun, the place before', async () => {
    await cardOf(window, 'Reads a review').click();
    await window.keyboard.press('F2');
    await window.keyboard.type('Something else');
    await window.keyboard.press('Escape');
    await heard(1, 'Actions').toBe('1 card: Reads a review');
    // A letter begins a card below; given up, the card above is selected again.
    await window.keyboard.type('x');
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await window.keyboard.press('Escape');
    await heard(1, 'Actions').toBe('1 card: Reads a review');
    await window.keyboard.type('Asks a friend');
    await window.keyboard.press('Escape');
    await heard(1, 'Actions').toBe('2 cards: Reads a review, Asks a friend');
    await undo(window);
    await heard(1, 'Actions').toBe('1 card: Reads a review');
  });

  test('an empty new card vanishes', async () => {
    await cardOf(window, 'Reads a review').click();
    await window.keyboard.press('Enter');
    await window.keyboard.press('Enter');
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await window.keyboard.press('Enter');
    await window.locator('[data-editor]').waitFor({ state: 'detached' });
    await heard(1, 'Actions').toBe('1 card: Reads a review');
  });

  test('what is typed is kept when another place is clicked', async () => {
    await cardOf(window, 'Reads a review').dblclick();
    await window.keyboard.press('End');
    await window.keyboard.type(' in a magazine');
    await cardOf(window, 'Sieht eine Anzeige').click();
    await heard(1, 'Actions').toBe('1 card: Reads a review in a magazine');
  });

  test('a card grows with its text and shows all of it, in German, Chinese and with emoji', async () => {
    const long =
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller vergleicht 没有足够的产品信息，无法放心购买 und lacht 😀👨‍👩‍👧‍👦';
    await cardOf(window, 'Sieht eine Anzeige').dblclick();
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.insertText(long);
    await window.keyboard.press('Tab');
    const card = window.locator('[data-card-id]', { hasText: 'mützenhersteller' }).first();
    await card.waitFor();
    const lines = await card.locator('text').first().locator('tspan').allTextContents();
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
    const box = await boxOf(card);
    for (const line of await card.locator('tspan').all()) {
      const { x, y, width, height } = await boxOf(line);
      expect(x + width).toBeLessThanOrEqual(box.x + box.width);
      expect(y + height).toBeLessThanOrEqual(box.y + box.height);
    }
  });

  test('a dragged card makes others move aside, lands between them, and undo takes it back', async () => {
    const carried = await middleOf(cardOf(window, 'Reads a review'));
    const second = cardOf(window, '朋友推荐');
    const before = await boxOf(second);
    await pressAndMove(window, carried, { x: before.x + 60, y: before.y + 6 });
    await window.locator('[data-landing]').waitFor();
    await expect.poll(async () => (await boxOf(second)).y).toBeGreaterThan(before.y + 40);
    await window.mouse.up();
    await heard(0, 'Actions').toBe('3 cards: Sieht eine Anzeige, Reads a review, 朋友推荐了这个品牌 👩‍💻');
    await heard(1, 'Actions').toBe('empty');
    await undo(window);
    await heard(1, 'Actions').toBe('1 card: Reads a review');
  });

  test('the number of carried cards is never under a header', async () => {
    const card = cardOf(window, 'Sieht eine Anzeige');
    await card.click();
    await cardOf(window, 'Reads a review').click({ modifiers: ['ControlOrMeta'] });
    const body = await boxOf(window.locator('[data-map-body]'));
    const from = await middleOf(card);
    // As high and as far left as they can be carried.
    await pressAndMove(window, from, { x: body.x + 2, y: body.y + 2 });
    const count = window.locator('[data-carried] > span');
    await expect.poll(() => count.textContent()).toBe('2');
    const { x, y } = await boxOf(count);
    expect(x).toBeGreaterThanOrEqual(body.x);
    expect(y).toBeGreaterThanOrEqual(body.y);
    await window.keyboard.press('Escape');
    await window.mouse.up();
    await window.keyboard.press('Escape');
  });

  test('Escape puts a carried card back', async () => {
    const from = await middleOf(cardOf(window, 'Reads a review'));
    const target = await middleOf(cardOf(window, 'Sieht eine Anzeige'));
    await pressAndMove(window, from, target);
    await window.locator('[data-carried]').waitFor({ state: 'attached' });
    await window.keyboard.press('Escape');
    await window.locator('[data-carried]').waitFor({ state: 'detached' });
    await window.mouse.up();
    await heard(1, 'Actions').toBe('1 card: Reads a review');
  });

  test('with Ctrl a drag makes a copy', async () => {
    const to = await middleOf(cell(1, 'Thoughts'));
    await pressAndMove(window, await middleOf(cardOf(window, 'Reads a review')), to);
    await window.keyboard.down('Control');
    await window.mouse.move(to.x + 2, to.y);
    await window.mouse.up();
    await window.keyboard.up('Control');
    await heard(1, 'Thoughts').toBe('1 card: Reads a review');
    await heard(1, 'Actions').toBe('1 card: Reads a review');
    await undo(window);
    await heard(1, 'Thoughts').toBe('empty');
  });

  test('Alt and arrows move a card, Ctrl+D copies it, Delete removes it', async () => {
    await cardOf(window, 'Reads a review').click();
    await window.keyboard.press('Alt+ArrowLeft');
    await heard(0, 'Actions').toBe('3 cards: Reads a review, Sieht eine Anzeige, 朋友推荐了这个品牌 👩‍💻');
    await window.keyboard.press('Alt+ArrowDown');
    await heard(0, 'Actions').toBe('3 cards: Sieht eine Anzeige, Reads a review, 朋友推荐了这个品牌 👩‍💻');
    await window.keyboard.press('ControlOrMeta+D');
    await heard(0, 'Actions').toMatch(/^4 cards/);
    await window.keyboard.press('Delete');
    await heard(0, 'Actions').toMatch(/^3 cards/);
    await cardOf(window, 'Reads a review').click();
    await window.keyboard.press('Alt+ArrowRight');
    await heard(1, 'Actions').toBe('1 card: Reads a review');
  });

  test('arrows go from card to card and cell to cell, and the grid names the place', async () => {
    await cardOf(window, 'Sieht eine Anzeige').click();
    const active = async (): Promise<string | null> => {
      const id = await window.getByRole('grid').getAttribute('aria-activedescendant');
      return window.locator(`[id="${id ?? ''}"]`).getAttribute('aria-label');
    };
    await window.keyboard.press('ArrowDown');
    await expect.poll(active).toMatch(/^朋友推荐/);
    await window.keyboard.press('ArrowDown');
    await expect.poll(active).toMatch(/Touchpoints, empty$/);
    for (let press = 0; press < 4; press += 1) await window.keyboard.press('ArrowUp');
    // One arrow too many stays on the first card; with Ctrl the names are reached.
    await expect.poll(active).toMatch(/^Sieht eine Anzeige/);
    await window.keyboard.press('ControlOrMeta+ArrowUp');
    await expect.poll(active).toMatch(/, step$/);
    await window.keyboard.press('ArrowUp');
    await expect.poll(active).toMatch(/^Consideration, stage/);
  });

  test('a frame drawn with Shift selects the cards it touches, and they move together', async () => {
    await focusMap(window);
    const first = await boxOf(cardOf(window, 'Sieht eine Anzeige'));
    const second = await boxOf(cardOf(window, '朋友推荐'));
    await window.keyboard.down('Shift');
    // From the empty strip at the cell's left edge.
    await drag(window, { x: first.x - 4, y: first.y + 4 }, { x: first.x + 40, y: second.y + 10 });
    await window.keyboard.up('Shift');
    await drag(window, await middleOf(cardOf(window, '朋友推荐')), await middleOf(cell(0, 'Thoughts')));
    await heard(0, 'Thoughts').toBe('2 cards: Sieht eine Anzeige, 朋友推荐了这个品牌 👩‍💻');
    await undo(window);
    await heard(0, 'Thoughts').toBe('empty');
    await heard(0, 'Actions').toMatch(/^2 cards/);
  });

  test('a click on an empty cell says what belongs there and begins a card', async () => {
    await waitForRest(window);
    const empty = cell(0, 'Thoughts');
    const { x, y } = await middleOf(empty);
    await window.mouse.move(x, y);
    await window.getByText('What goes through their mind?').waitFor();
    await window.mouse.click(x, y);
    await window.keyboard.type('Is it worth the money?');
    await window.keyboard.press('Escape');
    await heard(0, 'Thoughts').toBe('1 card: Is it worth the money?');
  });

  test('Ctrl+Enter opens the details of a card', async () => {
    await addCards(window, ['Consideration', 'Thoughts', 'Is it worth the money?']);
    await cardOf(window, 'Is it worth').click();
    await window.keyboard.press('Enter');
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect
      .poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Card details');
    await window.keyboard.type('Said by three of five.');
    await window.keyboard.press('Tab');
    await cardOf(window, 'Is it worth').click();
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Text' }).inputValue())
      .toBe('Said by three of five.');
  });

  test('a cell is heard with its stage, step, lane and cards', async () => {
    await addCards(window, ['Consideration', 'Thoughts', 'Is it worth the money?']);
    await expect
      .poll(() => cell(0, 'Thoughts').getAttribute('aria-label'))
      .toBe('Consideration, Step 1, Thoughts, 1 card: Is it worth the money?');
  });

  test('the emotion lane leads to the first persona, then shows where a click sets a face', async () => {
    const lane = cell(1, 'Emotion curve');
    await lane.scrollIntoViewIfNeeded();
    await window.getByText('Add a persona to draw how it feels').click();
    // The name is chosen as a whole: what is typed replaces it.
    const name = inspector(window).locator('[data-inspector-first]');
    await name.waitFor();
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await window.keyboard.type('Mia');
    await expect.poll(() => name.inputValue()).toBe('Mia');
    const { x, y } = await middleOf(lane);
    await window.mouse.move(x, y - 30);
    const ghost = window.locator('[data-ghost]');
    await ghost.waitFor();
    await window.getByText('Click to set how this step feels').waitFor();
    const [value, place] = [await ghost.getAttribute('data-ghost'), await middleOf(ghost)];
    await window.mouse.click(x, y - 30);
    const face = window.getByRole('slider', { name: /^Emotion of Mia/ });
    await face.waitFor();
    expect(await face.getAttribute('aria-valuenow')).toBe(value);
    expect(await middleOf(face)).toEqual(place);
    expect(await ghost.count()).toBe(0);
  });
});
