import { t } from '../../../language/translate.ts';
import { type Cell, readBack, stampOf, textCell } from '../../../workbook/cell.ts';
import { CALCULATED, columnMark, HEAD as HEAD_ROW, sheetMark } from '../../../workbook/sheet-keys.ts';
import type { ListName } from '../../../workbook/lists.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { cellXml, columnLetters, escapeXml, HEAD, MAIN, type Style, styles } from './xml.ts';

/** The hidden columns in front: ids and stamps. */
const HIDDEN_COLUMNS = 2;
/** Lists are offered in so many rows under the last, for new ones. */
const NEW_ROWS = 500;

/** Where a list stands: `Lists!$C$3:$C$9`; undefined for an empty one. */
export type RangeOf = (list: ListName) => string | undefined;

type Row = {
  readonly id: string;
  readonly stamp: string;
  readonly cells: readonly Cell[];
  readonly style?: (column: number) => Style | undefined;
  readonly isHidden?: boolean;
  readonly height?: number;
};

type Around = {
  readonly rangeOf: RangeOf;
  /** It is the one that is shown when the workbook is opened. */
  readonly isFirst: boolean;
  /** What is printed above and below it, as XML. */
  readonly edges: string;
};

/** A sheet as a part of the workbook. */
export function sheetXml(sheet: Sheet, { rangeOf, isFirst, edges }: Around): string {
  const rows = rowsOf(sheet);
  const columns = sheet.columns.length + HIDDEN_COLUMNS;
  const last = columnLetters(columns - 1);
  const heads = headRows(sheet);
  const parts = [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}${Math.max(1, rows.length)}"/>`,
    viewXml(sheet, heads, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    '<sheetData>',
  ];
  rows.forEach((row, at) => parts.push(rowXml(row, at + 1, sheet)));
  parts.push('</sheetData>');
  if (sheet.isTable && !sheet.isHidden && sheet.key !== 'map')
    parts.push(`<autoFilter ref="A${heads}:${last}${Math.max(heads, rows.length)}"/>`);
  parts.push(mergesXml(sheet), validationsXml(sheet, rows.length, rangeOf));
  parts.push('<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>');
  parts.push('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>', edges, '</worksheet>');
  return parts.join('');
}

/** Where the headers stand that a filter belongs to, from 1. */
export const headRows = ({ isTable, over }: Sheet): number => (isTable ? (over ? 3 : 2) : 1);

function rowsOf(sheet: Sheet): readonly Row[] {
  const { columns, over, rows, isTable } = sheet;
  const marks = columns.map(({ key }, at) => textCell(columnMark(key, at)));
  const top: Row = { id: sheetMark(sheet.key), stamp: '', cells: marks, isHidden: true };
  const heads: Row[] = [];
  if (over)
    heads.push({ id: HEAD_ROW, stamp: '', cells: over.map(textCell), style: () => 'stage', height: 22 });
  if (isTable)
    heads.push({
      id: HEAD_ROW,
      stamp: '',
      cells: columns.map(({ header }) => textCell(header)),
      style: (column) => (columns[column]?.field ? 'header' : 'calculatedHeader'),
      height: 32,
    });
  return [
    top,
    ...heads,
    ...rows.map(({ id, cells, look }): Row => {
      const stamp = cells.map((cell) => stampOf(readBack(cell))).join('');
      return {
        id,
        stamp,
        cells,
        ...(look ? { style: () => look } : {}),
        ...(sheet.isHidden ? {} : { height: look ? LARGE : heightOf(cells, columns) }),
      };
    }),
  ];
}

/** Points that a line takes, and the most that a row can have. */
const LINE = 15;
const MOST_HEIGHT = 405;
/** Headings and titles are larger. */
const LARGE = 26;

