import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../../helpers/launch-app.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { cellOf, focusMap, heardIn, undo } from '../../helpers/map-steps.ts';
import { goToCard, newProject, openSample, runFromPalette } from '../../helpers/window-steps.ts';

/** Electron's, whose type is hidden here by the DOM's of the same name. */
type SystemClipboard = {
  write(data: { readonly text?: string; readonly html?: string }): void;
  readHTML(): string;
};

/** Puts something on the system's clipboard, as another program would. */
const putOnClipboard = (
  { app }: LaunchedApp,
  data: { readonly text?: string; readonly html?: string },
): Promise<void> =>
  app.evaluate(({ clipboard }, what) => (clipboard as unknown as SystemClipboard).write(what), data);

const htmlOnClipboard = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as SystemClipboard).readHTML());
const textOnClipboard = ({ app }: LaunchedApp): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

const preview = (window: Page) => window.getByRole('dialog', { name: /^Paste / });
const pastePreview = async (window: Page): Promise<void> => {
  await window.keyboard.press('ControlOrMeta+V');
  await preview(window).waitFor();
};
/** A new project begins with the field of its first card. */
const leaveFirstCard = async (window: Page): Promise<void> => {
  await window.locator('[data-editor] textarea').first().waitFor();
  await window.keyboard.press('Escape');
  await window.locator('[data-editor]').waitFor({ state: 'detached' });
  await focusMap(window);
};
const focusCell = async (window: Page, stage: string, lane: string): Promise<void> => {
  await cellOf(window, stage, lane)
    .first()
    .click({ position: { x: 6, y: 6 } });
};

/** Pictures to look at, where a folder for them is named. */
const look = async (window: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await window.screenshot({ path: `${folder}/${name}.png` });
};

