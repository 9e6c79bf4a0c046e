/** The most that HTML lets a cell span. */
const MAX_SPAN = 1000;

/** Puts cells that span columns and rows into their places. A text stands in the first cell of its span. */
export type SpanTable = {
  /** Begins the next row. */
  startRow(): void;
  /** Adds a cell to the row, and says in which column it begins. */
  add(text: string, columns: number, rows: number): number;
  /** A column without a text is a hole or past the end. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** How many columns the widest row has so far, spans and all. */
  width(): number;
};

/** Makes a table with no rows. Spans that are not whole numbers from 1 on count as 1. */
export function createSpanTable(): SpanTable {
  const rows: (string | undefined)[][] = [];
  /** For each column how many rows below the present one are taken by a cell above. */
  const taken: number[] = [];
  let fresh: number[] = [];
  let column = 0;
  let widest = 0;
  const settle = (): void => {
    // What spans down from the row that ends is taken in the next.
    for (const [at, left] of taken.entries()) if (left > 0) taken[at] = left - 1;
    for (const [at, left] of fresh.entries()) if (left > 0) taken[at] = left;
    fresh = [];
  };
  return {
    rows,
    width: () => widest,
    startRow: () => {
      if (rows.length > 0) settle();
      rows.push([]);
      column = 0;
    },
    add: (text, columns, spannedRows) => {
      const row = rows.at(-1);
      if (!row) return column;
      while ((taken[column] ?? 0) > 0) column += 1;
      if (text !== '') row[column] = text;
      const [wide, high] = [span(columns), span(spannedRows)];
      // Only what spans rows is noted, so that a wide cell costs nothing.
      if (high > 1) for (let at = 0; at < wide; at += 1) fresh[column + at] = high - 1;
      const start = column;
      column += wide;
      widest = Math.max(widest, column);
      return start;
    },
  };
}

const span = (value: number): number =>
  Number.isInteger(value) && value > 1 ? Math.min(value, MAX_SPAN) : 1;
