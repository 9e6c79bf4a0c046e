import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { problemsOn } from '../../helpers/axe.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, waitForRest } from '../../helpers/map-steps.ts';
import { openSample, runFromPalette, wearTheme } from '../../helpers/window-steps.ts';

const CARD = 'Works a week from the kitchen table';

/** What the client does in the masked copy, without a window. */
async function workInCopy(folder: string, path: string): Promise<void> {
  const opened = openDocument(
    { kind: 'file', path },
    { dataFolder: join(folder, 'data of client'), author: 'Client' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  const card = document.snapshot().records.card.find(({ title }) => title === CARD);
  const ran = document.run([
    {
      command: 'add-comment',
      input: { targetKind: 'card', targetId: card?.id ?? '', text: 'We have seen that too' },
    },
  ]);
  if (!ran.ok) throw new Error(ran.failure.message);
  const saved = await document.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

describeApp('saving a masked copy', { size: [1280, 800], calm: true, own: true }, ({ app, window }) => {
  const dialog = () => window.getByRole('dialog');
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_SHOTS'];
    if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
  };
  const row = (name: string) => dialog().getByRole('row').filter({ hasText: name }).first();
  let folder = '';
  let copy = '';

  beforeAll(async () => {
    folder = temporaryFolder();
    copy = join(folder, 'desk for client.journey');
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
    await answerSaveDialogs(app, join(folder, 'desk.journey'));
    await window.keyboard.press('ControlOrMeta+S');
    await window.getByText('Saved', { exact: true }).first().waitFor();
    await answerSaveDialogs(app, copy);
  });

  test('shows what it will do to each kind before it is written', async () => {
    await runFromPalette(window, 'Save a masked copy');
    await row('Owners').getByText(/^\d+/).first().waitFor();
    const before = await row('Owners').innerText();
    expect(before).toContain('Keep');
    await row('Owners').getByRole('combobox').selectOption({ label: 'Replace' });
    await dialog()
      .getByText(/Lena Brandt/)
      .first()
      .waitFor();
    expect(await row('Owners').innerText()).toMatch(/Person \d+/);
    expect(await dialog().getByRole('combobox', { name: 'Profile' }).inputValue()).toBe('changed');
    await shot('mask-light');
    expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
    await wearTheme(app, 'dark');
    await shot('mask-dark');
    expect(await problemsOn(window, 'dark', '[role=dialog]')).toBe('');
    await wearTheme(app, 'light');
  });

  test('keeps a profile of one’s own on this computer', async () => {
    await dialog().getByRole('button', { name: 'Save profile…' }).click();
    await window.keyboard.press('ControlOrMeta+A');
    await window.keyboard.type('No owners');
    await window.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Remove profile' }).waitFor();
    expect(await dialog().getByRole('combobox', { name: 'Profile' }).inputValue()).toBe('No owners');
  });

  test('writes it, and says what was looked for in it', async () => {
    await dialog().getByRole('button', { name: 'Save masked copy…' }).click();
    await dialog().getByText('Masked copy saved').waitFor();
    expect(await dialog().innerText()).toMatch(/\d+ removed texts were looked for .+ none was found/);
    expect(readFileSync(copy).includes('Lena Brandt')).toBe(false);
    await shot('masked-light');
    expect(await problemsOn(window, 'light', '[role=dialog]')).toBe('');
    await window.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('takes the comments of the copy home, and what was masked overwrites nothing', async () => {
    await workInCopy(folder, copy);
    await answerOpenDialogs(app, copy);
    await runFromPalette(window, 'Merge a copy');
    await dialog().getByRole('button', { name: 'Merge' }).waitFor();
    expect(await dialog().innerText()).toContain('1 change of the copy fits.');
    await dialog().getByRole('button', { name: 'Merge' }).click();
    await window.getByText('1 change').first().waitFor();
    await window.keyboard.press('ControlOrMeta+S');
    const has = (text: string): boolean => readFileSync(join(folder, 'desk.journey')).includes(text);
    await expect.poll(() => has('We have seen that too')).toBe(true);
    expect(has('Lena Brandt')).toBe(true);
  });
});
