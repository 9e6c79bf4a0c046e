import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/host/import/read/read-rows.ts';
import { sampleRows } from '../../../src/host/import/read/sample-rows.ts';
import type { RowSample } from '../../../src/host/import/read/sample/sample.ts';
import type { FileReading } from '../../../src/shared/feedback/table.ts';
import { allOf, fileOf } from '../../helpers/table-files.ts';

const csv: FileReading = { format: 'delimited', encoding: 'utf-8', delimiter: ',' };

async function sampleOf(path: string, reading: FileReading = csv): Promise<RowSample> {
  const result = await sampleRows(path, reading);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('a sample', () => {
  it('is the whole of a small file', async () => {
    const path = fileOf(`a,b\n${'1,2\n'.repeat(9_999)}`);
    const { rows, first, total, isWhole } = await sampleOf(path);
    expect([rows.length, first.length, total, isWhole]).toEqual([10_000, 50, 10_000, true]);
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 10_000 }, (_, at) => at + 1));
  });

  it('has rows of the start, the end and evenly between, of a file that is read as a whole', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `{"n":${at}}`);
    const sample = await sampleOf(fileOf(rows.join('\n')), { format: 'json-lines', encoding: 'utf-8' });
    expect(sample.total).toBe(100_001);
    expect(sample.rows.length).toBeLessThanOrEqual(20_001);
    const numbers = sample.rows.slice(1).map(({ cells }) => Number(cells[0]));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([numbers[0], numbers[6_000], numbers.at(-1), numbers.at(-6_000)]).toEqual([
      0, 6_000, 99_999, 94_000,
    ]);
    for (let start = 10_000; start < 90_000; start += 10_000)
      expect(numbers.filter((number) => number >= start && number < start + 10_000).length).toBeGreaterThan(
        200,
      );
  });

  // Rows with line breaks, separators and quotes in them, so that a piece of the file may begin in the middle of a cell.
  const comments = ['fine', '"slow, ""very"""', '"one\r\ntwo, three\r\nfour"', '"é, ""\r\n"', '""'];
  const large = (ends: string): string =>
    `id,comment,score${ends}${Array.from({ length: 110_000 }, (_, at) => `${'R_'.repeat(30)}${at},${comments[(at * 7 + (at >> 3)) % 5] ?? ''},${at % 11}${ends}`).join('')}`;

  it.each(['\r\n', '\r'])(
    'of a large file is of rows that are in it, with their lines (%j)',
    async (ends) => {
      const text = large(ends);
      expect(Buffer.byteLength(text)).toBeGreaterThan(8 * 1024 ** 2);
      const path = fileOf(text);
      const sample = await sampleOf(path);
      const table = await allOf(readRows(path, csv));
      const all = new Map(table.rows.map((row) => [row.line, row.cells]));
      expect(sample.isWhole).toBe(false);
      expect(sample.rows.length).toBeGreaterThan(19_000);
      expect(sample.rows.filter(({ line, cells }) => all.get(line)?.join('|') !== cells.join('|'))).toEqual(
        [],
      );
      expect(new Set(sample.rows.map(({ line }) => line)).size).toBe(sample.rows.length);
      const last = [...all.keys()].at(-1) ?? 0;
      expect(sample.rows.at(-1)?.line).toBe(last);
      expect(sample.rows.some(({ line }) => line > last * 0.45 && line < last * 0.55)).toBe(true);
      expect(Math.abs(sample.total / all.size - 1)).toBeLessThan(0.1);
      expect(sample.first).toEqual(table.rows.slice(0, 50));
      expect(sample.notes).toEqual([]);
    },
  );

  it('is bounded where the rows are huge', async () => {
    const row = `${'x'.repeat(200_000)},1\n`;
    const { rows, total } = await sampleOf(fileOf(row.repeat(400)));
    expect(total).toBe(400);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.length).toBeLessThan(300);
  });

  it('passes on why a file is not read', async () => {
    expect(await sampleRows(fileOf(''), csv)).toMatchObject({ ok: false, failure: { code: 'empty-file' } });
    expect(await sampleRows(fileOf('[{'), { format: 'json', encoding: 'utf-8', key: '' })).toMatchObject({
      failure: { code: 'broken-json' },
    });
  });
});
