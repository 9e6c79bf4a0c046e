import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exportOptionsSchema } from '../../../src/shared/exports/export-options.ts';
import { appOfTests } from '../../helpers/describe-app.ts';
import { recordsOf } from '../../helpers/fresh-map.ts';
import { answerSaveDialogs, temporaryFolder } from '../../helpers/launch-app.ts';
import { askMain, askPageHost, openInPage } from '../../helpers/page-host.ts';
import { waitForMap } from '../../helpers/window-steps.ts';

const its = appOfTests();

beforeAll(async () => {
  await openInPage(its.window, 'sample');
  await waitForMap(its.window);
});

test('a window draws, main answers and the project takes commands while a large picture is exported', async () => {
  const { app, window } = its;
  const { map, card } = await recordsOf(window);
  const mapId = map[0]?.id ?? '';
  const edited = card.find((one) => one.mapId === mapId);
  const path = join(temporaryFolder(), 'map.png');
  await answerSaveDialogs(app, path);
  const options = exportOptionsSchema.parse({ format: 'png', scale: 4, mapId });
  const running = { isOver: false };
  const exporting = askMain(window, 'export', { options }).finally(() => {
    running.isOver = true;
  });
  let rounds = 0;
  for (;;) {
    await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const presets = await askMain(window, 'presets', {});
    const fields = { title: `Edited ${rounds} times` };
    const changed = await askPageHost(window, 'run', {
      calls: [{ command: 'edit-cards', input: { cardIds: [edited?.id], fields } }],
    });
    if (running.isOver) break;
    expect([presets.ok, changed.ok]).toEqual([true, true]);
    rounds += 1;
  }
  expect(await exporting).toMatchObject({ ok: true, value: { path } });
  expect(rounds).toBeGreaterThan(10);
});
