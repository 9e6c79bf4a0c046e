import { beforeAll, beforeEach, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { addCards, asOpened, recordsOf } from '../../helpers/fresh-map.ts';
import { boxOf, cardOf, drag, middleOf, pressAndMove, undo } from '../../helpers/map-steps.ts';
import { askPageHost, openInPage } from '../../helpers/page-host.ts';
import { leftPanel, resizeWindow, waitForMap } from '../../helpers/window-steps.ts';

describeApp('stages, steps and lanes on the map', { size: [1920, 1080] }, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });
  beforeEach(() => asOpened(window));

  const stage = (name: string) => window.getByRole('columnheader', { name: new RegExp(`^${name}, stage`) });
  const step = (name: string) => window.getByRole('columnheader', { name: new RegExp(`^${name}, step`) });
  const lane = (name: string) => window.getByRole('rowheader', { name: new RegExp(`^${name}, lane`) });
  /** Names in their order, left to right or top to bottom. */
  const order = async (kind: 'stage' | 'step' | 'lane'): Promise<readonly string[]> => {
    const headers = await window.locator(`[data-header^="${kind} "]`).all();
    const placed = await Promise.all(
      headers.map(async (header) => {
        const { x, y } = await boxOf(header);
        return { at: kind === 'lane' ? y : x, name: (await header.getAttribute('aria-label')) ?? '' };
      }),
    );
    return placed.toSorted((a, b) => a.at - b.at).map(({ name }) => name.split(',')[0] ?? '');
  };

  test('the minimap comes when less than half of the map is in view, and lies over no card before', async () => {
    const minimap = window.locator('[data-minimap]');
    await resizeWindow(app, 900, 600);
    await minimap.waitFor();
    await resizeWindow(app, 1280, 800);
    await minimap.waitFor({ state: 'detached' });
    await resizeWindow(app, 1920, 1080);
  });

  test('a stage is renamed by a double click, and undo gives the old name back', async () => {
    await stage('Evaluation').dblclick();
    await window.getByRole('textbox', { name: 'Stage name' }).waitFor();
    await window.keyboard.type('Vergleich und Auswahl');
    await window.keyboard.press('Enter');
    await stage('Vergleich und Auswahl').waitFor();
    await undo(window);
    await stage('Evaluation').waitFor();
  });

  test('a step and a lane are renamed with F2; a name left empty stays as it was', async () => {
    await step('Step 1').first().click();
    await window.keyboard.press('F2');
    await window.getByRole('textbox', { name: 'Step name' }).fill('看到广告');
    await window.keyboard.press('Enter');
    await step('看到广告').waitFor();
    await lane('Thoughts').click();
    await window.keyboard.press('F2');
    await window.getByRole('textbox', { name: 'Lane name' }).fill('');
    await window.keyboard.press('Enter');
    await lane('Thoughts').waitFor();
    await window.keyboard.press('F2');
    await window.getByRole('textbox', { name: 'Lane name' }).fill('Gedanken');
    // A click elsewhere keeps the name too.
    await lane('Touchpoints').click();
    await lane('Gedanken').waitFor();
  });

  test('letters on a header rename it, Escape leaves it, and Tab goes on to the next', async () => {
    await lane('Touchpoints').click();
    await window.keyboard.type('Where');
    await window.keyboard.press('Escape');
    await lane('Touchpoints').waitFor();
    await stage('Purchase').click();
    await window.keyboard.type('Kauf');
    await window.keyboard.press('Tab');
    await window.keyboard.type('Danach');
    await window.keyboard.press('Enter');
    await stage('Kauf').waitFor();
    await stage('Danach').waitFor();
    expect((await order('stage')).slice(-2)).toEqual(['Kauf', 'Danach']);
    await undo(window);
    await stage('Post-purchase').waitFor();
    await undo(window);
    await stage('Purchase').waitFor();
  });

  test('what is typed in the evidence lane begins a piece, and the emotion lane says once that it takes no text', async () => {
    await lane('Evidence').click();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.type('Interview with Jan');
    const titleField = window.locator('[data-inspector-first]');
    await expect.poll(() => titleField.inputValue()).toBe('Interview with Jan');
    await titleField.press('Escape');
    await lane('Emotion curve').click();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.type('How it feels');
    const hint = window.getByText('This lane shows the emotion curve.');
    await hint.first().waitFor();
    expect(await hint.count()).toBe(1);
    expect(await window.locator('[data-editor], [data-name-editor]').count()).toBe(0);
  });

  test('a lane is collapsed and expanded, and says how many cards it hides', async () => {
    await addCards(window, ['Consideration', 'Actions', 'A thing they do']);
    const open = await boxOf(lane('Actions'));
    await lane('Actions').getByRole('button', { name: 'Collapse Actions' }).click();
    await window.getByText('1 card', { exact: true }).waitFor();
    expect((await boxOf(lane('Actions'))).height).toBeLessThan(open.height);
    expect(await window.locator('[data-card-id]', { hasText: 'A thing they do' }).count()).toBe(0);
    await lane('Actions').getByRole('button', { name: 'Expand Actions' }).click();
    await window.locator('[data-card-id]', { hasText: 'A thing they do' }).waitFor();
  });

  test('a lane is dragged to another place by its name', async () => {
    const before = await order('lane');
    expect(before.slice(0, 3)).toEqual(['Actions', 'Touchpoints', 'Thoughts']);
    const target = await boxOf(lane('Thoughts'));
    await drag(window, await middleOf(lane('Actions')), {
      x: target.x + 80,
      y: target.y + target.height - 4,
    });
    await expect
      .poll(async () => (await order('lane')).slice(0, 3))
      .toEqual(['Touchpoints', 'Thoughts', 'Actions']);
    await undo(window);
    await expect.poll(() => order('lane')).toEqual(before);
  });

  test('a stage is dragged between two others; Escape leaves it where it was', async () => {
    const before = await order('stage');
    const target = await boxOf(stage('Intent'));
    const after = { x: target.x + target.width - 6, y: target.y + 20 };
    await pressAndMove(window, await middleOf(stage('Consideration')), after);
    await window.keyboard.press('Escape');
    await window.mouse.up();
    expect(await order('stage')).toEqual(before);
    await drag(window, await middleOf(stage('Consideration')), after);
    await expect
      .poll(async () => (await order('stage')).slice(0, 3))
      .toEqual(['Evaluation', 'Intent', 'Consideration']);
    await undo(window);
    await expect.poll(() => order('stage')).toEqual(before);
  });

  test('the menu adds a step, which is named at once, Alt and arrows move it, and it is marked a moment of truth', async () => {
    await stage('Evaluation').hover();
    await stage('Evaluation').getByRole('button', { name: 'Menu for Evaluation' }).click();
    await window.getByRole('menuitem', { name: /^Add step\b/ }).click();
    await window.getByRole('textbox', { name: 'Step name' }).fill('Calls the shop');
    await window.keyboard.press('Enter');
    const steps = await order('step');
    const at = steps.indexOf('Calls the shop');
    expect(at).toBeGreaterThan(0);
    await window.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => (await order('step')).indexOf('Calls the shop')).toBe(at - 1);
    await step('Calls the shop').click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Moment of truth' }).click();
    await window.getByRole('columnheader', { name: 'Calls the shop, step, moment of truth' }).waitFor();
  });

  const phase = (name: string) => window.getByRole('columnheader', { name: new RegExp(`^Phase ${name}, `) });
  /** The parts of the band as they are heard, left to right. */
  const band = (): Promise<readonly string[]> =>
    window
      .locator('[data-phase]')
      .evaluateAll((parts) =>
        parts
          .toSorted((a, b) => a.getBoundingClientRect().x - b.getBoundingClientRect().x)
          .map((part) => part.getAttribute('aria-label') ?? ''),
      );
  const active = (): Promise<string | null | undefined> =>
    window.evaluate(() =>
      document
        .getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
        ?.getAttribute('aria-label'),
    );
  const three = ['Phase Pre-purchase, 3 stages', 'Phase Purchase, 1 stage', 'Phase Post-purchase, 1 stage'];

  test('a phase is reached by arrows, renamed by letters, and undo names it and gives the old name back', async () => {
    expect(await band()).toEqual(three);
    await stage('Evaluation').click();
    await window.keyboard.press('ArrowUp');
    await expect.poll(active).toBe(three[0]);
    await window.keyboard.type('Vor dem Kauf');
    await window.getByRole('textbox', { name: 'Phase name' }).waitFor();
    await window.keyboard.press('Tab');
    await phase('Vor dem Kauf').waitFor();
    await expect.poll(active).toBe(three[1]);
    await window.keyboard.press('ArrowLeft');
    await window.keyboard.press('ArrowDown');
    await expect.poll(active).toMatch(/^Consideration, stage, Vor dem Kauf/);
    await undo(window);
    await window.getByText('Undone: Rename phase “Pre-purchase” to “Vor dem Kauf”').waitFor();
    await expect.poll(band).toEqual(three);
    await phase('Purchase').dblclick();
    await window.keyboard.type('Kauf');
    await window.keyboard.press('Escape');
    expect(await band()).toEqual(three);
  });

  test('the end of a phase is dragged by whole stages, which shows before it is let go; Escape leaves it', async () => {
    const from = await middleOf(window.locator('[data-edge^="phase "]').nth(1));
    const { width } = await boxOf(stage('Intent'));
    const to = { x: from.x - width * 0.7, y: from.y };
    const moved = [
      'Phase Pre-purchase, 2 stages',
      'Phase Purchase, 2 stages',
      'Phase Post-purchase, 1 stage',
    ];
    await pressAndMove(window, from, to);
    await expect.poll(band).toEqual(moved);
    await window.keyboard.press('Escape');
    await expect.poll(band).toEqual(three);
    await window.mouse.up();
    await drag(window, from, to);
    await expect.poll(band).toEqual(moved);
    await stage('Intent').click();
    await stage('Intent')
      .and(window.getByRole('columnheader', { name: /, Purchase$/ }))
      .waitFor();
    await undo(window);
    await window.getByText('Undone: Extend phase “Purchase” into “Pre-purchase”').waitFor();
    await expect.poll(band).toEqual(three);
    await phase('Purchase').click();
    await window.keyboard.press('Alt+ArrowLeft');
    await window.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(band).toEqual([moved[0], three[1], 'Phase Post-purchase, 2 stages']);
    await expect.poll(active).toBe(three[1]);
  });

  test('a phase is removed, and a click where none is begins one; the menu of a stage starts one there', async () => {
    await phase('Pre-purchase').click();
    await window.keyboard.press('Delete');
    const gap = window.getByRole('gridcell', { name: 'No phase, 3 stages' });
    await gap.click();
    await window.keyboard.type('Before');
    await window.keyboard.press('Enter');
    await expect.poll(async () => (await band())[0]).toBe('Phase Before, 3 stages');
    await stage('Intent').click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Start a phase here' }).click();
    await window.getByRole('textbox', { name: 'Phase name' }).waitFor();
    await window.keyboard.type('Deciding');
    await window.keyboard.press('Enter');
    await expect.poll(band).toEqual(['Phase Before, 2 stages', 'Phase Deciding, 1 stage', ...three.slice(1)]);
    await phase('Deciding').click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Join with the phase before' }).click();
    await expect.poll(band).toEqual(['Phase Before, 3 stages', ...three.slice(1)]);
    await expect.poll(active).toBe('Phase Before, 3 stages');
  });

  test('the menu changes the colour of a stage', async () => {
    const ground = stage('Evaluation').locator('span').first();
    const before = await ground.evaluate((element) => getComputedStyle(element).backgroundColor);
    await stage('Evaluation').click({ button: 'right' });
    await window.getByRole('menuitemradio', { name: 'rose' }).click();
    await expect
      .poll(() => ground.evaluate((element) => getComputedStyle(element).backgroundColor))
      .not.toBe(before);
    await window.keyboard.press('Escape');
  });

  test('a stage is added at the end by its button', async () => {
    const before = await order('stage');
    await window.getByRole('button', { name: 'Add a stage' }).click();
    await window.getByRole('textbox', { name: 'Stage name' }).fill('Advocacy');
    await window.keyboard.press('Enter');
    await expect.poll(() => order('stage')).toEqual([...before, 'Advocacy']);
  });

  test('the count of comments on a header and on a card opens the panel at them', async () => {
    await addCards(window, ['Consideration', 'Actions', 'Sees an ad']);
    const records = await recordsOf(window);
    const on = (targetKind: 'step' | 'card', targetId: string | undefined, text: string) =>
      ({ command: 'add-comment', input: { targetKind, targetId: targetId ?? '', text } }) as const;
    const card = records.card.find(({ title }) => title === 'Sees an ad');
    await askPageHost(window, 'run', {
      calls: [on('step', card?.stepId, 'Only one?'), on('card', card?.id, 'Where?')],
    });
    const inPanel = (): Promise<string | undefined> =>
      window.evaluate(
        () => document.activeElement?.closest('[data-comment]')?.querySelector('span')?.innerText,
      );
    await window
      .getByRole('columnheader', { name: 'Step 1, step, 1 comment, 1 open' })
      .getByRole('button', { name: '1 open comment' })
      .click();
    await expect.poll(inPanel).toBe('Only one?');
    const { x, y } = await middleOf(cardOf(window, 'Sees an ad').locator('text', { hasText: /^1$/ }));
    await window.mouse.click(x, y);
    await expect.poll(inPanel).toBe('Where?');
    await window.keyboard.press('ControlOrMeta+Shift+K');
    await leftPanel(window).waitFor({ state: 'detached' });
  });
});
