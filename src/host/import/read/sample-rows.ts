import type { FileReading } from '../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readRows, type ReadRowsOptions } from './read-rows.ts';
import { delimitedSample } from './sample/delimited-sample.ts';
import { sampler, type RowSample } from './sample/sample.ts';
import { WHOLE_SAMPLE_BYTES } from './source/limits.ts';
import { stateOf } from './source/read-chunks.ts';

/**
 * Up to 20,000 rows from the start, the middle and the end of a file, by which its columns are recognised, and the first 50
 * as they are. A large file with delimiters is not parsed as a whole for it.
 */
export async function sampleRows(
  path: string,
  reading: FileReading,
  options: ReadRowsOptions = {},
): Promise<Result<RowSample>> {
  const state = await stateOf(path);
  if (!state.ok) return state;
  if (reading.format === 'delimited' && state.value.bytes > WHOLE_SAMPLE_BYTES) {
    const sample = await delimitedSample(path, reading, options);
    if (!sample.ok) return sample;
    if (sample.value !== null) return ok(sample.value);
  }
  const { add, sample } = sampler();
  for await (const batch of readRows(path, reading, options)) {
    if (!batch.ok) return batch;
    add(batch.value.rows, batch.value.notes);
  }
  return ok(sample());
}
