import { MAX_COLUMNS } from '../../../../shared/model/feedback-limits.ts';
import type { RowBatch, TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { batches } from '../source/batches.ts';
import { brokenJson, noRows, tooManyColumns } from '../source/failures.ts';
import type { ReadOptions } from '../source/read-chunks.ts';
import { UNREADABLE } from '../text/decode.ts';
import { eachText, parseRow } from './flat-value.ts';
import { jsonElements, type JsonReading } from './json-elements.ts';
import type { Element } from './split-json.ts';

/**
 * The rows of a JSON file; the first is made of the keys, in the order in which they first appear. The file is read twice,
 * since the last object may have a key that no other has.
 */
export async function* jsonRows(
  path: string,
  reading: JsonReading,
  options: ReadOptions,
): AsyncGenerator<Result<RowBatch>, void, undefined> {
  const keys = await keysOf(path, reading, options);
  if (!keys.ok) return yield keys;
  if (keys.value.length === 0) return yield noRows(path);
  const places = new Map(keys.value.map((key, at) => [key, at]));
  yield ok({ rows: [{ line: 1, cells: keys.value }], notes: [], bytes: 0 });
  for await (const read of jsonElements(path, reading, options)) {
    if (!read.ok) return yield read;
    const { elements, odd, bytes } = read.value;
    const rows: TableRow[] = [];
    const notes: TableNote[] = odd.map((line) => ({ kind: 'not-an-object', line, column: null }));
    for (const element of elements) {
      const { line } = element;
      const row = rowOf(element);
      if (typeof row === 'string') {
        notes.push({ kind: row, line, column: null });
        continue;
      }
      const cells = keys.value.map(() => '');
      eachText(row, (key, text) => {
        const place = places.get(key);
        if (place === undefined) return;
        cells[place] = text;
        if (text.includes(UNREADABLE)) notes.push({ kind: 'unreadable-character', line, column: place + 1 });
      });
      rows.push({ line, cells });
    }
    yield* batches(rows, notes, bytes);
  }
}

const rowOf = ({ text }: Element): object | 'not-an-object' | 'broken-json' => {
  const value = parseRow(text);
  if (value === undefined) return 'broken-json';
  return typeof value === 'object' && value !== null ? value : 'not-an-object';
};

async function keysOf(
  path: string,
  reading: JsonReading,
  options: ReadOptions,
): Promise<Result<readonly string[]>> {
  const keys = new Set<string>();
  for await (const read of jsonElements(path, reading, options)) {
    if (!read.ok) return read;
    for (const element of read.value.elements) {
      const row = rowOf(element);
      // One broken line leaves the others whole; in a document nothing behind it can be trusted.
      if (row === 'broken-json' && reading.format === 'json') return brokenJson(path, element.line);
      if (typeof row === 'string') continue;
      eachText(row, (key) => keys.add(key));
      if (keys.size > MAX_COLUMNS) return tooManyColumns(path, element.line, MAX_COLUMNS);
    }
  }
  return ok([...keys]);
}
