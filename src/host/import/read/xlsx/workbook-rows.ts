import type { Readable } from 'node:stream';
import type { FileReading, RowBatch } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { batches } from '../source/batches.ts';
import { cancelled, damagedWorkbook, fileChanged, sheetMissing } from '../source/failures.ts';
import { BATCH_CELLS, BATCH_ROWS, MAX_SHEET_BYTES } from '../source/limits.ts';
import { isSameState, stateOf, type ReadOptions } from '../source/read-chunks.ts';
import { xmlReader } from './read-xml.ts';
import { sheetReader, type SheetContext } from './sheet-rows.ts';
import { readDateFormats, readSharedStrings, readWorkbook } from './workbook.ts';
import { openParts, zipFailure, type Parts } from './zip-parts.ts';

/** The rows of a sheet. Rows that the file leaves out, since they are blank, are left out; `line` is the row's number. */
export async function* workbookRows(
  path: string,
  { sheet }: Extract<FileReading, { format: 'xlsx' }>,
  options: ReadOptions,
): AsyncGenerator<Result<RowBatch>, void, undefined> {
  const before = await stateOf(path);
  if (!before.ok) return yield before;
  if (options.state && !isSameState(options.state, before.value)) return yield fileChanged(path);
  const parts = await openParts(path);
  if (!parts.ok) return yield parts;
  try {
    const opened = await openSheet(parts.value, sheet);
    if (!opened.ok) return yield opened;
    yield* rowsOf(parts.value, opened.value, before.value.bytes, options);
  } finally {
    parts.value.close();
  }
  const after = await stateOf(path);
  if (!after.ok || !isSameState(before.value, after.value)) yield fileChanged(path);
}

type OpenSheet = { readonly part: string; readonly context: SheetContext; readonly stream: Readable };

async function openSheet(parts: Parts, name: string): Promise<Result<OpenSheet>> {
  const workbook = await readWorkbook(parts);
  if (!workbook.ok) return workbook;
  const sheet = workbook.value.sheets.find((each) => each.name === name);
  if (!sheet) return sheetMissing(parts.path, name);
  const texts = await readSharedStrings(parts, workbook.value);
  if (!texts.ok) return texts;
  const dateFormats = await readDateFormats(parts, workbook.value);
  if (!dateFormats.ok) return dateFormats;
  const stream = await parts.open(sheet.part, MAX_SHEET_BYTES);
  if (!stream.ok) return stream;
  const context = { is1904: workbook.value.is1904, texts: texts.value, dateFormats: dateFormats.value };
  return ok({ part: sheet.part, context, stream: stream.value });
}

async function* rowsOf(
  { path, bytesOf }: Parts,
  { part, context, stream }: OpenSheet,
  fileBytes: number,
  { signal }: ReadOptions,
): AsyncGenerator<Result<RowBatch>, void, undefined> {
  const { handler, take, waiting, wrongRow } = sheetReader(context);
  const feed = xmlReader(handler);
  const partBytes = Math.max(1, bytesOf(part));
  let unpacked = 0;
  const taken = function* (): Generator<Result<RowBatch>, void, undefined> {
    const { rows, notes } = take();
    // Progress is told in bytes of the file, of which the sheet is most.
    yield* batches(rows, notes, Math.min(fileBytes, Math.round((fileBytes * unpacked) / partBytes)));
  };
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      if (signal?.aborted) return yield cancelled();
      unpacked += bytes.length;
      if (!feed(bytes, false)) return yield damagedWorkbook(path, part);
      if (wrongRow() !== null) return yield damagedWorkbook(path, `${part}, ${wrongRow()}`);
      const { rows, cells } = waiting();
      if (rows >= BATCH_ROWS || cells >= BATCH_CELLS) yield* taken();
    }
    if (!feed(Buffer.alloc(0), true)) return yield damagedWorkbook(path, part);
  } catch (error) {
    return yield zipFailure(path, error, part);
  } finally {
    stream.destroy();
  }
  yield* taken();
}
