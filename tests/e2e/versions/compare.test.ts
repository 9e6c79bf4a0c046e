import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { cardOf, focusMap, waitForRest } from '../../helpers/map-steps.ts';
import { openSample, runFromPalette } from '../../helpers/window-steps.ts';

describeApp('comparing', { size: [1280, 800], calm: true }, ({ app, window }) => {
  const CARD = 'Works a week';
  const bar = () => window.getByRole('region', { name: 'Comparison' });
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_SHOTS'];
    if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
  };

  beforeAll(async () => {
    await openSample(app);
    await cardOf(window, CARD).waitFor();
    await waitForRest(window);
  });

  test('shows in the place of the map what was changed since a version', async () => {
    await focusMap(window);
    await window.keyboard.press('ControlOrMeta+Shift+S');
    await window.keyboard.type('Kick-off');
    await window.keyboard.press('Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await cardOf(window, CARD).click();
    await window.keyboard.press('F2');
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type('Works two weeks from the kitchen table');
    await window.keyboard.press('Enter');
    await cardOf(window, 'Works two weeks').waitFor();
    await window.keyboard.press('Escape');
    await cardOf(window, 'Counts who still').click();
    await window.keyboard.press('Delete');
    await cardOf(window, 'Counts who still').waitFor({ state: 'detached' });
    await cardOf(window, 'Ad in a podcast').click();
    await window.keyboard.press('Alt+ArrowRight');
    await window.keyboard.press('Alt+ArrowRight');
    await waitForRest(window);
    await runFromPalette(window, 'Compare…');
    await window.getByRole('dialog').getByRole('button', { name: 'Compare' }).waitFor();
    await shot('compare-dialog');
    await window.keyboard.press('Enter');
    await bar().waitFor();
    await waitForRest(window);
    await shot('compare');
    expect(await bar().innerText()).toMatch(/Kick-off.*Now.*1 removed.*1 moved.*1 changed/s);
    await cardOf(window, 'Counts who still').waitFor();
  });
});
