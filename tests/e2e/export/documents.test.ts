import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type DocumentFormatName,
  type ExportFormat,
  exportFormats,
  isDocument,
} from '../../../src/shared/exports/formats/index.ts';
import { ownPage, pageLayouts } from '../../../src/shared/exports/paper/page-options.ts';
import { onlyShown } from '../../../src/shared/exports/shown/shown-parts.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { blobOf, type ExportHarness, startExportHarness } from './harness.ts';
import { bareMap, crowdedMap, LAST_WORDS, pictureMap } from './test-maps.ts';

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

describe('a document with an attached picture', () => {
  test.each(['pptx', 'docx', 'html'] as const)('is written as %s with the picture', async (format) => {
    const red = new PNG({ width: 40, height: 30 });
    red.data.fill(Buffer.from([255, 0, 0, 255]));
    const picture = PNG.sync.write(red);
    const { sha256, blobs } = await blobOf(harness.folder, picture, 'image/png');
    const map = pictureMap([sha256]);
    const path = join(folder, `picture.${format}`);
    const { result, log } = await harness.runExport({
      records: map.records,
      options: { format, mapId: map.mapId },
      path,
      blobs,
    });
    expect([result.ok, log]).toEqual([true, []]);
    const bytes = await readFile(path);
    if (format === 'html') expect(bytes.toString('utf8')).toContain(picture.toString('base64'));
    else expect(Object.values(unzipSync(bytes)).map((part) => Buffer.from(part))).toContainEqual(picture);
  });
});

/** Formats that hold the text of a card as a whole. */
const holdsTexts: readonly ExportFormat[] = ['md', 'docx', 'xlsx', 'canvas'];
const wishes = exportFormats.flatMap((format) =>
  (format === 'pdf' ? pageLayouts : pageLayouts.slice(0, 1)).map((layout) => ({ format, layout })),
);

/** The sample with nothing but its first lane. */
const oneLane = {
  records: onlyShown(records, { lanes: [sampleView(records).lanes[0]!.name] }),
  mapId,
  stageIds: ['one-lane'],
};

describe.each([
  ['with nothing on it', bareMap()],
  ['of one lane', oneLane],
  ['of sixty stages, right to left, with a text of 20,000 characters', crowdedMap()],
] as const)('a map %s', (name, map) => {
  test.each(wishes)('is exported as $format ($layout), or it is said why not', async ({ format, layout }) => {
    const path = join(folder, `${name.slice(0, 7)}-${layout}.${format}`);
    const page = { ...ownPage, layout };
    const { result, log } = await harness.runExport({
      records: map.records,
      options: { format, mapId: map.mapId, page, scale: 1 },
      path,
    });
    expect(log).toEqual([]);
    if (!result.ok) {
      // The largest pictures and sheets have limits, which are named.
      expect(result.failure.code, result.failure.message).toMatch(
        /^(?:too-many-sheets|picture-too-large|page-too-large)$/,
      );
      expect(result.failure.message).toMatch(/No file was written|Nothing was written/);
      expect(existsSync(path)).toBe(false);
      return;
    }
    const bytes = await readFile(path);
    expect(bytes.length).toBe(result.value.bytes);
    expect(bytes.length).toBeGreaterThan(format === 'mermaid' ? 10 : 100);
    if (name.startsWith('of sixty') && holdsTexts.includes(format))
      expect(wordsIn(bytes)).toContain(LAST_WORDS);
  });
});

/** All that a file says; of a zip file the texts of all its parts. */
function wordsIn(bytes: Buffer): string {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
