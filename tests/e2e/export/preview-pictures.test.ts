import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocument } from '../../../src/host/document/document.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { answerOpenDialogs, removeFolders, temporaryFolder } from '../../helpers/launch-app.ts';
import { waitForMap } from '../../helpers/window-steps.ts';

/** A map with one picture, all of one colour that nothing else has. */
async function saveMap(path: string, dataFolder: string): Promise<void> {
  const opened = openDocument(
    { kind: 'new', template: 'five-stages', name: 'Desk' },
    { dataFolder, author: 'Ada' },
  );
  if (!opened.ok) throw new Error(opened.failure.message);
  const document = opened.value;
  const picture = new PNG({ width: 40, height: 30 });
  for (let at = 0; at < picture.data.length; at += 4) picture.data.set([254, 1, 194, 255], at);
  const bytes = PNG.sync.write(picture);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { sha256, size: bytes.byteLength, mediaType: 'image/png' };
  document.session().blobs.put(file, bytes);
  const { map, step } = document.snapshot().records;
  const lane = document.run([{ command: 'add-lane', input: { mapId: map[0]!.id, kind: 'images' } }]);
  if (!lane.ok) throw new Error(lane.failure.message);
  const laneId = document.snapshot().records.lane.find(({ kind }) => kind === 'images')!.id;
  document.run([{ command: 'add-card', input: { laneId, stepId: step[0]!.id, title: 'Photo' } }]);
  const ownerId = document.snapshot().records.card[0]!.id;
  const added = document.run([
    { command: 'add-attachment', input: { ...file, ownerKind: 'card', ownerId, name: 'photo.png' } },
  ]);
  if (!added.ok) throw new Error(added.failure.message);
  const saved = await document.saveAs(path, true);
  if (!saved.ok) throw new Error(saved.failure.message);
  document.close();
}

describeApp('the preview of a map with pictures', { calm: true, size: [1280, 800] }, ({ app, window }) => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    const path = join(folder, 'pictures.journey');
    await saveMap(path, join(folder, 'made'));
    await answerOpenDialogs(app, path);
    await window.keyboard.press('ControlOrMeta+O');
    await waitForMap(window);
    await window.keyboard.press('ControlOrMeta+E');
  });
  afterAll(removeFolders);

  test('shows them where the export has them', async () => {
    const page = window.getByRole('dialog', { name: 'Export', exact: true }).locator('canvas').first();
    const pixels = (): Promise<number> =>
      page.evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return -1;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at]! > 230 && data[at + 1]! < 60 && Math.abs(data[at + 2]! - 194) < 30) found += 1;
        return found;
      });
    await expect.poll(pixels).toBeGreaterThan(20);
  });
});
