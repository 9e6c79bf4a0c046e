import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DocumentFormatName,
  exportFormats,
  isDocument,
} from '../../../src/shared/exports/formats/index.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'documents');
  await mkdir(folder);
});
afterAll(() => harness.close());

const records = sampleRecords();
const mapId = sampleView(records).map.id;
const documents: readonly DocumentFormatName[] = exportFormats.filter(isDocument);

describe('a document', () => {
  test.each(documents)('%s is written by the hidden page as its writer makes it', async (format) => {
    const path = join(folder, `sample.${format}`);
    const { result, log, windows } = await harness.runExport({ records, options: { format, mapId }, path });
    if (!result.ok) throw new Error(result.failure.message);
    expect([log, windows]).toEqual([[], 0]);
    const { parts, notes } = await writeDocumentOf(format, records, { mapId });
    expect(result.value.parts).toBe(parts);
    expect(result.value.notes).toHaveLength(notes.length);
    for (const note of result.value.notes) expect(note).toMatch(/^.{20,}\.$/);
    expect((await readFile(path)).length).toBe(result.value.bytes);
    expect(result.value.bytes).toBeGreaterThan(100);
  });

  test.each(documents)('%s that is given up leaves the older file whole', async (format) => {
    const inner = join(folder, `given-up-${format}`);
    await mkdir(inner);
    const path = join(inner, 'map');
    await writeFile(path, 'the older file');
    for (const cancelAt of ['Opening', 'Writing the document', 'Saving']) {
      const { result, windows } = await harness.runExport({
        records,
        options: { format, mapId },
        path,
        cancelAt,
      });
      expect(result, cancelAt).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
      expect(windows, cancelAt).toBe(0);
      expect(await readdir(inner), cancelAt).toEqual(['map']);
      expect(await readFile(path, 'utf8'), cancelAt).toBe('the older file');
    }
  });
});
