import { respondentNumber } from '../../shared/feedback/rows/respondent.ts';
import { BLOCK_ROWS, type IndexedPart } from './index-file.ts';
import type { SetColumns } from './indexed-columns.ts';
import { PostingsBuilder } from './postings.ts';

/** Names of what the index holds of a part besides its texts. */
export const columnName = {
  /** Length of the comments together, in UTF-16 units. */
  length: 'length',
  /** Numbers of values, and the list of them as JSON. */
  codes: (column: number): string => `codes:${column}`,
  dictionary: (column: number): string => `dictionary:${column}`,
  /** 1 where a text of a column with a place of its own is not empty. */
  present: (column: number): string => `present:${column}`,
  /** A number for who gave each answer; 0: the file does not say. */
  respondent: 'respondent',
} as const;

/** A respondent’s number in 32 bits: others can have it too, so who has it is looked at. */
export function shortNumber(code: string): number {
  const number = respondentNumber(code);
  return number === 0 ? 0 : (number % 0xffff_ffff) + 1;
}

/** Makes what the index holds of a part, of its texts by column. */
export function indexPart(
  rows: number,
  columns: SetColumns,
  textsOf: ReadonlyMap<number, readonly string[]>,
): IndexedPart {
  const text = (column: number, row: number): string => textsOf.get(column)?.[row] ?? '';
  const blocks: (readonly string[])[][] = [];
  for (let first = 0; first < rows; first += BLOCK_ROWS) {
    const block: (readonly string[])[] = [];
    for (let row = first; row < Math.min(rows, first + BLOCK_ROWS); row += 1)
      block.push(columns.texts.map((column) => text(column, row)));
    blocks.push(block);
  }
  const kept = new Map<string, Uint8Array>();
  const keep = (name: string, numbers: Uint32Array | Uint8Array): void =>
    void kept.set(name, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  const postings = new PostingsBuilder();
  const lengths = new Uint32Array(rows);
  for (const column of columns.comments) {
    for (let row = 0; row < rows; row += 1) {
      const comment = text(column, row);
      if (comment === '') continue;
      // Comments stand a line each.
      lengths[row] = (lengths[row] ?? 0) + comment.length + ((lengths[row] ?? 0) > 0 ? 1 : 0);
    }
  }
  for (let row = 0; row < rows; row += 1)
    for (const column of columns.comments) postings.add(row, text(column, row));
  keep(columnName.length, lengths);
  for (const { column } of columns.values) {
    const numbers = new Map<string, number>([['', 0]]);
    const codes = new Uint32Array(rows);
    for (let row = 0; row < rows; row += 1) {
      const value = text(column, row);
      let number = numbers.get(value);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(value, number);
      }
      codes[row] = number;
    }
    keep(columnName.codes(column), codes);
    kept.set(columnName.dictionary(column), new TextEncoder().encode(JSON.stringify([...numbers.keys()])));
  }
  for (const column of columns.placed) {
    if (!columns.texts.includes(column)) continue;
    keep(
      columnName.present(column),
      Uint8Array.from({ length: rows }, (_, row) => (text(column, row) === '' ? 0 : 1)),
    );
  }
  const { respondent } = columns;
  if (respondent !== undefined)
    keep(
      columnName.respondent,
      Uint32Array.from({ length: rows }, (_, row) => shortNumber(text(respondent, row))),
    );
  return { rows, blocks, columns: kept, words: postings.lists(rows) };
}
