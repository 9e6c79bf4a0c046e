import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportOptions } from '../../../src/shared/exports/export-options.ts';
import { pageOptionsSchema } from '../../../src/shared/exports/paper/page-options.ts';
import { exportDrawings } from '../../../src/shared/exports/formats/drawings.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import { accessibleFaults } from './ua/accessible-faults.ts';
import { languagesMap } from './test-maps.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'accessible');
  await mkdir(folder);
});
afterAll(() => harness.close());

const sample = sampleRecords();
const view = sampleView(sample);
const onPaper = (page: unknown): Partial<ExportOptions> => ({ page: pageOptionsSchema.parse(page) });

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#0b5d3b"/></svg>';
const brand = {
  logo: { mediaType: 'image/svg+xml', data: Buffer.from(logo).toString('base64') },
  colours: ['#0b5d3b'],
  footer: '{project} {page}/{pages}',
  label: 'Draft',
} as const;

describe('a PDF is accessible as PDF/UA asks', () => {
  test.each<readonly [string, Partial<ExportOptions>]>([
    ...exportDrawings.map((what) => [what, { what }] as const),
    ['one sheet', onPaper({ layout: 'sheet', paper: 'A3' })],
    ['a page a stage', onPaper({ layout: 'stages', paper: 'A4' })],
    ['a poster', onPaper({ layout: 'poster', poster: 'A2' })],
    ['without a title', { titleBlock: false, legend: false }],
    ['stages without a title', { titleBlock: false, ...onPaper({ layout: 'stages', paper: 'A4' }) }],
    ['a client', { brand }],
    ['stages of a client', { brand, ...onPaper({ layout: 'stages', paper: 'A4' }) }],
    ['a stage', { stageId: view.stages[2]!.stage.id }],
    ['the project inside', { withProject: true }],
    ['dark', { theme: 'dark', ...onPaper({ layout: 'sheet', paper: 'A3' }) }],
  ])('%s', async (name, options) => {
    const path = join(folder, `${name}.pdf`);
    const given = { format: 'pdf', mapId: view.map.id, ...options } as const;
    const { result } = await harness.runExport({ records: sample, options: given, path });
    if (!result.ok) throw new Error(result.failure.message);
    const shots = process.env['SHOTS'];
    if (shots !== undefined) await copyFile(path, join(shots, `ua-${name}.pdf`));
    expect(await accessibleFaults(path)).toEqual([]);
  });

  test('in every language', async () => {
    const { records, mapId } = languagesMap();
    const path = join(folder, 'languages.pdf');
    const { result } = await harness.runExport({ records, options: { format: 'pdf', mapId }, path });
    expect(result.ok).toBe(true);
    expect(await accessibleFaults(path)).toEqual([]);
  });
});
