import { expect, it } from 'vitest';
import { look } from '../../../../src/host/import/look.ts';
import { processRows } from '../../../../src/host/import/process-rows.ts';
import { describeImport } from '../../../../src/main/cli/describe-import.ts';
import { proposedChoices } from '../../../../src/shared/feedback/setup/proposed-choices.ts';
import { fileOf } from '../../../helpers/table-files.ts';
import { sheetOf, workbookBytes } from '../../../helpers/workbook-bytes.ts';
import { valueOf } from '../../host/open-here.ts';

async function told(path: string) {
  const looked = valueOf(await look(path, { places: [] }));
  const choices = proposedChoices(looked, []);
  const { report } = valueOf(await processRows(path, choices, { earlier: [] }));
  return describeImport('a.csv', choices, { look: looked, report, places: [] });
}

it('names what stays open, and what is left out, by line and column', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `0${(at % 9) + 1}/05/2026,${at % 11},`);
  const text = ['Date,NPS,,Note', ...rows, '01/02/2026,12,,', '02/02/2026,9,,,more'].join('\n');
  const said = await told(fileOf(text));
  expect(said.open).toEqual([{ header: 'Date', question: 'date-order' }]);
  expect(said.problems).toContainEqual({ line: 14, column: 'NPS', kind: 'out-of-range', value: '12' });
  expect(said.problems).toContainEqual({
    line: 2,
    column: 'Date',
    kind: 'unclear-date',
    value: '01/05/2026',
  });
  expect(said.leftOut, 'no empty columns').toEqual(['#5']);
  expect(said.remarks).toContainEqual(expect.objectContaining({ kind: 'too-many-cells', line: 15 }));
  expect(said.remarkCount).toBe(said.remarks.length);
});

it('has a bounded list of columns for a cell at the end of a sheet', async () => {
  const cells = Array.from(
    { length: 12 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>${at % 11}</v></c></row>`,
  );
  const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>NPS</t></is></c></row>${cells.join('')}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`;
  const said = await told(fileOf(workbookBytes({ sheets: { Answers: sheet } }), 'a.xlsx'));
  expect(said.columns.map(({ header }) => header)).toEqual(['NPS', '#16384']);
  expect(said.leftOut).toEqual([]);
});

it('says what is merged, hidden or has no value', async () => {
  const rows = ['NPS', '9', '8', '7', '3'].map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const sheet = `${sheetOf(...rows, '<c><f>A1*2</f></c>').replace('<row r="3"', '<row r="3" hidden="1"')}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
  const { remarks } = await told(fileOf(workbookBytes({ sheets: { Answers: sheet } }), 'a.xlsx'));
  const kinds = remarks.map(({ kind, line }) => `${kind} ${line}`);
  expect(kinds).toContain('merged-cells 2');
  expect(kinds).toContain('formula-without-value 6');
});

it('says at which times clocks were changed in the zone of the file', async () => {
  const quoted = (...cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const id = (name: string, zone = ''): string => `{"ImportId":"${name}"${zone && `,"timeZone":"${zone}"`}}`;
  const rows = ['2026-03-29 01:59:00', '2026-03-29 02:30:00', '2026-10-25 02:30:00', '2026-10-25 03:30:00'];
  const text = [
    'EndDate,ResponseId,Q1',
    'End Date,Response ID,How likely are you to recommend us?',
    quoted(id('endDate', 'Europe/Berlin'), id('_recordId'), id('QID1')),
    ...rows.map((date, at) => `${date},R_${String(at)},9`),
  ].join('\n');
  const { remarks, columns } = await told(fileOf(text));
  expect(remarks).toEqual([
    { kind: 'clock-skipped', line: 5, column: 1, detail: '2026-03-29 02:30:00' },
    { kind: 'clock-twice', line: 6, column: 1, detail: '2026-10-25 02:30:00' },
  ]);
  expect(columns.find(({ header }) => header === 'EndDate')).toMatchObject({ valid: 4, invalid: 0 });
});
