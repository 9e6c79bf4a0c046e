import { z } from 'zod';
import { cleanText, textOfLength } from './fields.ts';
import { MAX_COLUMNS, MAX_HEADER } from './feedback-limits.ts';

/**
 * How rules and recipes name a column: by its header, since its place in the file can change, and by which one it is
 * among columns of the same header, from 0.
 */
export const columnNameSchema = z.strictObject({
  header: textOfLength(MAX_HEADER),
  nth: z.number().int().min(0).max(MAX_COLUMNS),
});
export type ColumnName = z.infer<typeof columnNameSchema>;

/** A header as it is kept and compared: on one line, without outer space, and cut where it is too long. */
export const headerText = (cell: string): string =>
  cleanText(cell).replace(/\s+/g, ' ').trim().slice(0, MAX_HEADER).toWellFormed();

/** One text for each column, to find it by: equal for headers that differ in case alone. */
export const columnKey = ({ header, nth }: ColumnName): string =>
  `${nth}:${headerText(header).toLowerCase()}`;

/** The names of a table's columns by its headers. */
export function columnNames(headers: readonly string[]): readonly ColumnName[] {
  const seen = new Map<string, number>();
  return headers.map((cell) => {
    const header = headerText(cell);
    const key = header.toLowerCase();
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { header, nth };
  });
}
