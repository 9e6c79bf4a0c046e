import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { askMain, askPageHost, openInPage } from '../../helpers/page-host.ts';
import { goToCard, runFromPalette, waitForMap } from '../../helpers/window-steps.ts';

const CARD = 'Works a week from the kitchen table';

describeApp('a copy for review', { calm: true, own: true, size: [1280, 800] }, (its) => {
  const { app, window } = its;
  const folder = temporaryFolder();

  const cards = async (): Promise<readonly string[]> => {
    const snapshot = await askPageHost(window, 'snapshot', {});
    if (!snapshot.ok) throw new Error(snapshot.failure.message);
    return snapshot.value.records.card.map(({ title }) => title);
  };
  const shot = async (name: string): Promise<void> => {
    const shots = process.env['REVIEW_SHOTS'];
    if (shots) await window.screenshot({ path: join(shots, `${name}.png`) });
  };

  beforeAll(async () => {
    await openInPage(window, 'sample');
    // Keys that come before the map is there go nowhere.
    await waitForMap(window);
    await answerSaveDialogs(app, join(folder, 'desk.journey'));
    await window.keyboard.press('ControlOrMeta+S');
    await window.getByText('Saved', { exact: true }).first().waitFor();
  });

  it('is saved beside the project, says what it is, and makes suggestions of changes', async () => {
    await answerSaveDialogs(app, join(folder, 'review.journey'));
    await runFromPalette(window, 'Send for review');
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('What you ask for').fill('Is this how it was?');
    expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
    await shot('send');
    await dialog.getByRole('button', { name: 'Save the copy…' }).click();
    await window.getByText('The copy for review was saved.').waitFor();
    await answerOpenDialogs(app, join(folder, 'review.journey'));
    await askMain(window, 'close-project', {});
    await askMain(window, 'open-project', {});
    const bar = window.getByRole('status', { name: 'Copy for review' });
    await bar.waitFor();
    expect(await bar.textContent()).toContain('“Is this how it was?”');

    await goToCard(window, 'Works a week');
    const title = window.getByRole('textbox', { name: 'Title' });
    await title.fill('Works a year from the sofa');
    await window.keyboard.press('Enter');
    await window.getByText('Suggested. The map stays as it is').waitFor();
    expect(await cards()).toContain(CARD);
    await runFromPalette(window, 'Show or hide comments');
    await window.getByText('Suggests a change').first().waitFor();
    expect(await window.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await shot('copy');
    for (const part of ['[data-area=review]', '#panel-left'])
      expect(await problemsOn(window, 'light', part), part).toBe('');
  });

  it('takes what the window does not know to suggest no more than that', async () => {
    const tried = await askPageHost(window, 'run', {
      calls: [{ command: 'add-tag', input: { name: 'New' } }],
    });
    expect(tried).toMatchObject({ ok: false, failure: { code: 'review-copy' } });
  });
});
