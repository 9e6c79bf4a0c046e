import { ok, type Result } from '../result.ts';
import { MAX_TEXT } from '../model/fields.ts';
import { cleanPasted } from './clean-pasted.ts';
import {
  cellTooLong,
  MAX_PASTED_CELLS,
  MAX_PASTED_COLUMNS,
  MAX_PASTED_TEXT,
  tooManyCells,
  tooManyColumns,
  tooMuchText,
} from './limits.ts';

/** Texts in rows and columns; every row has the same number of cells, an empty text is an empty cell. */
export type TextTable = readonly (readonly string[])[];

/** Wider rows are no tables that anybody made: blank columns count here too. */
const MAX_WIDTH = 4 * MAX_PASTED_COLUMNS;

/** A table without its blank rows and columns, all rows of one length, its texts clean; or why it is too large. */
export function tidyTable(rows: readonly (readonly (string | undefined)[])[]): Result<TextTable> {
  const clean: string[][] = [];
  let [cells, length, columns] = [0, 0, 0];
  for (const row of rows) {
    if (row.length > MAX_WIDTH) return tooManyColumns();
    const texts = Array.from(row, (text) => cleanPasted(text ?? ''));
    const used = texts.findLastIndex((text) => text !== '') + 1;
    if (used === 0) continue;
    clean.push(texts.slice(0, used));
    columns = Math.max(columns, used);
    for (const text of texts) {
      if (text !== '') cells += 1;
      if (text.length > MAX_TEXT) return cellTooLong();
      length += text.length;
    }
  }
  if (cells > MAX_PASTED_CELLS) return tooManyCells(clean.length);
  if (columns > MAX_PASTED_COLUMNS) return tooManyColumns();
  if (length > MAX_PASTED_TEXT) return tooMuchText();
  const kept = Array.from({ length: columns }, (_, at) => at).filter((at) => clean.some((row) => row[at]));
  return ok(clean.map((row) => kept.map((at) => row[at] ?? '')));
}
