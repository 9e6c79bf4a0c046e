import type { TableRow } from '../../feedback/table.ts';

/** A sheet of a workbook that comes back: its tab, and its rows as text. */
export type ReadSheet = { readonly name: string; readonly rows: readonly TableRow[] };
