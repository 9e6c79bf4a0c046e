import { cleanPasted } from '../../clipboard/clean-pasted.ts';
import { MAX_TEXT } from '../../model/fields.ts';
import { ok, type Result } from '../../result.ts';
import {
  MAX_MAP_COLUMNS,
  MAX_MAP_ROWS,
  MAX_MAP_TEXTS,
  textTooLong,
  tooManyColumns,
  tooManyRows,
  tooManyTexts,
} from './limits.ts';
import type { CellTexts, Merged, ReadTable } from './map-file.ts';

/** Most cells, blank ones among them: few texts can be far apart. */
const MAX_CELLS = 1_000_000;
const NOTHING: CellTexts = [];

/**
 * A table with clean texts, without its blank rows and columns, all rows of one length; `name` is the file's. A drawing
 * is in order and is only cleaned: its arrows count on the places of its texts.
 */
export function tidy(table: ReadTable, name: string): Result<ReadTable> {
  if (table.rows.length > MAX_MAP_ROWS) return tooManyRows(name);
  const { isDrawn } = table;
  const rows: CellTexts[][] = [];
  let texts = 0;
  let width = 0;
  for (const row of table.rows) {
    if (row.length > MAX_MAP_COLUMNS) return tooManyColumns(name);
    const clean = row.map((cell) => (isDrawn ? cell.map(cleanPasted) : filled(cell)));
    for (const text of clean.flat()) {
      if (text.length > MAX_TEXT) return textTooLong(name);
      texts += 1;
    }
    width = Math.max(width, isDrawn ? row.length : clean.findLastIndex((cell) => cell.length > 0) + 1);
    rows.push(clean);
  }
  if (texts > MAX_MAP_TEXTS) return tooManyTexts(name);
  const keptRows = [...rows.keys()].filter((at) => isDrawn || rows[at]?.some((cell) => cell.length > 0));
  const keptColumns = Array.from({ length: width }, (_, at) => at).filter(
    (at) => isDrawn || rows.some((row) => (row[at]?.length ?? 0) > 0),
  );
  if (keptRows.length * keptColumns.length > MAX_CELLS) return tooManyTexts(name);
  return ok({
    ...table,
    rows: keptRows.map((row) => keptColumns.map((column) => rows[row]?.[column] ?? NOTHING)),
    merged: table.merged.flatMap((one) => movedTo(one, keptRows, keptColumns)),
  });
}

const filled = (cell: CellTexts): CellTexts => cell.map(cleanPasted).filter((text) => text !== '');

/** Where a merged cell is after blank rows and columns were taken out. */
function movedTo(one: Merged, rows: readonly number[], columns: readonly number[]): readonly Merged[] {
  const [row, column] = [rows.indexOf(one.row), columns.indexOf(one.column)];
  if (row === -1 || column === -1) return [];
  const within = (kept: readonly number[], from: number, count: number): number =>
    kept.filter((at) => at >= from && at < from + count).length;
  return [
    {
      row,
      column,
      rows: within(rows, one.row, one.rows),
      columns: within(columns, one.column, one.columns),
    },
  ];
}
