import type { FileState, SheetInfo, Sniffed } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { noSheets } from '../source/failures.ts';
import { readWorkbook, sheetInfo } from './workbook.ts';
import { openParts } from './zip-parts.ts';

/** What a workbook holds, and which sheet is proposed: the largest that is not hidden. */
export async function sniffWorkbook(path: string, state: FileState): Promise<Result<Sniffed>> {
  const parts = await openParts(path);
  if (!parts.ok) return parts;
  try {
    const workbook = await readWorkbook(parts.value);
    if (!workbook.ok) return workbook;
    const sheets: SheetInfo[] = [];
    for (const sheet of workbook.value.sheets) {
      const info = await sheetInfo(parts.value, sheet);
      if (!info.ok) return info;
      sheets.push(info.value);
    }
    const visible = sheets.filter(({ isHidden }) => !isHidden);
    const [largest] = (visible.length > 0 ? visible : sheets).toSorted(
      (one, other) => other.bytes - one.bytes,
    );
    if (!largest) return noSheets(path);
    return ok({
      reading: { format: 'xlsx', sheet: largest.name },
      reasons: [
        { choice: 'format', code: 'workbook' },
        { choice: 'sheet', code: sheets.length === 1 ? 'only-sheet' : 'largest-visible-sheet' },
      ],
      state,
      rows: largest.rows,
      sheets,
      arrays: [],
    });
  } finally {
    parts.value.close();
  }
}
