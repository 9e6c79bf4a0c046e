import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/host/import/read/read-rows.ts';
import { sniff } from '../../../src/host/import/read/sniff.ts';
import { SHEET_COLUMNS } from '../../../src/host/import/read/source/limits.ts';
import { allOf, cellsOf, fileOf, workbookFile, type ReadTable } from '../../helpers/table-files.ts';
import { sheetOf, workbookBytes, type WorkbookParts } from '../../helpers/workbook-bytes.ts';

const readSheet = (path: string, sheet = 'Answers'): Promise<ReadTable> =>
  allOf(readRows(path, { format: 'xlsx', sheet }));
const read = (content: string, parts: Omit<WorkbookParts, 'sheets'> = {}): Promise<ReadTable> =>
  readSheet(workbookFile({ ...parts, sheets: { Answers: content } }));
const codeOf = async (path: string): Promise<string | undefined> => (await readSheet(path)).failure?.code;

describe('the cells of a sheet', () => {
  it('are texts of the list and texts in place, with runs, readings and control characters', async () => {
    const table = await read(
      sheetOf(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>',
        '<c r="A2" t="inlineStr"><is><t xml:space="preserve"> in place </t></is></c><c r="B2" t="s"><v>2</v></c>',
      ),
      {
        texts: [
          'How likely & why?\nSay "all"',
          '<r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r>',
          '<t>東京_x000D_</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
        ],
      },
    );
    expect(table.rows).toEqual([
      { line: 1, cells: ['How likely & why?\nSay "all"', 'two runs'] },
      { line: 2, cells: [' in place ', '東京\r'] },
    ]);
  });

  it('are numbers without the noise of binary fractions, truth values and errors', async () => {
    const table = await read(
      sheetOf(
        '<c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>9</v></c><c r="C1"><v>1.5E-3</v></c><c r="D1"><v>123456789012345</v></c>',
        '<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="d"><v>2026-03-01</v></c>',
      ),
    );
    expect(cellsOf(table)).toEqual([
      ['0.3', '9', '0.0015', '123456789012345'],
      ['TRUE', 'FALSE', '#N/A', '2026-03-01'],
    ]);
    expect(table.notes).toEqual([{ kind: 'error-value', line: 2, column: 3, detail: '#N/A' }]);
  });

  const formats = [
    14,
    22,
    'dd/mm/yyyy hh:mm',
    '[$-407]d. mmmm yyyy;@',
    'h:mm AM/PM',
    '[h]:mm:ss',
    '0.00 "days"',
    21,
  ];
  const withStyles = (value: string): string =>
    formats.map((_, at) => `<c s="${at + 1}"><v>${value}</v></c>`).join('');

  it('are dates and times as ISO text by their format, counted from 1900', async () => {
    const table = await read(
      sheetOf(withStyles('46082'), withStyles('46082.520833333336'), withStyles('0.75')),
      {
        formats,
      },
    );
    expect(cellsOf(table)).toEqual([
      [
        '2026-03-01',
        '2026-03-01T00:00:00',
        '2026-03-01T00:00:00',
        '2026-03-01',
        '2026-03-01T00:00:00',
        '1105968:00:00',
        '46082',
        '2026-03-01T00:00:00',
      ],
      [
        '2026-03-01T12:30:00',
        '2026-03-01T12:30:00',
        '2026-03-01T12:30:00',
        '2026-03-01T12:30:00',
        '2026-03-01T12:30:00',
        '1105980:30:00',
        '46082.5208333333',
        '2026-03-01T12:30:00',
      ],
      ['18:00:00', '18:00:00', '18:00:00', '18:00:00', '18:00:00', '18:00:00', '0.75', '18:00:00'],
    ]);
  });

  it('know the day that never was, and the system that counts from 1904', async () => {
    const days = ['1', '59', '60', '61', '2958465', '2958467', '-1'].map(
      (day) => `<c s="1"><v>${day}</v></c>`,
    );
    const sheet = sheetOf(days.join(''));
    expect(cellsOf(await read(sheet, { formats: [14] }))).toEqual([
      ['1900-01-01', '1900-02-28', '60', '1900-03-01', '9999-12-31', '2958467', '-1'],
    ]);
    expect(
      cellsOf(
        await read(sheetOf('<c s="1"><v>44620</v></c><c s="1"><v>0</v></c>'), {
          formats: [14],
          is1904: true,
        }),
      ),
    ).toEqual([['2026-03-01', '1904-01-01']]);
  });

  it('are what a formula had as its value when the file was saved; one without is said', async () => {
    const table = await read(
      sheetOf(
        '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1"><f>A1*2</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>1</v></c>',
      ),
    );
    expect(cellsOf(table)).toEqual([['2', '2x', '', '', '1']]);
    expect(table.notes).toEqual([{ kind: 'formula-without-value', line: 1, column: 3 }]);
  });

  it('have their place by name, or follow each other; blank rows at the beginning are left out', async () => {
    const table = await read(
      '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c><c r="AB3" s="0"/></row><row><c><v>3</v></c><c><v>4</v></c></row></sheetData>',
    );
    expect(table.rows).toEqual([
      { line: 3, cells: ['', '1', ...Array.from({ length: 24 }, () => ''), '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('are kept where they are hidden or merged, which is said', async () => {
    const table = await read(
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    );
    expect(cellsOf(table)).toEqual([['1'], ['2']]);
    expect(table.notes).toEqual([
      { kind: 'hidden-columns', line: 1, column: 2, detail: 'B:C' },
      { kind: 'merged-cells', line: 1, column: 1, detail: 'A1:C1' },
      { kind: 'hidden-row', line: 2, column: null },
    ]);
  });

  it('are read where a program gives every element a prefix', async () => {
    const bytes = workbookBytes({
      sheets: { Answers: '' },
      more: {
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ok</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(cellsOf(await readSheet(fileOf(bytes)))).toEqual([['ok']]);
  });

  it('come in batches, in bounded memory however large the sheet is', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, at) =>
        `<row r="${at + 1}"><c t="s"><v>${at % 2}</v></c><c><v>${at % 11}</v></c><c t="inlineStr"><is><t>a comment of some words ${at}</t></is></c></row>`,
    );
    const path = workbookFile({
      texts: ['web', 'store'],
      sheets: { Answers: `<sheetData>${rows.join('')}</sheetData>` },
    });
    let [count, largest] = [0, 0];
    const seen: number[] = [];
    const reading = { format: 'xlsx', sheet: 'Answers' } as const;
    for await (const batch of readRows(path, reading, { onProgress: ({ bytes }) => seen.push(bytes) })) {
      if (!batch.ok) throw new Error(batch.failure.message);
      count += batch.value.rows.length;
      largest = Math.max(largest, batch.value.rows.length);
    }
    expect(count).toBe(30_000);
    expect(largest).toBeLessThanOrEqual(1_000);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });
});

describe('the sheets of a workbook', () => {
  it('are listed, and the largest that is not hidden is proposed', async () => {
    const path = workbookFile({
      sheets: {
        Notes: sheetOf('<c><v>1</v></c>'),
        'Form responses & more': `<dimension ref="A1:C3"/>${sheetOf('<c><v>1</v></c>', '<c><v>2</v></c>', '<c><v>3</v></c>')}`,
        Secret: sheetOf(...Array.from({ length: 50 }, () => '<c><v>1</v></c>')),
      },
      hidden: ['Secret'],
    });
    expect(await sniff(path)).toMatchObject({
      ok: true,
      value: {
        reading: { format: 'xlsx', sheet: 'Form responses & more' },
        reasons: [
          { choice: 'format', code: 'workbook' },
          { choice: 'sheet', code: 'largest-visible-sheet' },
        ],
        rows: 3,
        sheets: [
          { name: 'Notes', isHidden: false, rows: null, columns: null },
          { name: 'Form responses & more', isHidden: false, rows: 3, columns: 3 },
          { name: 'Secret', isHidden: true },
        ],
      },
    });
    expect(cellsOf(await readSheet(path, 'Notes'))).toEqual([['1']]);
    expect((await readSheet(path, 'notes')).failure).toMatchObject({ code: 'sheet-missing' });
  });
});

describe('a workbook that is not read', () => {
  it('is another ZIP file, which is named', async () => {
    const zip = (name: string): string =>
      fileOf(
        workbookBytes({
          sheets: {},
          more: { '_rels/.rels': '<Relationships/>', 'xl/workbook.xml': '<a/>', [name]: '<a/>' },
        }),
      );
    const kind = async (path: string): Promise<unknown> => {
      const result = await sniff(path);
      return result.ok
        ? result.value.reading
        : [result.failure.code, /kind (\w+)/.exec(result.failure.message)?.[1]];
    };
    expect(await kind(zip('a.txt'))).toEqual(['no-sheets', undefined]);
    const bare = workbookBytes({ sheets: {} });
    const renamed = Buffer.from(
      bare.toString('latin1').replaceAll('xl/workbook.xml', 'wd/workbook.xml'),
      'latin1',
    );
    expect(await kind(fileOf(renamed))).toEqual(['other-kind', 'ZIP']);
  });

  it('is cut off, or has bytes that are not its own', async () => {
    const bytes = workbookBytes({ sheets: { Answers: sheetOf('<c><v>1</v></c>') } });
    expect(await codeOf(fileOf(bytes.subarray(0, bytes.length - 30)))).toBe('damaged-workbook');
    expect(await codeOf(workbookFile({ sheets: { Answers: '<sheetData><row></sheetData>' } }))).toBe(
      'damaged-workbook',
    );
    expect(
      await codeOf(
        workbookFile({
          sheets: { Answers: '<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData>' },
        }),
      ),
    ).toBe('damaged-workbook');
    expect(await codeOf(workbookFile({ sheets: { Answers: sheetOf('<c r="ZZZZ1"><v>1</v></c>') } }))).toBe(
      'damaged-workbook',
    );
    expect(await codeOf(workbookFile({ sheets: { Answers: `<a>`.repeat(5_000) } }))).toBe('damaged-workbook');
  });

  it('says it is small and is not', async () => {
    const bytes = workbookBytes({
      sheets: { Answers: sheetOf(...Array.from({ length: 2_000 }, () => '<c><v>1</v></c>')) },
    });
    // The size of the sheet in the directory of the file, which is what is checked before anything is unpacked.
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    expect(bytes.readUInt32LE(entry)).toBe(0x02014b50);
    expect(bytes.readUInt32LE(entry + 24)).toBeGreaterThan(50_000);
    bytes.writeUInt32LE(100, entry + 24);
    expect(await codeOf(fileOf(bytes))).toBe('damaged-workbook');
  });

  it('is packed to fill the memory', async () => {
    const bomb = Buffer.alloc(64 * 1024 ** 2, ' ');
    const path = workbookFile({
      sheets: { Answers: sheetOf('<c><v>1</v></c>') },
      more: { 'xl/sharedStrings.xml': bomb },
    });
    expect(readFileSync(path).length).toBeLessThan(200_000);
    expect(await codeOf(path)).toBe('zip-bomb');
    const sheet = workbookFile({ sheets: { Answers: '' }, more: { 'xl/worksheets/sheet1.xml': bomb } });
    expect(await codeOf(sheet)).toBe('zip-bomb');
    expect((await sniff(sheet)).ok).toBe(true);
  });

  it('has entities that would grow', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(
      await codeOf(
        workbookFile({
          sheets: { Answers: '' },
          more: {
            'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${laughs}<worksheet>${sheetOf('<c t="inlineStr"><is><t>&b;</t></is></c>')}</worksheet>`,
          },
        }),
      ),
    ).toBe('damaged-workbook');
  });

  it('is not hurt by a cell at the end of the sheet', async () => {
    const path = workbookFile({
      sheets: {
        Answers: `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`,
      },
    });
    expect(readFileSync(path).length).toBeLessThan(4_800);
    const before = process.memoryUsage().heapUsed;
    const table = await readSheet(path);
    expect(table.rows.map(({ line, cells }) => [line, cells.length])).toEqual([
      [1, 1],
      [1_048_576, SHEET_COLUMNS],
    ]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20_000_000);
  });
});
