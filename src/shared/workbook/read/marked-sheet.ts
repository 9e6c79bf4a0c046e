import type { TableRow } from '../../feedback/table.ts';
import { STAMP } from '../cell.ts';
import { columnIn, HEAD, markIn } from '../sheet-keys.ts';
import type { ReadSheet } from './read-sheet.ts';

/** A column of a sheet that was written: where it is by now, and where its stamp is in those of a row. */
export type MarkedColumn = {
  readonly index: number;
  readonly key: string;
  readonly at: number;
  readonly header: string;
};

/** A row with what its hidden columns say; '' where they say nothing. */
export type MarkedRow = {
  readonly line: number;
  readonly id: string;
  readonly textOf: (column: MarkedColumn) => string;
  /** The stamp of a cell as it was written; '' where there is none. */
  readonly stampOf: (column: MarkedColumn) => string;
  readonly isBlank: boolean;
};

export type MarkedSheet = {
  readonly name: string;
  readonly key: string;
  readonly format: number;
  readonly columns: readonly MarkedColumn[];
  readonly rows: readonly MarkedRow[];
};

/** A sheet by its marks; undefined where it has none. Columns may have been moved, rows sorted, and headers written anew. */
export function markedSheet({ name, rows }: ReadSheet): MarkedSheet | undefined {
  const top = rows.find(({ cells }) => markIn(cells[0] ?? '') !== undefined);
  const mark = markIn(top?.cells[0] ?? '');
  if (!top || !mark) return undefined;
  const heads = rows.filter(({ cells }) => cells[0] === HEAD);
  const headers = heads.at(-1)?.cells ?? [];
  const seen = new Set<string>();
  const columns = top.cells.flatMap((cell, index): readonly MarkedColumn[] => {
    const column = index < 2 ? undefined : columnIn(cell);
    // A column that was copied is not one more of its kind.
    if (!column || seen.has(column.key)) return [];
    seen.add(column.key);
    return [{ ...column, index, header: headers[index]?.trim() || column.key }];
  });
  const own = rows.filter((row) => row !== top && !heads.includes(row));
  return { name, ...mark, columns, rows: own.map(markedRow) };
}

function markedRow({ line, cells }: TableRow): MarkedRow {
  const stamps = cells[1] ?? '';
  return {
    line,
    id: (cells[0] ?? '').trim(),
    textOf: ({ index }) => cells[index] ?? '',
    stampOf: ({ at }) => {
      const stamp = stamps.slice(at * STAMP, (at + 1) * STAMP);
      return stamp.length === STAMP ? stamp : '';
    },
    isBlank: cells.slice(2).every((cell) => cell.trim() === ''),
  };
}
