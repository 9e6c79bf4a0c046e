import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropPaths } from '../../helpers/drop-paths.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { waitForOutcome } from '../../helpers/import-steps.ts';
import { removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { askPageHost, backToStart, openInPage } from '../../helpers/page-host.ts';
import { goToCard, leftPanel, waitForMap } from '../../helpers/window-steps.ts';

/** 45 promoters, 30 passives, 25 detractors: an NPS of 20. */
const csv = [
  'Date,How likely are you to recommend us?,Comment',
  ...Array.from({ length: 100 }, (_, at) => {
    const score = at < 45 ? 10 : at < 75 ? 8 : 3;
    return `2026-0${1 + (at % 3)}-15,${score},"Answer ${at}, with a comma"`;
  }),
  '2026-03-20,11,Off the scale',
  ',,',
].join('\n');

describeApp('the import of answers', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  beforeAll(async () => {
    await openInPage(window, 'five-stages');
    await waitForMap(window);
  });
  afterAll(removeFolders);

  const dialog = (): Locator => window.getByRole('dialog');
  const fileOf = (name: string, text: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text);
    return path;
  };
  const sets = async () => {
    const snapshot = await askPageHost(window, 'snapshot', {});
    return snapshot.ok ? snapshot.value.records.responseSet : [];
  };
  /** Opens the dialog by its keys and chooses a file with Enter. */
  async function choose(path: string): Promise<void> {
    await window.keyboard.press('ControlOrMeta+Shift+I');
    await dialog().getByRole('button', { name: 'Choose files…' }).waitFor();
    const chooser = window.waitForEvent('filechooser');
    await window.keyboard.press('Enter');
    await (await chooser).setFiles(path);
  }
  const focused = (): Promise<string> => window.evaluate(() => document.activeElement?.textContent ?? '');

  test('takes three times Enter and one letter of the stage, from a file to its answers on that stage', async () => {
    await choose(fileOf('Exit_survey.csv', csv));
    await dialog().getByText('· 102 rows ·').waitFor();
    await expect.poll(focused).toBe('Next: Where it goes');
    await window.keyboard.press('Enter');
    const where = dialog().getByRole('combobox', { name: 'All answers belong to' });
    await where.waitFor();
    expect(await where.evaluate((select) => select === document.activeElement)).toBe(true);
    await window.keyboard.type('Int');
    await window.keyboard.press('Enter');
    await dialog().getByText('101 of 102 rows will be imported.').waitFor();
    await dialog().getByText('All answers go to “Intent”.').waitFor();
    expect(await sets()).toEqual([]);
    await waitForOutcome(window);
    expect(await focused()).toBe('Import 101 rows');
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await leftPanel(window).getByRole('heading', { name: 'Feedback' }).waitFor();
    const [set, ...others] = await sets();
    expect(others).toEqual([]);
    expect(set).toMatchObject({ name: 'Exit survey', kind: 'survey', rows: 101 });
    expect(set?.recipe.columns.map(({ place }) => place?.title)).toEqual(['Intent', 'Intent', 'Intent']);
    await leftPanel(window).getByText('NPS 20 (4 to 35), n 100').waitFor();
    await window.keyboard.press('ControlOrMeta+Z');
    await leftPanel(window).getByText('No feedback yet.').waitFor();
    expect(await sets()).toEqual([]);
    await window.keyboard.press('ControlOrMeta+Shift+Z');
    await leftPanel(window).getByText('NPS 20 (4 to 35), n 100').waitFor();
    expect(await sets()).toEqual([set]);
  });

  test('says what is wrong with a file that is no table, and takes another one', async () => {
    await choose(fileOf('broken.csv', ''));
    await dialog().getByRole('alert').getByText('“broken.csv” is empty.').waitFor();
    await expect.poll(focused).toBe('Choose files…');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('begins where a file of answers is dropped on the map', async () => {
    const transfer = await window.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['Score\n9\n10\n'], 'dropped.csv'));
      return dropped;
    });
    await window.getByRole('grid').dispatchEvent('drop', { dataTransfer: transfer });
    await dialog().getByText('· 2 rows ·').waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('is about the stage that the file is dropped on, which is not asked again', async () => {
    const transfer = await window.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([`Score\n${'9\n10\n'.repeat(10)}`], 'on-a-stage.csv'));
      return dropped;
    });
    await window
      .locator('[data-header^="stage "]', { hasText: 'Evaluation' })
      .first()
      .dispatchEvent('drop', { dataTransfer: transfer });
    await dialog().getByText('· 20 rows ·').waitFor();
    await expect.poll(focused).toBe('Next: What will happen');
    await window.keyboard.press('Enter');
    await dialog().getByText('All answers go to “Evaluation”.').waitFor();
    // It can be changed all the same: one press on another stage puts all there.
    await dialog().getByRole('button', { name: 'Where it goes' }).click();
    await dialog().getByRole('button', { name: 'Intent', exact: true }).click();
    await expect
      .poll(() =>
        dialog()
          .getByRole('combobox', { name: 'All answers belong to' })
          .locator('option:checked')
          .textContent(),
      )
      .toBe('Intent');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('takes the tables of a folder that is dropped, one after the other, past one that cannot be read', async () => {
    const folder = join(temporaryFolder(), 'Exports');
    mkdirSync(join(folder, '2026'), { recursive: true });
    writeFileSync(join(folder, '1 empty.csv'), '');
    writeFileSync(join(folder, '2026', '2 scores.csv'), `Score\n${'9\n10\n'.repeat(10)}`);
    writeFileSync(join(folder, '2027 left.csv'), 'Score\n1\n');
    writeFileSync(join(folder, '2028 scores.csv'), `Score\n${'3\n'.repeat(12)}`);
    writeFileSync(join(folder, 'logo.png'), 'no table');
    const header = window.locator('[data-header^="stage "]', { hasText: 'Evaluation' }).first();
    await dropPaths(window, header, [folder]);
    await dialog().getByRole('alert').getByText('“1 empty.csv” is empty.').waitFor();
    await dialog().getByText('Import feedback · 3 more files').waitFor();
    await expect.poll(focused).toBe('Next file');
    await window.keyboard.press('Enter');
    await dialog().getByText('Import “2 scores.csv” · 2 more files').waitFor();
    await expect.poll(focused).toBe('Next: What will happen');
    await window.keyboard.press('Enter');
    await dialog().getByText('All answers go to “Evaluation”.').waitFor();
    await waitForOutcome(window);
    expect(await focused()).toBe('Import 20 rows');
    await window.keyboard.press('Enter');
    await dialog().getByText('Import “2027 left.csv” · 1 more file').waitFor();
    await dialog().getByRole('button', { name: 'Skip this file' }).press('Enter');
    await dialog().getByText('Import “2028 scores.csv”').waitFor();
    // It is of the kind that was imported a moment ago: what will happen is said at once.
    await expect.poll(() => dialog().textContent()).toContain('12 of 12 rows will be imported.');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect((await sets()).map(({ fileName }) => fileName)).toContain('2 scores.csv');
    await askPageHost(window, 'undo', {});
  });

  test('takes cells that are pasted, with the line breaks and quotes in them', async () => {
    await window.keyboard.press('ControlOrMeta+Shift+I');
    await dialog().getByRole('button', { name: 'Choose files…' }).waitFor();
    const cells = `Score\tComment\r\n${'9\t"two\nlines, one ""quote"""\r\n3\tslow; dear\r\n'.repeat(6)}`;
    await app.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), cells);
    await window.keyboard.press('ControlOrMeta+V');
    await dialog().getByText('Import “Pasted table.tsv”').waitFor();
    await dialog().getByText('· 12 rows · 2 columns ·').waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('brings what is asked into view, however far down its column is', async () => {
    const others = Array.from({ length: 60 }, (_, at) => `Group ${String(at)}`);
    const rows = Array.from({ length: 20 }, (_, at) =>
      [
        ...others.map(() => ['red', 'blue'][at % 2]),
        `0${String((at % 9) + 1)}/05/2026`,
        String(at % 11),
      ].join(','),
    );
    await choose(fileOf('Wide.csv', [[...others, 'Date', 'NPS'].join(','), ...rows].join('\n')));
    await expect.poll(focused).toBe('Next: Columns');
    await window.keyboard.press('Enter');
    const order = dialog().getByRole('combobox', { name: 'Order of dates of Date' });
    await order.waitFor();
    await expect.poll(() => order.evaluate((select) => select === document.activeElement)).toBe(true);
    expect(
      await order.evaluate((select) => {
        const { top, bottom } = select.getBoundingClientRect();
        const list = select.closest('[data-step]')?.getBoundingClientRect();
        return list !== undefined && top >= list.top && bottom <= list.bottom;
      }),
    ).toBe(true);
    // Imported as it is, an open question is said at the end, with the way back to it.
    await dialog().getByRole('button', { name: 'What will happen' }).click();
    await dialog().getByText('1 question is open.', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Answer now' }).click();
    await order.waitFor();
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('asks in which order dates are, and changes words to numbers', async () => {
    const rows = ['agree', 'strongly agree', 'disagree', 'n/a'].map(
      (word, at) => `0${at + 1}/05/2026,${word}`,
    );
    await choose(fileOf('Words.csv', ['Date,Satisfied', ...rows, ...rows, ...rows].join('\n')));
    await expect.poll(focused).toBe('Next: Columns');
    await window.keyboard.press('Enter');
    const order = dialog().getByRole('combobox', { name: 'Order of dates of Date' });
    await order.waitFor();
    expect(await order.evaluate((select) => select === document.activeElement)).toBe(true);
    await window.keyboard.type('Day');
    await expect.poll(() => order.inputValue()).toBe('day-first');
    await dialog().getByRole('button', { name: 'Words to numbers' }).click();
    await dialog().getByRole('spinbutton', { name: 'Number of “agree”' }).fill('3');
    await dialog().getByRole('button', { name: 'What will happen' }).click();
    await expect.poll(() => dialog().textContent()).toContain('12 of 12 rows will be imported.');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await sets()).toHaveLength(1);
  });

  test('offers a table of shares as a piece of evidence of the step that is selected', async () => {
    await backToStart(app);
    await openInPage(window, 'sample');
    await waitForMap(window);
    const before = await sets();
    const linked = async () => {
      const snapshot = await askPageHost(window, 'snapshot', {});
      if (!snapshot.ok) throw new Error(snapshot.failure.message);
      const { evidence, evidenceLink, attachment } = snapshot.value.records;
      const piece = evidence.find(({ title }) => title === 'cross-table');
      return {
        kind: piece?.kind,
        file: attachment.find(({ ownerId }) => ownerId === piece?.id)?.name,
        to: evidenceLink
          .filter(({ evidenceId }) => evidenceId === piece?.id)
          .map(({ targetKind }) => targetKind),
      };
    };
    await goToCard(window, 'Ad in a podcast');
    await choose(join(import.meta.dirname, '../../fixtures/feedback/cross-table.csv'));
    await dialog().getByText('This is a cross table', { exact: false }).waitFor();
    await expect.poll(focused).toBe('Attach as evidence');
    await window.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(linked).toEqual({ kind: 'survey', file: 'cross-table.csv', to: ['step'] });
    expect(await sets()).toEqual(before);
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(linked).toEqual({ kind: undefined, file: undefined, to: [] });
  });

  test('proposes the place of the selected card, says so, and takes typed letters for another at once', async () => {
    await goToCard(window, 'Ad in a podcast');
    await choose(fileOf('Proposed.csv', `Score\n${'9\n10\n'.repeat(10)}`));
    await dialog().getByText('· 20 rows ·').waitFor();
    await window.keyboard.press('Enter');
    await dialog().getByText('The card that is selected on the map is there.').waitFor();
    const where = dialog().getByRole('combobox', { name: 'All answers belong to' });
    expect(await where.evaluate((select) => select === document.activeElement)).toBe(true);
    for (const letter of 'Purch') await window.keyboard.press(letter, { delay: 15 });
    await dialog().getByText('All answers go to “Purchase”.').waitFor();
    expect(await dialog().getByText('The card that is selected on the map is there.').count()).toBe(0);
    await window.keyboard.press('Enter');
    await expect.poll(focused).toBe('Import 20 rows');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });
});
