import { basename } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { shownName } from '../../../../files/file-failure.ts';
import type { TableRow } from '../../../../shared/feedback/table.ts';
import { t } from '../../../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { ReadSheet } from '../../../../shared/workbook/read/read-sheet.ts';
import { markIn } from '../../../../shared/workbook/sheet-keys.ts';
import { workbookRows } from './workbook-rows.ts';
import { readWorkbook } from './workbook.ts';
import { openParts } from './zip-parts.ts';

/** Most cells and characters of a workbook that is read back: several times what a whole project fills. */
const MAX_CELLS = 6_000_000;
const MAX_CHARACTERS = 96 * 1024 * 1024;

/** The sheets of a workbook that Throughline has written, whatever their tabs say by now; others are passed over. */
export async function readMarkedSheets(path: string): Promise<Result<readonly ReadSheet[]>> {
  const type = await fileTypeFromFile(path);
  if (type?.ext !== 'xlsx' && type?.ext !== 'zip') return notAWorkbook(path);
  const parts = await openParts(path);
  if (!parts.ok) return parts;
  const workbook = await readWorkbook(parts.value);
  parts.value.close();
  if (!workbook.ok) return workbook;
  const found: ReadSheet[] = [];
  const room = { cells: MAX_CELLS, characters: MAX_CHARACTERS };
  for (const { name } of workbook.value.sheets) {
    const rows = await rowsOf(path, name, room);
    if (!rows.ok) return rows;
    if (rows.value) found.push({ name, rows: rows.value });
  }
  return found.length === 0 ? notAWorkbook(path) : ok(found);
}

/** The rows of a sheet; null where its first rows have no mark. */
async function rowsOf(
  path: string,
  name: string,
  room: { cells: number; characters: number },
): Promise<Result<readonly TableRow[] | null>> {
  const found: TableRow[] = [];
  let isMarked = false;
  for await (const batch of workbookRows(path, { format: 'xlsx', sheet: name }, {})) {
    if (!batch.ok) return batch;
    isMarked ||= batch.value.rows.some(({ cells }) => markIn(cells[0] ?? '') !== undefined);
    if (!isMarked) return ok(null);
    for (const row of batch.value.rows) {
      room.cells -= row.cells.length;
      for (const cell of row.cells) room.characters -= cell.length;
      found.push(row);
    }
    if (room.cells < 0 || room.characters < 0) return tooLarge(path);
  }
  return ok(isMarked ? found : null);
}

const named = (path: string): { readonly name: string } => ({ name: shownName(basename(path)) });

const notAWorkbook = (path: string): Result<never> =>
  fail(
    'not-our-workbook',
    t(
      '“{{name}}” is no workbook that Throughline has written, or its hidden first rows and columns are gone. Nothing was changed. Choose an exported workbook (.xlsx).',
      named(path),
    ),
  );

const tooLarge = (path: string): Result<never> =>
  fail(
    'workbook-too-large',
    t(
      '“{{name}}” holds more cells or text than a project fills. Nothing was changed. Remove what was not exported, and read it again.',
      named(path),
    ),
  );
