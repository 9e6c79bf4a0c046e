import { MAX_COLUMNS } from '../../../../shared/model/feedback-limits.ts';
import type { FileReading, RowBatch, TableNote, TableRow } from '../../../../shared/feedback/table.ts';
import type { Result } from '../../../../shared/result.ts';
import { rowTooLong, tooManyColumns } from '../source/failures.ts';
import { batches } from '../source/batches.ts';
import { MAX_ROW_TEXT, SNIFF_ROWS } from '../source/limits.ts';
import { readChunks, type ReadOptions } from '../source/read-chunks.ts';
import { decoderOf, UNREADABLE } from './decode.ts';
import { parseDelimited } from './parse-delimited.ts';

/** The line by which a file names its delimiter to Excel; it is no row. */
export const separatorLine = /^"?sep=(.)"?(\r\n|\n|\r)/i;

/** The rows of a text file with delimiters, in constant memory. */
export async function* delimitedRows(
  path: string,
  { encoding, delimiter }: Extract<FileReading, { format: 'delimited' }>,
  options: ReadOptions,
): AsyncGenerator<Result<RowBatch>, void, undefined> {
  const decode = decoderOf(encoding);
  let [text, line, bytes, enough, isUnreadable] = ['', 1, 0, 0, false];
  let isBegin = true;
  let columns: number | undefined;
  for await (const chunk of readChunks(path, options)) {
    if (!chunk.ok) return yield chunk;
    const { isLast } = chunk.value;
    bytes += chunk.value.bytes.length;
    const more = decode(chunk.value.bytes, isLast);
    isUnreadable ||= more.includes(UNREADABLE);
    text += more;
    // A row that goes on over many chunks is not searched anew for each.
    if (!isLast && text.length < enough) continue;
    if (isBegin) {
      const named = separatorLine.exec(text);
      if (named) [text, line] = [text.slice(named[0].length), 2];
      isBegin = false;
    }
    const isTooMuch = text.length >= MAX_ROW_TEXT;
    const parsed = parseDelimited(
      text,
      delimiter,
      line,
      isLast ? 'nothing' : isTooMuch ? 'too-much' : 'more',
    );
    if (parsed.rows.length === 0 && isTooMuch) return yield rowTooLong(path, line, MAX_ROW_TEXT);
    columns ??= parsed.rows.length > 0 ? usualWidth(parsed.rows) : undefined;
    const notes = [
      ...parsed.notes,
      ...raggedRows(parsed.rows, columns ?? 0),
      ...(isUnreadable ? unreadableCells(parsed.rows) : []),
    ];
    text = text.slice(parsed.next);
    line = parsed.line;
    enough = parsed.next === 0 ? Math.min(2 * text.length, MAX_ROW_TEXT) : 0;
    isUnreadable &&= text.includes(UNREADABLE);
    yield* batches(parsed.rows, notes, bytes);
    if (parsed.tooWide !== null) return yield tooManyColumns(path, parsed.tooWide, MAX_COLUMNS);
  }
}

export const isBlankRow = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

/** How many cells most of the first rows have. */
export function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, SNIFF_ROWS))
    if (!isBlankRow(row)) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** A note for each row that has not the usual number of cells. */
export function raggedRows(rows: readonly TableRow[], columns: number): readonly TableNote[] {
  return rows
    .filter((row) => row.cells.length !== columns && !isBlankRow(row))
    .map(({ line, cells }) => ({
      kind: cells.length < columns ? 'too-few-cells' : 'too-many-cells',
      line,
      column: null,
      detail: `${cells.length}/${columns}`,
    }));
}

const unreadableCells = (rows: readonly TableRow[]): readonly TableNote[] =>
  rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, at) =>
      cell.includes(UNREADABLE) ? [{ kind: 'unreadable-character', line, column: at + 1 }] : [],
    ),
  );
