import type { CellTexts, Merged, ReadTable } from '../table/map-file.ts';

/** A table as it is understood: stages run from left to right. */
export type Grid = {
  readonly rows: readonly (readonly CellTexts[])[];
  readonly merged: readonly Merged[];
  /** Rows of the table above it, which are its title. */
  readonly skipped: number;
};

/** Most rows above a table that are its title. */
const MOST_TITLES = 3;

/** Rows with one text alone at the top, above rows with more: the title of the table and what explains it. */
export function titleOfTable({ rows }: Pick<ReadTable, 'rows'>): {
  readonly title: string;
  readonly rows: number;
} {
  const isTitle = (at: number): boolean =>
    rows[at]?.every((cell, column) => cell.length > 0 === (column === 0)) === true;
  let count = 0;
  while (count < MOST_TITLES && count + 2 < rows.length && isTitle(count)) count += 1;
  const below = rows[count] ?? [];
  if (count === 0 || below.filter((cell) => cell.length > 0).length < 2) return { title: '', rows: 0 };
  return { title: textOf(rows[0]?.[0]).split('\n')[0] ?? '', rows: count };
}

/** The table without its title; `turned` makes rows of its columns. */
export function gridOf(table: ReadTable, turned: boolean): Grid {
  const skipped = table.known ? 0 : titleOfTable(table).rows;
  const rows = table.rows.slice(skipped);
  const merged = table.merged.flatMap((one) =>
    one.row < skipped ? [] : [{ ...one, row: one.row - skipped }],
  );
  if (!turned) return { rows, merged, skipped };
  const width = rows[0]?.length ?? 0;
  return {
    rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? [])),
    merged: merged.map((one) => ({
      row: one.column,
      column: one.row,
      rows: one.columns,
      columns: one.rows,
    })),
    skipped,
  };
}

/** All that a cell says. */
export const textOf = (cell: CellTexts | undefined): string => (cell ?? []).join('\n').trim();

/** The name in a cell: in one line. */
export const nameIn = (cell: CellTexts | undefined): string => textOf(cell).replace(/\s+/g, ' ');
