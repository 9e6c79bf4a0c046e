import { t } from '../../shared/language/translate.ts';
import {
  MAX_MAP_COLUMNS,
  MAX_MAP_ROWS,
  MAX_MAP_TEXTS,
  MAX_TABLES,
} from '../../shared/map-import/table/limits.ts';
import { type Merged, type ReadTable, tableOfTexts } from '../../shared/map-import/table/map-file.ts';
import type { TableNote, TableRow } from '../../shared/feedback/table.ts';
import { ok, type Result } from '../../shared/result.ts';
import { isSheetKey, markIn } from '../../shared/workbook/sheet-keys.ts';
import { columnOf, rowOf } from '../import/read/xlsx/cell-name.ts';
import { workbookRows } from '../import/read/xlsx/workbook-rows.ts';
import { readWorkbook } from '../import/read/xlsx/workbook.ts';
import { openParts } from '../import/read/xlsx/zip-parts.ts';

type ReadSheets = { readonly tables: readonly ReadTable[]; readonly notes: readonly string[] };

/**
 * The visible sheets of a workbook with their merged cells. A sheet that is too large for a map is left out, with a note. Of
 * a workbook that Throughline has exported, only the sheet with the map is one.
 */
export async function readMapSheets(path: string): Promise<Result<ReadSheets>> {
  const parts = await openParts(path);
  if (!parts.ok) return parts;
  const workbook = await readWorkbook(parts.value);
  parts.value.close();
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const tables: { readonly table: ReadTable; readonly key: string | null }[] = [];
  const notes: string[] = [];
  for (const { name } of (visible.length > 0 ? visible : sheets).slice(0, MAX_TABLES)) {
    const read = await sheetIn(path, name);
    if (!read.ok) return read;
    if (read.value) tables.push(read.value);
    else notes.push(t('“{{name}}” is too large for a map and was left out.', { name }));
  }
  const own = tables.filter(({ key }) => key === 'map');
  if (own.length > 0)
    notes.push(
      t(
        'Throughline exported this workbook: the sheet with the map becomes a new map. To bring changes back to the same map, choose “Read workbook back…”.',
      ),
    );
  return ok({ tables: (own.length > 0 ? own : tables).map(({ table }) => table), notes });
}

type Read = { readonly table: ReadTable; readonly key: string | null };

/** A sheet by its name; null where it is too large. */
async function sheetIn(path: string, name: string): Promise<Result<Read | null>> {
  const rows: TableRow[] = [];
  const notes: TableNote[] = [];
  let texts = 0;
  for await (const batch of workbookRows(path, { format: 'xlsx', sheet: name }, {})) {
    if (!batch.ok) return batch;
    for (const row of batch.value.rows) {
      texts += row.cells.filter((cell) => cell !== '').length;
      if (row.cells.length > MAX_MAP_COLUMNS) return ok(null);
      rows.push(row);
    }
    notes.push(...batch.value.notes);
    if (rows.length > MAX_MAP_ROWS || texts > MAX_MAP_TEXTS) return ok(null);
  }
  const mark = rows.map(({ cells }) => markIn(cells[0] ?? '')).find((one) => one !== undefined);
  if (mark) return ok({ table: markedTable(name, rows), key: isSheetKey(mark.key) ? mark.key : null });
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const lines = filled.map(({ line }) => line);
  const merged = notes.flatMap((note) => (note.kind === 'merged-cells' ? mergedOf(note.detail, lines) : []));
  return ok({
    table: tableOfTexts(
      name,
      filled.map(({ cells }) => cells),
      merged,
    ),
    key: null,
  });
}

/** What an exported sheet shows: without the row of marks and the columns of ids and stamps. */
const markedTable = (name: string, rows: readonly TableRow[]): ReadTable =>
  tableOfTexts(
    name,
    rows.filter(({ cells }) => markIn(cells[0] ?? '') === undefined).map(({ cells }) => cells.slice(2)),
  );

/** A range such as `B1:D1`, in places of the rows that are there. */
function mergedOf(range: string | undefined, lines: readonly number[]): readonly Merged[] {
  const [start = '', end = ''] = (range ?? '').split(':');
  const [top, bottom] = [rowOf(start), rowOf(end)];
  const [left, right] = [columnOf(start), columnOf(end)];
  const row = lines.indexOf(top);
  if (row === -1 || !(bottom >= top && right >= left && left >= 1)) return [];
  const rows = lines.filter((line) => line >= top && line <= bottom).length;
  return [{ row, column: left - 1, rows, columns: right - left + 1 }];
}
