import type { LayoutName } from '../../shared/feedback/layouts/layout.ts';
import { recognise } from '../../shared/feedback/layouts/recognise.ts';
import type { FileReading } from '../../shared/feedback/table.ts';
import type { ImportLook } from '../../shared/protocol/import-api.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ReadRowsOptions } from './read/read-rows.ts';
import { sampleRows } from './read/sample-rows.ts';
import { sniff } from './read/sniff.ts';

/** How a person wants a file read; null: as is proposed. */
export type LookWishes = {
  readonly reading: FileReading | null;
  readonly layout: LayoutName | null;
  readonly skippedRows: number | null;
  readonly headerRows: number | null;
};

export type LookOptions = ReadRowsOptions &
  LookWishes & {
    /** Titles of stages, steps and touchpoints. */
    readonly places: readonly string[];
  };

/** Reads a sample of a file and proposes what its columns are. */
export async function look(path: string, options: LookOptions): Promise<Result<ImportLook>> {
  const { signal, onProgress, places, layout, skippedRows, headerRows } = options;
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
  return ok({ ...recognised, sniffed: { ...sniffed.value, reading }, total, isWhole, first });
}
