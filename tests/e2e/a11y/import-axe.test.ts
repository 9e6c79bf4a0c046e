import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOn } from '../../helpers/axe.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { chooseForImport, importDialog, waitForOutcome } from '../../helpers/import-steps.ts';
import { removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { backToStart, openInPage } from '../../helpers/page-host.ts';
import { waitForMap, wearTheme } from '../../helpers/window-steps.ts';

/** A file that has something to show in every step: words, stages, personal data, what is left out, dates to ask for. */
const csv = [
  'Name,Date,Stage,Satisfied,Comment',
  ...Array.from(
    { length: 12 },
    (_, at) =>
      `Anna Keller,0${1 + (at % 9)}/05/2026,${at % 2 ? 'Intent' : 'Shop'},${at % 3 ? 'agree' : 'strongly disagree'},"Call 0171 55512${at + 10} please"`,
  ),
  'Ben Ito,,,,',
].join('\n');

const { app, window } = appOfTests({ calm: true, size: [1280, 800] });

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing in the import', (theme) => {
  const dialog = () => importDialog(window);
  const goTo = (name: string) => dialog().getByRole('button', { name, exact: false }).first().click();
  const looks = async (): Promise<void> => expect(await problemsOn(window, theme, '[role=dialog]')).toBe('');

  beforeAll(async () => {
    await backToStart(app);
    await wearTheme(app, theme);
    await openInPage(window, 'sample');
    await waitForMap(window);
    const path = join(temporaryFolder(), 'survey.csv');
    writeFileSync(path, csv);
    await chooseForImport(window, path);
  });
  afterAll(async () => {
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    removeFolders();
  });

  test('on the step of the file', looks);

  test.each(['Columns', 'Words to numbers'])('on the step %s', async (step) => {
    await goTo(step);
    await looks();
  });

  test('on the step of places, each way to choose them', async () => {
    await goTo('Where it goes');
    await dialog()
      .getByText(/rows are imported\.$/)
      .waitFor();
    await looks();
    await dialog().getByRole('button', { name: 'Span of days' }).click();
    await dialog().getByRole('button', { name: 'Words in the comment' }).click();
    await looks();
    for (const way of ['All in one place', 'One place for each question']) {
      await dialog().getByRole('radio', { name: way }).click();
      await looks();
    }
  });

  test('on the step of what will happen, each of its lists', async () => {
    await goTo('What will happen');
    await waitForOutcome(window);
    await looks();
    const left = dialog().getByRole('region', { name: 'What is left out' });
    for (const list of await left.locator('[aria-pressed=false]').all()) {
      await list.click();
      await looks();
    }
  });
});
