import type { LayoutName } from '../../shared/feedback/layouts/layout.ts';
import { recognise } from '../../shared/feedback/layouts/recognise.ts';
import type { FileReading, TableRow } from '../../shared/feedback/table.ts';
import { MAX_WORD } from '../../shared/model/feedback-limits.ts';
import type { ColumnValues, ImportLook } from '../../shared/protocol/import-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ReadRowsOptions } from './read/read-rows.ts';
import { sampleRows } from './read/sample-rows.ts';
import { sniff } from './read/sniff.ts';

/** How a person wants a file read; null or left out: as is proposed. */
export type LookWishes = {
  readonly reading?: FileReading | null;
  readonly layout?: LayoutName | null;
  readonly skippedRows?: number | null;
  readonly headerRows?: number | null;
};

export type LookOptions = ReadRowsOptions &
  LookWishes & {
    /** Titles of stages, steps and touchpoints. */
    readonly places: readonly string[];
  };

/** Reads a sample of a file and proposes what its columns are. */
export async function look(path: string, options: LookOptions): Promise<Result<ImportLook>> {
  const { signal, onProgress, places, layout = null, skippedRows = null, headerRows = null } = options;
  const sniffed = await sniff(path, {
    signal,
    onProgress: (progress) => onProgress?.({ rows: 0, ...progress }),
  });
  if (!sniffed.ok) return sniffed;
  const reading = options.reading ?? sniffed.value.reading;
  const sample = await sampleRows(path, reading, { signal, state: sniffed.value.state });
  if (!sample.ok) return sample;
  const { first, rows, total, isWhole } = sample.value;
  const lastLine = first.at(-1)?.line ?? 0;
  const recognised = recognise(
    { first, sample: rows.filter(({ line }) => line > lastLine) },
    {
      places,
      ...(layout === null ? {} : { layout }),
      ...(skippedRows === null ? {} : { skippedRows }),
      ...(headerRows === null ? {} : { headerRows }),
    },
  );
  const lastHeader = first[recognised.skippedRows + recognised.headerRows - 1]?.line ?? 0;
  const values = valuesOf(
    recognised.columns.map(({ column }) => column.index),
    rows.filter(({ line }) => line > lastHeader),
  );
  return ok({ ...recognised, sniffed: { ...sniffed.value, reading }, total, isWhole, first, values });
}

/** Most different values that are listed of a column. */
const MOST_VALUES = 200;

function valuesOf(indexes: readonly number[], rows: readonly TableRow[]): readonly ColumnValues[] {
  return indexes.flatMap((index, column) => {
    const counts = new Map<string, number>();
    for (const { cells } of rows) {
      const value = (cells[index] ?? '').trim();
      if (value === '' || value.length > MAX_WORD) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > MOST_VALUES) return [];
    }
    const values = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
    return values.length === 0 ? [] : [{ column, values }];
  });
}
