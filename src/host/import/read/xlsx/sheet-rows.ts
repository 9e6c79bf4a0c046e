import type { TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import { MAX_MERGED, SHEET_COLUMNS, SHEET_ROWS } from '../source/limits.ts';
import { columnName, columnOf, rowOf } from './cell-name.ts';
import { dateText, numberText, plainText, type DateFormat } from './cell-text.ts';
import type { Attributes, XmlHandler } from './read-xml.ts';
import { isTrue } from './workbook.ts';
import { UNREADABLE } from '../text/decode.ts';

export type SheetContext = {
  readonly is1904: boolean;
  readonly texts: readonly string[];
  readonly dateFormats: readonly (DateFormat | null)[];
};

/** Makes rows of a sheet's elements. `take` gives those that are complete, once. */
export type SheetReader = {
  readonly handler: XmlHandler;
  readonly take: () => { readonly rows: readonly TableRow[]; readonly notes: readonly TableNote[] };
  /** How many rows, and their cells, are waiting to be taken. */
  readonly waiting: () => { readonly rows: number; readonly cells: number };
  /** The row whose place no sheet has; null while all is well. */
  readonly wrongRow: () => number | null;
};

export function sheetReader({ is1904, texts, dateFormats }: SheetContext): SheetReader {
  let rows: TableRow[] = [];
  let notes: TableNote[] = [];
  let waitingCells = 0;
  let [line, column, merged] = [0, 0, 0];
  let cells: string[] = [];
  let wrongRow: number | null = null;
  let [type, style, value] = ['n', 0, ''];
  let [isValue, isInline, isReading, hasFormula, hasValue] = [false, false, false, false, false];
  const note = (kind: TableNote['kind'], detail?: string): void => {
    notes.push({ kind, line, column, ...(detail === undefined ? {} : { detail }) });
  };

  const openRow = ({ r, hidden }: Attributes): void => {
    line = r === undefined ? line + 1 : Number(r);
    if (!(line >= 1 && line <= SHEET_ROWS)) wrongRow ??= line;
    [cells, column] = [[], 0];
    if (isTrue(hidden)) notes.push({ kind: 'hidden-row', line, column: null });
  };
  const openCell = ({ r, t, s }: Attributes): void => {
    column = r === undefined ? column + 1 : columnOf(r);
    if (column < 1 || column > SHEET_COLUMNS) {
      wrongRow ??= line;
      column = 1;
    }
    [type, style, value] = [t ?? 'n', Number(s ?? 0), ''];
    [hasFormula, hasValue] = [false, false];
  };
  const closeCell = (): void => {
    if (hasFormula && !hasValue) note('formula-without-value');
    const text = hasValue ? cellText() : '';
    // Cells that only have a colour are no cells: rows end with the last one that holds something.
    if (text === '') return;
    if (text.includes(UNREADABLE)) note('unreadable-character');
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
  };
  const cellText = (): string => {
    switch (type) {
      case 's': {
        const text = texts[Number(value)];
        if (text === undefined) note('error-value', value);
        return text ?? '';
      }
      case 'str':
      case 'inlineStr':
        return plainText(value);
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        note('error-value', value);
        return value;
      case 'd':
        return value;
      default: {
        const format = dateFormats[style] ?? null;
        const date = format === null || value.trim() === '' ? null : dateText(Number(value), format, is1904);
        return date ?? numberText(value);
      }
    }
  };
  const mergedCells = (range: string): void => {
    const [start = ''] = range.split(':');
    merged += 1;
    if (merged <= MAX_MERGED)
      notes.push({
        kind: 'merged-cells',
        line: rowOf(start) || 1,
        column: columnOf(start) || 1,
        detail: range,
      });
  };
  const hiddenColumns = ({ min, max, hidden }: Attributes): void => {
    if (!isTrue(hidden)) return;
    const [from, to] = [Number(min), Math.min(Number(max), SHEET_COLUMNS)];
    if (from >= 1 && to >= from)
      notes.push({
        kind: 'hidden-columns',
        line: 1,
        column: from,
        detail: `${columnName(from)}:${columnName(to)}`,
      });
  };

  return {
    handler: {
      open: (name, attributes) => {
        if (name === 'c') openCell(attributes);
        else if (name === 'v') [isValue, hasValue] = [true, true];
        else if (name === 'f') hasFormula = true;
        else if (name === 't') [isValue, hasValue] = [isInline && !isReading, true];
        else if (name === 'is') isInline = true;
        else if (name === 'rPh') isReading = true;
        else if (name === 'row') openRow(attributes);
        else if (name === 'col') hiddenColumns(attributes);
        else if (name === 'mergeCell') mergedCells(attributes['ref'] ?? '');
      },
      close: (name) => {
        if (name === 'c') closeCell();
        else if (name === 'v' || name === 't') isValue = false;
        else if (name === 'is') isInline = false;
        else if (name === 'rPh') isReading = false;
        else if (name === 'row') {
          rows.push({ line, cells });
          waitingCells += cells.length;
        }
      },
      text: (more) => {
        if (isValue) value += more;
      },
    },
    take: () => {
      const taken = { rows, notes };
      [rows, notes, waitingCells] = [[], [], 0];
      return taken;
    },
    waiting: () => ({ rows: rows.length, cells: waitingCells }),
    wrongRow: () => wrongRow,
  };
}
