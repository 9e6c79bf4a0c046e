/** One row of an imported table: the line of the file it begins on, from 1, and its cells as text. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };
