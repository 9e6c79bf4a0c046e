import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  answerMessageBoxes,
  answerSaveDialogs,
  messageBoxes,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { asOpened } from '../../helpers/fresh-map.ts';
import { openInPage } from '../../helpers/page-host.ts';
import { goToCard, inspector, leftPanel, waitForMap } from '../../helpers/window-steps.ts';

/** A picture as a screenshot program puts it on the clipboard. */
function screenshot(): Buffer {
  const png = new PNG({ width: 64, height: 40 });
  png.data.fill(200);
  return PNG.sync.write(png);
}

/** Pastes a file into whatever has the focus, as Ctrl+V does with a picture on the clipboard. */
const pasteFile = (window: Page, name: string, type: string, bytes: Buffer): Promise<void> =>
  window.evaluate(
    ([fileName, mediaType, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ''), (char) => char.charCodeAt(0));
      data.items.add(new File([content], fileName ?? '', { type: mediaType ?? '' }));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [name, type, bytes.toString('base64')],
  );

describeApp('evidence in the real window', {}, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'sample');
    await waitForMap(window);
  });
  beforeEach(() => asOpened(window));
  const files = () => inspector(window).getByRole('region', { name: 'Files' });

  const listOfEvidence = async () => {
    await window.keyboard.press('ControlOrMeta+Shift+F');
    const list = leftPanel(window).getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    return list;
  };

  /** Pastes a screenshot as evidence of a pain point, and opens that piece. */
  async function pasteScreenshot(): Promise<void> {
    await goToCard(window, 'Ad in a podcast');
    await window.getByText('Assumption: no evidence supports it').waitFor();
    await window.getByRole('grid').focus();
    await pasteFile(window, 'image.png', 'image/png', screenshot());
    await window.getByText(/1 person, 1 source type/).waitFor();
    await window.getByRole('button', { name: /^Undo: / }).click();
    await window.getByText('Assumption: no evidence supports it').waitFor();
    // Redo goes to what came back: the piece of evidence is open. A card has files too, so its title says which of both it is.
    await window.getByRole('button', { name: /^Redo: / }).click();
    await expect
      .poll(() => inspector(window).getByRole('textbox', { name: 'Title' }).inputValue())
      .toMatch(/^Screenshot /);
  }

  it('makes a pasted screenshot evidence of the selected pain point, in one step', pasteScreenshot);

  it('shows a thumbnail of it, and opens it only after asking', async () => {
    await pasteScreenshot();
    await files().locator('img').waitFor();
    await answerMessageBoxes(app, 'Cancel');
    await files()
      .getByRole('button', { name: /^Open Screenshot/ })
      .click();
    await expect.poll(() => messageBoxes(app)).toEqual([expect.stringContaining('Screenshot')]);
  });

  it('saves a copy of the file with the very same bytes', async () => {
    await pasteScreenshot();
    const path = join(temporaryFolder(), 'copy.png');
    await answerSaveDialogs(app, path);
    await files()
      .getByRole('button', { name: /^More actions for Screenshot/ })
      .click();
    await window.getByRole('menuitem', { name: 'Save as…' }).click();
    await expect
      .poll(() => {
        try {
          return readFileSync(path).equals(screenshot());
        } catch {
          return false;
        }
      })
      .toBe(true);
  });

  it('attaches a picked file to a piece of evidence, renames and removes it', async () => {
    await pasteScreenshot();
    const path = join(temporaryFolder(), 'answers.csv');
    writeFileSync(path, 'score\n9\n10\n');
    const chooser = window.waitForEvent('filechooser');
    await files().getByRole('button', { name: 'Attach files' }).click();
    await (await chooser).setFiles(path);
    await files().getByRole('button', { name: 'Open answers.csv' }).waitFor();
    await files().getByRole('button', { name: 'More actions for answers.csv' }).click();
    await window.getByRole('menuitem', { name: 'Rename' }).click();
    await files().getByRole('textbox', { name: 'File name' }).fill('exit-survey.csv');
    await window.keyboard.press('Enter');
    await files().getByRole('button', { name: 'More actions for exit-survey.csv' }).click();
    await window.getByRole('menuitem', { name: 'Remove' }).click();
    await files().getByRole('button', { name: 'Open exit-survey.csv' }).waitFor({ state: 'detached' });
  });

  it('attaches what is pasted beside a piece of evidence to that piece', async () => {
    await pasteScreenshot();
    await files().getByRole('button', { name: 'Attach files' }).focus();
    await pasteFile(window, 'second.png', 'image/png', screenshot());
    await files().getByRole('button', { name: 'Open second.png' }).waitFor();
  });

  it('asks before it opens a link, and names the address', async () => {
    await pasteScreenshot();
    const link = inspector(window).getByRole('textbox', { name: 'Link' });
    await link.fill('https://example.com/survey?id=7');
    await link.press('Enter');
    await answerMessageBoxes(app, 'Cancel');
    await inspector(window).getByRole('button', { name: 'Open link' }).click();
    await expect
      .poll(() => messageBoxes(app))
      .toEqual([expect.stringContaining('https://example.com/survey?id=7')]);
  });

  it('finds pieces by words and by filters, and shows where each is used', async () => {
    const list = await listOfEvidence();
    await window.keyboard.type('configurator');
    await leftPanel(window)
      .getByText(/^\d of \d+ pieces of evidence/)
      .waitFor();
    const found = await list.getByRole('option').count();
    expect(found).toBeGreaterThan(0);
    await leftPanel(window)
      .getByRole('combobox', { name: 'Filter by kind' })
      .selectOption({ label: 'Interview' });
    await expect.poll(() => list.getByRole('option').count()).toBeLessThan(found);
    await leftPanel(window).getByRole('button', { name: 'Clear filters' }).click();
    await list.getByRole('option').first().click();
    await inspector(window).getByRole('region', { name: 'Used by' }).getByRole('button').first().click();
    await inspector(window).getByRole('heading', { name: 'Evidence' }).first().waitFor();
  });

  it('links a piece to the selected card by the button', async () => {
    await listOfEvidence();
    await goToCard(window, 'Rooms on Instagram');
    await inspector(window)
      .getByText(/1 person, 1 source type/)
      .waitFor();
    await leftPanel(window)
      .getByRole('option', { name: /Content audit/ })
      .click();
    await leftPanel(window).getByRole('button', { name: 'Link to “Rooms on Instagram”' }).click();
    await inspector(window)
      .getByRole('button', { name: /^Rooms on Instagram/ })
      .click();
    await inspector(window)
      .getByText(/2 people, 2 source types/)
      .waitFor();
    await inspector(window)
      .getByRole('button', { name: /^Stance of Content audit.*Supports$/ })
      .click();
    await window.getByRole('menuitemradio', { name: 'Contradicts' }).click();
    await inspector(window).getByText('1 against').waitFor();
    await inspector(window)
      .getByText(/1 person, 1 source type/)
      .waitFor();
  });

  it('attaches a dropped file as evidence and breaks no policy', async () => {
    await (await listOfEvidence()).evaluate((list) => {
      const data = new DataTransfer();
      data.items.add(new File(['Nobody answers the phone'], 'call-notes.txt', { type: 'text/plain' }));
      list.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await window.getByText('1 file attached as evidence').waitFor();
    expect(app.problems).toEqual([]);
  });
});
