import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { cardOf, waitForRest } from '../../helpers/map-steps.ts';
import { openSample, runFromPalette } from '../../helpers/window-steps.ts';

/** What Ana does in the file meanwhile, without a window. */
async function workAsAna(folder: string, path: string): Promise<void> {
  const opened = openDocument(
    { kind: 'file', path },
    { dataFolder: join(folder, 'data of Ana'), author: 'Ana' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  const { card, emotionPoint, map } = document.snapshot().records;
  const cardId = card.find(({ title }) => title.startsWith('Works a week'))?.id ?? '';
  const points = emotionPoint.filter(({ mapId }) => mapId === map[0]?.id);
  const ran = document.run([
    { command: 'edit-cards', input: { cardIds: [cardId], fields: { title: 'Works a month' } } },
    ...points.map(({ stepId, personaId, value }) => ({
      command: 'set-emotion' as const,
      input: { stepId, personaId, value: Math.max(-2, Math.min(2, value + (value < 0 ? 1.5 : -0.5))) },
    })),
  ]);
  if (!ran.ok) throw new Error(ran.failure.message);
  const saved = await document.save();
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

describeApp('news', { size: [1280, 800], calm: true, own: true }, ({ app, window }) => {
  const bar = () => window.getByRole('region', { name: 'Comparison' });
  const news = () => window.getByRole('region', { name: 'Notices' }).getByText('New since you last looked');
  const shot = async (name: string): Promise<void> => {
    const folder = process.env['THROUGHLINE_SHOTS'];
    if (folder) await window.screenshot({ path: `${folder}/${name}.png` });
  };
  let [folder, path] = ['', ''];
  const close = async (): Promise<void> => {
    await runFromPalette(window, 'Close project');
    await window.getByRole('button', { name: 'Open a file…' }).waitFor();
  };
  const open = async (): Promise<void> => {
    await answerOpenDialogs(app, path);
    await window.getByRole('button', { name: 'Open a file…' }).click();
    await window.locator('[data-map-grid]').waitFor();
    await waitForRest(window);
  };

  beforeAll(async () => {
    folder = temporaryFolder();
    path = join(folder, 'desk.journey');
    await openSample(app);
    await cardOf(window, 'Works a week').waitFor();
    await waitForRest(window);
    await answerSaveDialogs(app, path);
    await window.keyboard.press('ControlOrMeta+S');
    await window.getByText('Saved', { exact: true }).first().waitFor();
    copyFileSync(path, join(folder, 'before.journey'));
  });

  test('of others are said once when the file is opened again, and shown', async () => {
    await close();
    await workAsAna(folder, path);
    await open();
    await news().waitFor();
    await shot('news');
    await window.getByRole('button', { name: 'Show what is new' }).click();
    await bar().waitFor();
    expect(await bar().innerText()).toMatch(/When you last looked.*Now/s);
    await waitForRest(window);
    expect(await window.locator('[data-other-emotions] path').count()).toBeGreaterThan(10);
    await window.keyboard.press('ControlOrMeta+3');
    await waitForRest(window);
    await shot('news-compare');
    await bar().getByRole('button', { name: 'Back to now' }).click();
    await close();
    await open();
    expect(await news().count()).toBe(0);
  });

  test('of another file are seen by comparing with it, the older one before', async () => {
    await answerOpenDialogs(app, join(folder, 'before.journey'));
    await runFromPalette(window, 'Compare…');
    await window.getByRole('dialog').getByRole('radio', { name: 'Another file' }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'Choose file…' }).click();
    await bar().waitFor();
    expect(await bar().innerText()).toMatch(/before\.journey.*Now.*changed/s);
    await shot('file-compare');
  });
});
