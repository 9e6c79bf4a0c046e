import { strToU8, zipSync } from 'fflate/browser';
import { cleanText } from '../../../../layout/clean-text.ts';
import { attribute, escapeXml } from '../../../../scene/xml.ts';
import { XML } from '../package/names.ts';
import type { ChartData } from '../drawing/chart-data.ts';
import { aboveOf, belowOf, SHEET } from './chart-xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The sheet behind a chart, which ‘Edit data’ opens: a row a bar, with the interval and what it stands on. */
export function chartWorkbook({ heads, bars, series }: ChartData): Uint8Array {
  const [place, , low, high, n, below, above] = heads;
  const rows: readonly (readonly (string | number)[])[] = [
    [place, series, low, high, n, below, above],
    ...bars.map((bar) => [bar.name, bar.value, bar.low, bar.high, bar.n, belowOf(bar), aboveOf(bar)]),
  ];
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': relationXml('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': relationXml('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
  };
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(XML + text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

const relationXml = (type: string, target: string): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** Longest text of a cell. */
const LONGEST = 32_767;

/** Words are words of the sheet, whatever they begin with: a cell of text is never read as a formula. */
function rowXml(cells: readonly (string | number)[], row: number): string {
  const written = cells.map((cell, column) => {
    const at = attribute('r', `${'ABCDEFG'[column]}${row + 1}`);
    return typeof cell === 'number'
      ? `<c${at}><v>${cell}</v></c>`
      : `<c${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cleanText(cell).slice(0, LONGEST))}</t></is></c>`;
  });
  return `<row r="${row + 1}">${written.join('')}</row>`;
}
