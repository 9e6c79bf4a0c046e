import { beforeAll, expect, test } from 'vitest';
import { axeOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { boxOf, cardOf, drag, focusMap, middleOf, undo, waitForRest } from '../../helpers/map-steps.ts';
import { inspector, leftPanel, newProject, runFromPalette } from '../../helpers/window-steps.ts';

describeApp('the structure of a map', { size: [1920, 1080], calm: true }, ({ app, window }) => {
  beforeAll(async () => {
    await newProject(app, 'Five stages');
    await window.getByRole('textbox', { name: 'New card' }).waitFor();
    await window.keyboard.type('Compares desks');
    await window.keyboard.press('Enter');
    await window.keyboard.type('Reads reviews');
    await window.keyboard.press('Tab');
    await window.getByRole('textbox', { name: 'New card' }).waitFor({ state: 'detached' });
    await window.keyboard.type('Asks a friend');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Escape');
    await cardOf(window, 'Asks a friend').waitFor();
  });

  const header = (kind: 'stage' | 'step' | 'lane', name: string) =>
    window
      .getByRole(kind === 'lane' ? 'rowheader' : 'columnheader', { name: new RegExp(`^${name}, ${kind}`) })
      .first();
  const menuOf = async (kind: 'stage' | 'step' | 'lane', name: string): Promise<void> => {
    await header(kind, name).click({ button: 'right' });
    await window.getByRole('menu').waitFor();
  };
  const choose = async (item: string | RegExp): Promise<void> => {
    await window.getByRole('menuitem', { name: item }).click();
    await window.getByRole('menu').waitFor({ state: 'detached' });
  };
  const stages = () => window.locator('[data-header^="stage "]').count();
  const steps = () => window.locator('[data-header^="step "]').count();
  const widthOf = async (card: string): Promise<number> => (await boxOf(cardOf(window, card))).width;

  test('a step is split with the selected cards, and merged again, each in one undo', async () => {
    await cardOf(window, 'Reads reviews').click();
    await runFromPalette(window, 'Split step');
    await expect.poll(steps).toBe(6);
    await header('step', 'Step 1 2').waitFor();
    const [from, to] = [
      await boxOf(cardOf(window, 'Compares desks')),
      await boxOf(cardOf(window, 'Reads reviews')),
    ];
    expect(to.x).toBeGreaterThan(from.x + from.width);
    await undo(window);
    await expect.poll(steps).toBe(5);
    await window.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(steps).toBe(6);

    await menuOf('step', 'Step 1');
    await choose(/^Merge with next step/);
    await expect.poll(steps).toBe(5);
    await expect.poll(async () => (await boxOf(cardOf(window, 'Reads reviews'))).x).toBe(from.x);
  });

  test('a stage is split at a step, and merged with the next, by menu', async () => {
    await menuOf('stage', 'Evaluation');
    await choose(/^Merge with next stage/);
    await expect.poll(stages).toBe(4);
    await expect.poll(steps).toBe(5);
    await window.locator('[data-header^="step "]').nth(2).click();
    await runFromPalette(window, 'Split stage here');
    await expect.poll(stages).toBe(5);
    await header('stage', 'Evaluation 2').waitFor();
    await undo(window);
    await undo(window);
    await header('stage', 'Intent').waitFor();
  });

  test('a card covers more steps by keys and by drag, and others make room', async () => {
    await cardOf(window, 'Compares desks').click();
    const usual = await widthOf('Compares desks');
    const before = await boxOf(cardOf(window, 'Asks a friend'));
    await focusMap(window);
    await cardOf(window, 'Compares desks').click();
    await window.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(() => widthOf('Compares desks')).toBeGreaterThan(2 * usual);
    expect(await cardOf(window, 'Compares desks').getAttribute('aria-label')).toContain('spans 2 steps');
    const wide = await boxOf(cardOf(window, 'Compares desks'));
    const beside = await boxOf(cardOf(window, 'Asks a friend'));
    expect(beside.y).toBeGreaterThanOrEqual(wide.y + wide.height);
    await window.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(() => widthOf('Compares desks')).toBe(usual);
    expect((await boxOf(cardOf(window, 'Asks a friend'))).y).toBe(before.y);

    const edge = await middleOf(window.locator('[data-edge^="card "]'));
    const top = { x: edge.x, y: (await boxOf(cardOf(window, 'Compares desks'))).y + 4 };
    await drag(window, top, { x: top.x + 2 * usual + 40, y: top.y });
    await expect.poll(() => widthOf('Compares desks')).toBeGreaterThan(3 * usual);
    expect(await inspector(window).getByRole('textbox', { name: 'Figure' }).count()).toBe(0);
    await inspector(window).getByRole('textbox', { name: 'Spans steps' }).fill('2');
    await window.keyboard.press('Enter');
    await expect.poll(() => widthOf('Compares desks')).toBeLessThan(3 * usual);
  });

  test('a column is made wider and a lane higher by their edges, and fit again by a double click', async () => {
    const column = window.locator('[data-edge^="step "]').first();
    const own = header('step', 'Step 1');
    const width = (await boxOf(own)).width;
    const at = {
      x: (await middleOf(column)).x,
      y: (await boxOf(column)).y + (await boxOf(column)).height - 4,
    };
    await drag(window, at, { x: at.x + 120, y: at.y });
    await expect.poll(async () => Math.round((await boxOf(own)).width)).toBe(Math.round(width + 120));
    const moved = await boxOf(column);
    await window.mouse.dblclick(moved.x + moved.width / 2, moved.y + moved.height - 4);
    await expect.poll(async () => (await boxOf(own)).width).toBe(width);

    const lane = header('lane', 'Actions');
    const height = (await boxOf(lane)).height;
    const line = await middleOf(window.locator('[data-edge^="lane "]').first());
    await drag(window, line, { x: line.x, y: line.y + 90 });
    await expect.poll(async () => Math.round((await boxOf(lane)).height)).toBe(Math.round(height + 90));
    // Nothing is cut off: drawn together it is as low as its cards.
    const lower = await middleOf(window.locator('[data-edge^="lane "]').first());
    await drag(window, lower, { x: lower.x, y: lower.y - 260 });
    await expect.poll(async () => (await boxOf(lane)).height).toBe(height);
  });

  test('widths and heights change by menu too', async () => {
    const own = header('step', 'Step 1');
    const width = (await boxOf(own)).width;
    await menuOf('step', 'Step 1');
    await choose(/^Wider/);
    await expect.poll(async () => (await boxOf(own)).width).toBeGreaterThan(width);
    await menuOf('step', 'Step 1');
    await choose(/^Default width/);
    await expect.poll(async () => (await boxOf(own)).width).toBe(width);
    const lane = header('lane', 'Thoughts');
    const height = (await boxOf(lane)).height;
    await menuOf('lane', 'Thoughts');
    await choose(/^Taller/);
    await expect.poll(async () => (await boxOf(lane)).height).toBeGreaterThan(height);
    await menuOf('lane', 'Thoughts');
    await choose(/^Fit height/);
    await expect.poll(async () => (await boxOf(lane)).height).toBe(height);
  });

  test('a lane has a colour of its own, by menu and in the inspector', async () => {
    await menuOf('lane', 'Thoughts');
    await window.getByRole('menuitemradio', { name: 'Teal' }).click();
    await window.keyboard.press('Escape');
    const lane = header('lane', 'Thoughts');
    const ground = () => lane.evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect.poll(ground).toBe('rgb(227, 244, 242)');
    await lane.click();
    const colours = inspector(window).getByRole('radiogroup', { name: 'Colour' });
    expect(await colours.getByRole('radio', { name: 'Teal' }).getAttribute('aria-checked')).toBe('true');
    await colours.getByRole('radio', { name: 'No colour' }).click();
    await expect.poll(ground).not.toBe('rgb(227, 244, 242)');
  });

  test('backstage comes below a line of visibility, and a measure shows its figure', async () => {
    for (const kind of ['Backstage', 'Measures']) {
      await window.getByRole('button', { name: 'Add a lane' }).click();
      await window
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(`^${kind}`) })
        .click();
      await header('lane', kind).waitFor();
    }
    await window.getByText('Line of visibility').first().waitFor();
    await header('lane', 'Measures').click();
    await runFromPalette(window, 'Card');
    await window.keyboard.type('Answered within a day');
    await window.keyboard.press('Escape');
    await cardOf(window, 'Answered within a day').click();
    const panel = inspector(window);
    await panel.getByRole('textbox', { name: 'Figure' }).fill('61,5');
    await panel.getByRole('textbox', { name: 'Figure' }).press('Enter');
    await panel.getByRole('textbox', { name: 'Unit' }).fill('%');
    await panel.getByRole('textbox', { name: 'Unit' }).press('Enter');
    const card = cardOf(window, 'Answered within a day');
    await expect.poll(() => panel.getByRole('textbox', { name: 'Figure' }).inputValue()).toBe('61.5');
    await card.getByText('61.5%').waitFor();
    expect(await card.getAttribute('aria-description')).toBe('Entered by hand');
    await panel.getByRole('textbox', { name: 'Figure' }).fill('many');
    await panel.getByText('Type a number, for example 3.5.').waitFor();
    await panel.getByRole('textbox', { name: 'Figure' }).press('Escape');
  });

  test('a card opens another map, by a button and by a command, and the outline lists its cards', async () => {
    await runFromPalette(window, 'New map');
    await inspector(window).getByRole('textbox', { name: 'Name' }).fill('Returns');
    await inspector(window).getByRole('textbox', { name: 'Name' }).press('Enter');
    await runFromPalette(window, 'Compares desks');
    await cardOf(window, 'Compares desks').waitFor();
    await inspector(window).getByRole('combobox', { name: 'Linked map' }).selectOption({ label: 'Returns' });
    await expect
      .poll(() => cardOf(window, 'Compares desks').getAttribute('aria-description'))
      .toBe('Opens Returns');
    await inspector(window)
      .getByRole('button', { name: /^Open linked map/ })
      .click();
    await cardOf(window, 'Compares desks').waitFor({ state: 'detached' });

    await runFromPalette(window, 'Maps and outline');
    const outline = leftPanel(window);
    await outline.locator('li button').first().click();
    await outline
      .getByRole('button', { name: /^Cards of Step 1/ })
      .first()
      .click();
    await outline.getByRole('button', { name: 'Asks a friend' }).waitFor({ state: 'detached' });
    await outline.getByRole('button', { name: 'Reads reviews' }).click();
    await inspector(window).getByRole('textbox', { name: 'Title' }).waitFor();
    await waitForRest(window);
    const axe = await axeOn(window);
    const found = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    // A cell's name contains more than its cards show: the step, the lane, how many.
    const serious = found.violations.filter(({ id }) => id !== 'label-content-name-mismatch');
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