describeApp('the clipboard on a new map', {}, ({ app, window }) => {
  beforeAll(async () => {
    await newProject(app, 'Five stages');
    await leaveFirstCard(window);
  });

  it('pastes one line at once as a card, and undoes it in one step', async () => {
    await window.keyboard.press('ArrowDown');
    await putOnClipboard(app, { text: 'Search the web\n' });
    await window.keyboard.press('ControlOrMeta+V');
    const cell = cellOf(window, 'Consideration', 'Actions');
    await expect.poll(() => heardIn(cell)).toContain('Search the web');
    expect(await preview(window).count()).toBe(0);
    await undo(window);
    await expect.poll(() => heardIn(cell)).toBe('empty');
  });

  it('shows where rows and columns of a sheet would go, and pastes them with Enter', async () => {
    await focusCell(window, 'Evaluation', 'Actions');
    await putOnClipboard(app, {
      text: 'ignored',
      html: `<table><tr><td>Read reviews</td><td>Ask a friend</td></tr><tr><td>Website</td><td>Phone</td></tr></table>
      <script>document.title = 'run'</script><img src="https://example.com/pixel.png" onerror="document.title = 'run'">`,
    });
    await pastePreview(window);
    await preview(window).getByRole('cell', { name: 'Read reviews' }).waitFor();
    await preview(window).getByText('4 cards · can be undone in one step').waitFor();
    await window.keyboard.press('Enter');
    await expect.poll(() => heardIn(cellOf(window, 'Evaluation', 'Actions'))).toContain('Read reviews');
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Touchpoints'))).toContain('Phone');
    expect(await window.title()).not.toBe('run');
    expect(await window.locator('img[src*="example.com"]').count()).toBe(0);
    await window.getByRole('button', { name: 'Undo: Paste cards' }).waitFor();
    await undo(window);
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Touchpoints'))).toBe('empty');
  });

  it('changes nothing where the preview is left with Escape, and gives the map the keyboard back', async () => {
    await focusCell(window, 'Intent', 'Thoughts');
    await putOnClipboard(app, { text: '• one\n• two\n• three' });
    await pastePreview(window);
    await window.keyboard.press('Escape');
    await preview(window).waitFor({ state: 'detached' });
    expect(await heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('empty');
    await expect
      .poll(() => window.getByRole('grid').evaluate((grid) => grid === document.activeElement))
      .toBe(true);
  });

  it('takes several cells onto the map also where a click has begun a card, and one text into its field', async () => {
    await cellOf(window, 'Intent', 'Thoughts').click();
    await window.locator('[data-editor] textarea').first().waitFor();
    await putOnClipboard(app, { text: 'first\nsecond' });
    await pastePreview(window);
    await window.keyboard.press('Enter');
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('2 cards: first, second');
    await undo(window);
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('empty');
    await cellOf(window, 'Intent', 'Thoughts').click();
    await window.locator('[data-editor] textarea').first().waitFor();
    await putOnClipboard(app, { text: 'just words' });
    await window.keyboard.press('ControlOrMeta+V');
    await expect.poll(() => window.locator('[data-editor] textarea').first().inputValue()).toBe('just words');
    await window.keyboard.press('Escape');
    await window.locator('[data-editor]').waitFor({ state: 'detached' });
    await undo(window);
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('empty');
  });

  it('refuses 100,000 rows in a sentence and changes nothing, also where a click has begun a card', async () => {
    await cellOf(window, 'Intent', 'Thoughts').click();
    await window.locator('[data-editor] textarea').first().waitFor();
    await putOnClipboard(app, { text: 'row\n'.repeat(100_000) });
    await window.keyboard.press('ControlOrMeta+V');
    await window.getByText(/The clipboard holds 100,000 rows/).waitFor();
    expect(await heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('empty');
    await window.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  });

  it('takes Word’s bullets for signs, keeps a date among them, and keeps them all where that is wanted', async () => {
    await focusCell(window, 'Intent', 'Thoughts');
    await putOnClipboard(app, { text: '•\tSearch\r\no\tWeb\r\n3. Mai Angebot\r\n§\tShop\r\n' });
    await pastePreview(window);
    await look(window, 'paste-word-list');
    const signs = preview(window).getByRole('checkbox', { name: 'Remove bullets and numbers' });
    await signs.click();
    await preview(window).getByRole('cell', { name: '§', exact: true }).waitFor();
    await signs.click();
    await preview(window).getByRole('button', { name: 'Paste 4 cards' }).click();
    await expect
      .poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts')))
      .toBe('4 cards: Search, Web, 3. Mai Angebot, Shop');
    await undo(window);
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('empty');
  });

  it('makes stages and steps of a sheet’s two rows of names, and of a journey’s sections', async () => {
    await focusCell(window, 'Intent', 'Actions');
    await putOnClipboard(app, {
      html: '<table><tr><td></td><td colspan=2>Intent</td><td colspan=2>Delivery</td></tr><tr><td></td><td>Choose</td><td>Ask</td><td>Wait</td><td>Unpack</td></tr><tr><td>Actions</td><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>',
    });
    await pastePreview(window);
    await look(window, 'paste-two-heads');
    await preview(window)
      .getByText('4 cards · 1 new stage · 3 new steps · can be undone in one step')
      .waitFor();
    await window.keyboard.press('Enter');
    await expect.poll(() => heardIn(cellOf(window, 'Delivery', 'Actions').first())).toContain('3');
    await undo(window);
    await focusCell(window, 'Intent', 'Actions');
    await putOnClipboard(app, { text: 'journey\ntitle Desk\nsection Delivery\nWait: 1: Me\nUnpack: 5: Me' });
    await pastePreview(window);
    await look(window, 'paste-journey');
    await preview(window)
      .getByText('2 cards · 1 new stage · 2 new steps · can be undone in one step')
      .waitFor();
    await window.keyboard.press('Escape');
    await preview(window).waitFor({ state: 'detached' });
  });

  it('copies a title that is a formula to sheets as text, and as it is to everything else', async () => {
    await focusCell(window, 'Intent', 'Thoughts');
    const field = window.locator('[data-editor] textarea').first();
    await field.waitFor();
    await putOnClipboard(app, { text: '=1+1' });
    await window.keyboard.press('ControlOrMeta+V');
    await expect.poll(() => field.inputValue()).toBe('=1+1');
    await window.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('1 card: =1+1');
    await window.keyboard.press('ControlOrMeta+C');
    await expect.poll(() => htmlOnClipboard(app)).toMatch(/<td[^>]* sdnum="0;0;@"[^>]*>=1\+1<\/td>/);
    expect(await htmlOnClipboard(app)).toContain("mso-number-format:'\\@'");
    expect(await textOnClipboard(app)).toBe('=1+1');
    await undo(window);
    await expect.poll(() => heardIn(cellOf(window, 'Intent', 'Thoughts'))).toBe('empty');
  });

  it('says in words which columns do not fit, and adds steps for them where that is wanted', async () => {
    await focusCell(window, 'Purchase', 'Actions');
    await putOnClipboard(app, { text: 'x\ty\tz' });
    await pastePreview(window);
    await preview(window).getByText('3 cards · 1 new step · can be undone in one step').waitFor();
    const addSteps = preview(window).getByRole('checkbox', { name: 'Add missing steps' });
    await addSteps.click();
    await preview(window).getByText('1 column does not fit: there are no steps after “Step 1”.').waitFor();
    await addSteps.click();
    await preview(window).getByRole('button', { name: 'Paste 3 cards' }).click();
    await expect.poll(() => heardIn(cellOf(window, 'Purchase', 'Actions'))).toBe('1 card: x');
    await undo(window);
    await expect.poll(() => heardIn(cellOf(window, 'Purchase', 'Actions'))).toBe('empty');
  });

  it('pastes 1,000 cells at once, as one step', async () => {
    await focusMap(window);
    const row = Array.from({ length: 20 }, (_, at) => `cell ${at}`).join('\t');
    await putOnClipboard(app, { text: `${row}\n`.repeat(50) });
    await pastePreview(window);
    await preview(window).getByRole('button', { name: 'Paste 1,000 cards' }).waitFor();
    await preview(window).getByRole('button', { name: 'Paste 1,000 cards' }).click();
    await window.getByRole('button', { name: 'Undo: Paste cards' }).waitFor();
    await undo(window);
    await window.getByRole('button', { name: 'Redo: Paste cards' }).waitFor();
  });
});

describeApp('copied cards', {}, ({ app, window }) => {
  const title = 'Ad in a podcast';
  beforeAll(async () => {
    await openSample(app);
  });

  const paste = async (): Promise<void> => {
    await window.getByRole('grid').focus();
    await window.keyboard.press('ControlOrMeta+V');
  };

  it('lie on the clipboard as text, and as a table for sheets and documents', async () => {
    await goToCard(window, title);
    await window.getByRole('grid').focus();
    await window.keyboard.press('ControlOrMeta+C');
    await window.getByText('Copied 1 card.').waitFor();
    expect(await textOnClipboard(app)).toBe(title);
    expect(await htmlOnClipboard(app)).toMatch(
      new RegExp(`<table data-throughline=.*<td[^>]*>${title}</td></tr></tbody></table>`),
    );
  });

  it('are pasted below themselves with all their fields, in one step', async () => {
    await paste();
    await window.getByRole('button', { name: 'Undo: Paste card' }).waitFor();
    await expect.poll(() => window.locator('[data-card-id]', { hasText: title }).count()).toBe(2);
    await undo(window);
    await expect.poll(() => window.locator('[data-card-id]', { hasText: title }).count()).toBe(1);
  });

  it('are taken off the map by a cut, and come back by undo', async () => {
    await goToCard(window, title);
    await window.getByRole('grid').focus();
    await window.keyboard.press('ControlOrMeta+X');
    await expect.poll(() => window.locator('[data-card-id]', { hasText: title }).count()).toBe(0);
    await window.getByRole('button', { name: 'Undo: Cut card' }).waitFor();
    await undo(window);
    await expect.poll(() => window.locator('[data-card-id]', { hasText: title }).count()).toBe(1);
  });

  it('are copied and pasted through the palette as by the keys', async () => {
    await putOnClipboard(app, { text: '' });
    await goToCard(window, title);
    await runFromPalette(window, 'Copy');
    await expect.poll(() => textOnClipboard(app)).toBe(title);
  });

  it('go into another window’s project, where unknown evidence is left out in words', async () => {
    const pain = 'Not enough product information';
    await goToCard(window, pain);
    await window.getByRole('grid').focus();
    await window.keyboard.press('ControlOrMeta+C');
    await expect.poll(() => textOnClipboard(app)).toBe(pain);
    const other = await launchApp();
    try {
      await newProject(other, 'Five stages');
      await leaveFirstCard(other.window);
      await focusCell(other.window, 'Intent', 'Pain points');
      await other.window.keyboard.press('ControlOrMeta+V');
      await expect.poll(() => heardIn(cellOf(other.window, 'Intent', 'Pain points'))).toContain(pain);
      await other.window.getByText(/links? to evidence (was|were) left out/).waitFor();
    } finally {
      await other.close();
    }
  });
});
