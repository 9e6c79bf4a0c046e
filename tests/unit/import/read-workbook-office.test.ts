import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMarkedSheets } from '../../../src/host/import/read/xlsx/workbook-sheets.ts';
import { compareWorkbook } from '../../../src/shared/workbook/read/compare.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { officeBytes } from '../../helpers/office.ts';
import { run } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';

/** What programs for tables like to change: formulas, dates, shares, spaces, breaks, signs of XML, long words and other scripts. */
const TITLES = [
  '=1+1',
  '-12',
  '+49 30 123',
  '@home',
  '12.11.2026',
  '007',
  '1e5',
  'TRUE',
  '  spaces around  ',
  'two\nlines\n\nand an empty one',
  '<b>&amp; "quoted" \'so\'</b>',
  '_x0041_ and _x000D_',
  'שלום عالم 日本 😀',
  'word '.repeat(300),
];

it('is no change where LibreOffice has opened a workbook and saved it again', {
  timeout: 240_000,
}, async () => {
  const sample = sampleRecords();
  const view = sampleView(sample);
  const [card] = view.cards.values();
  const { laneId, stepId } =
    [...view.cards.values()].find((one) => one.card.kind === 'pain-point')?.card ?? card!.card;
  const { records } = run(
    sample,
    ...TITLES.map((title, at) => ({
      command: 'add-card' as const,
      input: {
        laneId,
        stepId,
        title,
        body: title,
        due: `2027-0${(at % 9) + 1}-28`,
        severity: at % 5,
        frequencyShare: at / 16,
      },
    })),
  );
  const folder = await mkdtemp(join(tmpdir(), 'throughline-workbook-'));
  try {
    const written = join(folder, 'map.xlsx');
    const { content } = await writeDocumentOf('xlsx', records, { mapId: view.map.id, confidential: true });
    await writeFile(written, content);
    const saved = join(folder, 'saved.xlsx');
    await writeFile(saved, await officeBytes(written, 'xlsx'));
    const read = await readMarkedSheets(saved);
    if (!read.ok) throw new Error(read.failure.message);
    const compared = compareWorkbook(read.value, records, '2026-11-03');
    if (!compared.ok) throw new Error(compared.failure.message);
    expect(compared.value).toMatchObject({ changes: [], added: [], missing: [], problems: [] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
