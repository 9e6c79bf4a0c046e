import type { FileReading, FileState, RowBatch } from '../../../shared/feedback/table.ts';
import type { Result } from '../../../shared/result.ts';
import { stateOf, type ReadOptions } from './source/read-chunks.ts';
import { jsonRows } from './json/json-rows.ts';
import { delimitedRows } from './text/delimited-rows.ts';
import { workbookRows } from './xlsx/workbook-rows.ts';

/** How far the reading of a file is. */
export type ReadProgress = { readonly rows: number; readonly bytes: number; readonly totalBytes: number };

export type ReadRowsOptions = {
  readonly signal?: AbortSignal | undefined;
  /** The state in which the file was looked at: a file that changed since is refused. */
  readonly state?: FileState | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
};

/**
 * All rows of a file, those of its headers included, in batches and in constant memory. A failure is the last that
 * comes; what came before it must then be discarded, since the file was not read as a whole.
 */
export async function* readRows(
  path: string,
  reading: FileReading,
  { signal, state, onProgress }: ReadRowsOptions = {},
): AsyncGenerator<Result<RowBatch>, void, undefined> {
  const before = await stateOf(path);
  if (!before.ok) return yield before;
  let rows = 0;
  for await (const batch of rowsOf(path, reading, { signal, state })) {
    yield batch;
    if (!batch.ok) return;
    rows += batch.value.rows.length;
    onProgress?.({ rows, bytes: batch.value.bytes, totalBytes: before.value.bytes });
  }
}

function rowsOf(path: string, reading: FileReading, options: ReadOptions): AsyncIterable<Result<RowBatch>> {
  switch (reading.format) {
    case 'delimited':
      return delimitedRows(path, reading, options);
    case 'json':
    case 'json-lines':
      return jsonRows(path, reading, options);
    case 'xlsx':
      return workbookRows(path, reading, options);
  }
}
