import type { Sqlite, Statement } from './connection.ts';
import type { SqlValue } from './table.ts';

/** Rows that one statement writes: a call of SQLite costs more than a small row. */
const ROWS_A_STATEMENT = 40;

/** Writes many rows, a batch a statement. Nothing is certain to be written before `end`. */
export type RowWriter = {
  readonly add: (row: readonly SqlValue[]) => void;
  readonly end: () => void;
};

/** `sqlOf` receives the rows of a statement as `VALUES (?, ?), (?, ?)`, of so many columns. */
export function createRowWriter(
  sqlite: Sqlite,
  columns: number,
  sqlOf: (values: string) => string,
): RowWriter {
  const marks = `(${Array.from({ length: columns }, () => '?').join(', ')})`;
  const prepared = (rows: number): Statement =>
    sqlite.prepare(sqlOf(`VALUES ${Array.from({ length: rows }, () => marks).join(', ')}`));
  let full: Statement | undefined;
  let values: SqlValue[] = [];
  return {
    add: (row) => {
      values.push(...row);
      if (values.length < ROWS_A_STATEMENT * columns) return;
      full ??= prepared(ROWS_A_STATEMENT);
      full.run(values);
      values = [];
    },
    end: () => {
      if (values.length > 0) prepared(values.length / columns).run(values);
      values = [];
    },
  };
}