/** As high as its fullest cell. Programs that measure text themselves fit it anew where a cell is changed. */
function heightOf(cells: readonly Cell[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((cell, at) => {
    const { width = 10, isHidden } = columns[at] ?? {};
    if (cell?.kind !== 'text' || isHidden) return 1;
    return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(MOST_HEIGHT, LINE * Math.max(1, ...lines));
}

function rowXml({ id, stamp, cells, style, isHidden, height }: Row, line: number, sheet: Sheet): string {
  const more = `${isHidden ? ' hidden="1"' : ''}${height ? ` ht="${height}"` : ''}`;
  const parts = [`<row r="${line}"${more}>`, cellXml(textCell(id), `A${line}`, { style: 'plain' })];
  parts.push(cellXml(textCell(stamp), `B${line}`, { style: 'plain' }));
  const isComputed = id === CALCULATED && sheet.key !== 'readme';
  cells.forEach((cell, at) => {
    const place = `${columnLetters(at + HIDDEN_COLUMNS)}${line}`;
    const own = style?.(at);
    const isCalculated = sheet.key !== 'map' && (isComputed || !sheet.columns[at]?.field);
    if (own) {
      // Headers have their ground also where they say nothing.
      parts.push(cell ? cellXml(cell, place, { style: own }) : `<c r="${place}" s="${styles[own]}"/>`);
    } else parts.push(cellXml(cell, place, { isCalculated: isCalculated && sheet.key !== 'readme' }));
  });
  parts.push('</row>');
  return parts.join('');
}

function viewXml({ isTable, isHidden, frozen, key }: Sheet, heads: number, isFirst: boolean): string {
  const selected = isFirst ? ' tabSelected="1"' : '';
  const grid = key === 'readme' ? ' showGridLines="0"' : '';
  if (!isTable || isHidden)
    return `<sheetViews><sheetView${grid}${selected} workbookViewId="0"/></sheetViews>`;
  const columns = HIDDEN_COLUMNS + frozen;
  const place = `${columnLetters(columns)}${heads + 1}`;
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane xSplit="${columns}" ySplit="${heads}" topLeftCell="${place}" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="${place}" sqref="${place}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: Sheet): string {
  const own = columns.map(({ width, isHidden, field }, at) => {
    const number = at + HIDDEN_COLUMNS + 1;
    return `<col min="${number}" max="${number}" width="${width}" style="${styles[styleOfColumn(field)]}"${isHidden ? ' hidden="1"' : ''} customWidth="1"/>`;
  });
  return `<cols><col min="1" max="2" width="10" hidden="1" customWidth="1"/>${own.join('')}</cols>`;
}

/** What is written into an empty cell looks as the others of its column. */
function styleOfColumn(field: SheetColumn['field']): Style {
  if (field?.kind === 'share') return 'share';
  if (field?.kind === 'day') return 'day';
  return field?.kind === 'number' ? 'number' : 'text';
}

function mergesXml({ over = [] }: Sheet): string {
  const merges: string[] = [];
  let from = 1;
  for (let at = 2; at <= over.length; at++) {
    if (at < over.length && over[at] === '') continue;
    if (at - from > 1)
      merges.push(
        `<mergeCell ref="${columnLetters(from + HIDDEN_COLUMNS)}2:${columnLetters(at - 1 + HIDDEN_COLUMNS)}2"/>`,
      );
    from = at;
  }
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
}

function validationsXml({ columns, isTable, over }: Sheet, rows: number, rangeOf: RangeOf): string {
  if (!isTable) return '';
  const first = over ? 4 : 3;
  const found = columns.flatMap(({ field }, at) => {
    if (!field) return [];
    const letters = columnLetters(at + HIDDEN_COLUMNS);
    const where = `sqref="${letters}${first}:${letters}${Math.max(first, rows) + NEW_ROWS}"`;
    if (field.list) {
      const range = rangeOf(field.list);
      if (range === undefined) return [];
      // Several in one cell are no entry of the list: it only helps to write them.
      const strict =
        field.kind === 'choices' ? '' : ` showErrorMessage="1" ${errorText(t('Choose one of the list.'))}`;
      return [
        `<dataValidation type="list" allowBlank="1"${strict} ${where}><formula1>${escapeXml(range)}</formula1></dataValidation>`,
      ];
    }
    if (field.range) {
      const [least, most] = field.range;
      return [
        `<dataValidation type="whole" allowBlank="1" showErrorMessage="1" ${errorText(t('A whole number from {{least}} to {{most}}.', { least, most }))} ${where}><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`,
      ];
    }
    return [];
  });
  return found.length === 0
    ? ''
    : `<dataValidations count="${found.length}">${found.join('')}</dataValidations>`;
}

const errorText = (text: string): string => `errorTitle="Throughline" error="${escapeXml(text)}"`;
