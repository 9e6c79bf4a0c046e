import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  chooseForImport,
  enterThroughImport,
  importDialog,
  stepOfImport,
  waitForOutcome,
} from '../../helpers/import-steps.ts';
import { answerSaveDialogs, removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { focusedName } from '../../helpers/key-steps.ts';
import { askPageHost, openInPage } from '../../helpers/page-host.ts';
import { waitForMap } from '../../helpers/window-steps.ts';

/** Rows with a stage, a day, a score and a comment, from a row on. */
const rows = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => {
    const row = from + at;
    const stage = ['Intent', 'Purchase', 'Shop floor'][row % 3];
    return `R${row},2026-03-${String(1 + (row % 28)).padStart(2, '0')},${stage},${row % 11},Comment ${row} about the delivery`;
  });
const csv = (...lines: readonly string[]): string =>
  ['Response ID,Date,Where,How likely are you to recommend us?,Comment', ...lines].join('\n');

describeApp('the choices of an import', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });
  afterAll(removeFolders);

  const dialog = () => importDialog(window);
  const fileOf = (name: string, text: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text);
    return path;
  };
  const sets = async () => {
    const snapshot = await askPageHost(window, 'snapshot', {});
    return snapshot.ok ? snapshot.value.records.responseSet : [];
  };
  const goTo = (name: string) => dialog().getByRole('navigation').getByRole('button', { name }).click();
  const pile = () => dialog().getByRole('region', { name: 'Where the rows go' });

  test('are proposed from the values of a column, counted, changed, moved and removed by keyboard', async () => {
    await chooseForImport(window, fileOf('Places.csv', csv(...rows(0, 30))));
    await window.keyboard.press('Enter');
    await expect.poll(() => stepOfImport(window)).toBe('place');
    await expect.poll(() => pile().getByRole('listitem').first().textContent()).toBe('Not placed10');
    expect(await focusedName(window)).toBe('Next: What will happen');
    await dialog().getByText('1 value without a place').waitFor();
    // A rule for words takes what is left.
    await dialog().getByRole('button', { name: 'Words in the comment' }).focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => focusedName(window)).toBe('Words');
    await window.keyboard.type('delivery, shipping');
    await window.keyboard.press('Tab');
    await window.keyboard.type('Eva');
    await expect.poll(() => pile().getByRole('listitem').first().textContent()).toBe('Not placed0');
    const rules = () => dialog().getByRole('list', { name: 'Rules in their order' }).getByRole('group');
    await expect.poll(() => rules().nth(1).getByText('10 rows').count()).toBe(1);
    // First it takes all of them.
    await window.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => rules().first().getByText('30 rows').count()).toBe(1);
    expect(await focusedName(window)).toBe('Where it goes');
    await dialog().getByRole('button', { name: 'Remove the rule: Words in the comment' }).focus();
    await window.keyboard.press('Enter');
    await expect.poll(() => rules().count()).toBe(1);
    expect(await focusedName(window)).toMatch(/^Remove the rule: Values of/);
    // The value without a place gets one.
    await dialog().getByRole('combobox', { name: 'Place of “Shop floor”' }).focus();
    await window.keyboard.type('Pos');
    await expect.poll(() => pile().getByRole('listitem').first().textContent()).toBe('Not placed0');
    await window.keyboard.press('Enter');
    await waitForOutcome(window);
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    const [set] = await sets();
    expect(set?.recipe.rules.map((rule) => rule.place?.title)).toEqual([
      'Intent',
      'Purchase',
      'Post-purchase',
    ]);
  });

  test('are offered when the same kind of file comes again: Enter imports what is new', async () => {
    await chooseForImport(window, fileOf('Places, April.csv', csv(...rows(0, 40))));
    await waitForOutcome(window);
    await dialog()
      .getByRole('note', { name: 'Recipe' })
      .getByText('The choices of “Places” are used.')
      .waitFor();
    await dialog().getByText('10 of 40 rows will be imported. 30 rows are in the project already.').waitFor();
    // Another wave is another run of the survey: all of its rows are new.
    await dialog().getByRole('textbox', { name: 'Wave' }).fill('April');
    await dialog().getByText('40 of 40 rows will be imported.').waitFor();
    await waitForOutcome(window);
    await dialog().getByRole('textbox', { name: 'Wave' }).fill('');
    await dialog().getByText('10 of 40 rows will be imported.').waitFor();
    await waitForOutcome(window);
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    expect((await sets()).map(({ rows: count }) => count).sort()).toEqual([10, 30]);
  });

  test('are saved as JSON and opened again, also for a file that has not all of it', async () => {
    const path = join(temporaryFolder(), 'places.json');
    await chooseForImport(window, fileOf('Places, May.csv', csv(...rows(100, 20))));
    await waitForOutcome(window);
    await answerSaveDialogs(app, path);
    await dialog().getByRole('button', { name: 'Save recipe…' }).click();
    await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toContain('throughline-recipe');
    await dialog().getByRole('button', { name: 'Start without them' }).click();
    expect(await stepOfImport(window)).toBe('file');
    expect(await dialog().getByRole('note').count()).toBe(0);
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const text = 'Response ID,Date,How likely are you to recommend us?\nZ1,2026-04-01,9\nZ2,2026-04-02,3\n';
    await chooseForImport(window, fileOf('Other.csv', text));
    const chooser = window.waitForEvent('filechooser');
    await dialog().getByRole('button', { name: 'Open recipe…' }).click();
    await (await chooser).setFiles(path);
    await dialog().getByText('2 columns of the recipe are not in this file: “Where”, “Comment”.').waitFor();
    expect(await stepOfImport(window)).toBe('columns');
    const notOne = window.waitForEvent('filechooser');
    await dialog().getByRole('button', { name: 'Open recipe…' }).click();
    await (await notOne).setFiles(fileOf('no.json', '{}'));
    await dialog().getByRole('alert').getByText('This file is not a Throughline recipe.').waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('mask personal data, and each list of what is left out is saved', async () => {
    const text = [
      'Name,E-mail,NPS,Comment',
      ...Array.from(
        { length: 12 },
        (_, at) =>
          `Anna Keller,anna${at}@example.org,${at === 3 ? 99 : at % 11},"Call me: 0171 55512${at + 10}, Anna Keller"`,
      ),
      'Ben Ito,,,',
    ].join('\n');
    await chooseForImport(window, fileOf('Personal.csv', text));
    await goTo('Columns');
    const email = dialog().getByRole('group', { name: 'E-mail' }).getByRole('checkbox');
    expect(await email.isChecked()).toBe(false);
    await goTo('What will happen');
    await waitForOutcome(window);
    const found = dialog().getByRole('region', { name: 'Personal data in comments' });
    await found.getByText('line 2: 0171 5551210').waitFor();
    await found.getByRole('checkbox').focus();
    await window.keyboard.press('Space');
    const left = dialog().getByRole('region', { name: 'What is left out' });
    const path = join(temporaryFolder(), 'left.csv');
    await answerSaveDialogs(app, path);
    await left.getByRole('button', { name: 'Empty rows 1' }).click();
    await left.getByRole('button', { name: 'Save as CSV…' }).click();
    await expect
      .poll(() => existsSync(path) && readFileSync(path, 'utf8'))
      .toBe('\uFEFFLine,Column,Value,Reason\r\n14,,,Nothing in the chosen columns\r\n');
    const other = join(temporaryFolder(), 'columns.csv');
    await answerSaveDialogs(app, other);
    await left.getByRole('button', { name: 'Columns left out 2' }).click();
    await left.getByRole('button', { name: 'Save as CSV…' }).click();
    await expect
      .poll(() => existsSync(other) && readFileSync(other, 'utf8'))
      .toContain(',E-mail,,Personal data');
    await goTo('Where it goes');
    await enterThroughImport(window, 'Int');
    await dialog().waitFor({ state: 'detached' });
    const set = (await sets()).find(({ fileName }) => fileName === 'Personal.csv');
    expect(set?.recipe).toMatchObject({ masked: true, personal: [] });
  });

  test('read the file in another encoding and with other header rows, by hand', async () => {
    const path = join(temporaryFolder(), 'Umlaute.csv');
    const lines = ['Wie wahrscheinlich ist es?;Größe', '9;Große Tür', '3;Über Köln', '7;Süß'];
    writeFileSync(path, Buffer.from(lines.join('\n'), 'latin1'));
    await chooseForImport(window, path);
    const choose = (label: string, option: string) =>
      dialog().getByRole('combobox', { name: label }).selectOption({ label: option });
    const shown = () => dialog().getByRole('table').innerText();
    await expect.poll(shown).toContain('Große Tür');
    await choose('Encoding', 'UTF-8');
    await expect.poll(shown).toContain('Gro\uFFFDe T\uFFFDr');
    await choose('Encoding', 'Windows-1252');
    await expect.poll(shown).toContain('Große Tür');
    await dialog().getByText('3 rows', { exact: false }).waitFor();
    await choose('Header rows', '2');
    await dialog().getByText('2 rows', { exact: false }).waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});
