import { guessRoles } from '../../shared/feedback/guess/guess-roles.ts';
import type { FileReading, TableRow } from '../../shared/feedback/table.ts';
import { columnNames } from '../../shared/model/column-name.ts';
import type { ImportLook } from '../../shared/protocol/import-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readRows, type ReadRowsOptions } from './read/read-rows.ts';
import { sniff } from './read/sniff.ts';

/** Rows from which roles are guessed. */
const SAMPLE_ROWS = 20_000;
/** Rows that are shown. */
const FIRST_ROWS = 50;

export type LookOptions = ReadRowsOptions & {
  /** How a person wants it read; null: as is proposed. */
  readonly reading: FileReading | null;
  readonly headerRows: number | null;
  /** Titles of stages, steps and touchpoints. */
  readonly places: readonly string[];
};

/** Reads a sample of a file and proposes what its columns are. */
export async function look(path: string, options: LookOptions): Promise<Result<ImportLook>> {
  const { signal, onProgress } = options;
  const sniffed = await sniff(path, {
    signal,
    onProgress: (progress) => onProgress?.({ rows: 0, ...progress }),
  });
  if (!sniffed.ok) return sniffed;
  const reading = options.reading ?? sniffed.value.reading;
  const sample = await firstRows(path, reading, options);
  if (!sample.ok) return sample;
  const rows = sample.value;
  const headerRows = options.headerRows ?? Math.min(1, rows.length);
  const headers = rows[headerRows - 1]?.cells ?? [];
  const width = Math.max(headers.length, ...rows.slice(0, FIRST_ROWS).map(({ cells }) => cells.length));
  const names = columnNames(Array.from({ length: width }, (_, at) => headers[at] ?? ''));
  const columns = guessRoles(
    names.map((name, index) => ({ ...name, index, question: '' })),
    rows.slice(headerRows),
    { places: options.places },
  );
  return ok({
    sniffed: { ...sniffed.value, reading },
    layout: 'other',
    headerRows,
    columns,
    first: rows.slice(0, FIRST_ROWS),
  });
}

async function firstRows(
  path: string,
  reading: FileReading,
  options: ReadRowsOptions,
): Promise<Result<readonly TableRow[]>> {
  const rows: TableRow[] = [];
  for await (const batch of readRows(path, reading, { signal: options.signal, state: options.state })) {
    if (!batch.ok) return batch;
    rows.push(...batch.value.rows);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return ok(rows.slice(0, SAMPLE_ROWS));
}
