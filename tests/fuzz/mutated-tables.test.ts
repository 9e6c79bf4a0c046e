import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/host/import/read/read-rows.ts';
import { sampleRows } from '../../src/host/import/read/sample-rows.ts';
import { sniff } from '../../src/host/import/read/sniff.ts';
import { BATCH_ROWS } from '../../src/host/import/read/source/limits.ts';
import { MAX_COLUMNS } from '../../src/shared/model/feedback-limits.ts';
import { fileReadingSchema, type FileReading } from '../../src/shared/feedback/table.ts';
import type { Result } from '../../src/shared/result.ts';
import { chunksOf, runs, seedsOf } from '../helpers/runs.ts';
import { fileOf } from '../helpers/table-files.ts';
import { anyReading, tableCase } from './tables.ts';

/** Longer than this counts as a hang, also on a machine that does much else. */
const HANG_MS = 20_000;

function checkFailure(result: Result<unknown>, about: string): void {
  if (result.ok) return;
  expect(result.failure.code, about).toMatch(/^[a-z-]+$/);
  expect(result.failure.message, about).toMatch(/othing was imported.*\.$/s);
}

/** Reads all rows and checks what is promised of them, whatever the file is. */
async function readAll(path: string, reading: FileReading, about: string): Promise<number> {
  let rows = 0;
  let isOver = false;
  for await (const batch of readRows(path, reading)) {
    expect(isOver, about).toBe(false);
    checkFailure(batch, about);
    isOver = !batch.ok;
    if (!batch.ok) continue;
    expect(batch.value.rows.length, about).toBeLessThanOrEqual(BATCH_ROWS);
    rows += batch.value.rows.length;
    for (const { line, cells } of batch.value.rows)
      if (!(line >= 1) || cells.length > MAX_COLUMNS || cells.some((cell) => typeof cell !== 'string'))
        expect.fail(`${about}: line ${line} of ${cells.length} cells`);
    for (const note of batch.value.notes)
      if (!(note.line >= 1) || (note.column !== null && !(note.column >= 1)))
        expect.fail(`${about}: note ${JSON.stringify(note)}`);
  }
  return isOver ? 0 : rows;
}

async function work(seed: number): Promise<void> {
  const { name, bytes, random } = tableCase(seed);
  const path = fileOf(bytes);
  const start = performance.now();
  const sniffed = await sniff(path);
  checkFailure(sniffed, name);
  if (sniffed.ok) {
    const { reading } = sniffed.value;
    expect(fileReadingSchema.parse(reading), name).toEqual(reading);
    const rows = await readAll(path, reading, name);
    const sample = await sampleRows(path, reading);
    checkFailure(sample, name);
    expect(sample.ok ? sample.value.total : 0, name).toBe(rows);
  }
  await readAll(path, anyReading(random), name);
  expect(performance.now() - start, name).toBeLessThan(HANG_MS);
  expect(readFileSync(path).equals(bytes), name).toBe(true);
}

describe('a table that was changed at random', () => {
  it.each(chunksOf(runs.tables, 50).map((seeds) => [seedsOf(seeds), seeds] as const))(
    'is read or refused, never a crash, a hang or a file changed: %s',
    async (_, seeds) => {
      const before = process.memoryUsage().heapUsed;
      for (const seed of seeds) await work(seed);
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(400_000_000);
    },
  );
});
