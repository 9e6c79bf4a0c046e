import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormats } from '../../../src/shared/exports/formats/index.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import { languagesMap } from './test-maps.ts';

let harness: ExportHarness;
beforeAll(async () => {
  harness = await startExportHarness();
});
afterAll(() => harness.close());

const { records, mapId } = languagesMap();

describe('a page that was opened before its export', () => {
  test.each(exportFormats)('writes %s, and is closed', async (format) => {
    const path = join(harness.folder, `waited.${format}`);
    const done = await harness.runExport({
      records,
      options: { format, mapId },
      path,
      beforehand: 'loaded',
    });
    expect(done).toMatchObject({ result: { ok: true }, opened: 1, windows: 0, log: [] });
    expect((await stat(path)).size).toBeGreaterThan(0);
  });

  test('is replaced where it crashed while it waited', async () => {
    const done = await harness.runExport({
      records,
      options: { format: 'pdf', mapId },
      path: join(harness.folder, 'crashed.pdf'),
      beforehand: 'crashed',
    });
    expect(done).toMatchObject({ result: { ok: true }, opened: 2, windows: 0 });
    expect(done.log.join('\n')).toContain('export page: gone');
  });

  test('is closed, and nothing is said of it, where the export does not come', async () => {
    const done = await harness.runExport({
      records,
      options: { format: 'pdf', mapId },
      path: join(harness.folder, 'nowhere', 'map.pdf'),
      beforehand: 'loaded',
    });
    expect(done).toMatchObject({
      result: { ok: false, failure: { code: 'folder-missing' } },
      opened: 1,
      windows: 0,
      log: [],
    });
  });

  test('is closed where the export is cancelled', async () => {
    const path = join(harness.folder, 'cancelled.pdf');
    const done = await harness.runExport({
      records,
      options: { format: 'pdf', mapId },
      path,
      cancelAt: 'Laying out',
      beforehand: 'loaded',
    });
    expect(done).toMatchObject({
      result: { ok: false, failure: { code: 'cancelled' } },
      opened: 1,
      windows: 0,
    });
    expect(await readdir(harness.folder)).not.toContain('cancelled.pdf');
  });
});
